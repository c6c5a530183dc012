import { type Annotation, colours, type State } from "../core/own/records.ts";
import type { NoteOrder } from "../library/noting.ts";
import { inReadingOrder, type Places, type Spot } from "./places.ts";

/** An annotation with its place, looked up once. */
type Placed = { readonly annotation: Annotation; readonly spot: Spot | null };

/** What still asks for something comes first. */
const stateOrder: readonly State[] = ["question", "todo", "done", "none"];

/**
 * Annotations in an order; those that are alike in it stand as in the works, and what is on no place comes last.
 * `before` is what was given the last time for the same order: where little has changed, little is done.
 */
export function inOrder(
  annotations: readonly Annotation[],
  order: NoteOrder,
  places: Places,
  before: readonly Annotation[] = [],
): readonly Annotation[] {
  const compare = comparisons[order];
  const placed = (annotation: Annotation): Placed => ({
    annotation,
    spot: annotation.anchor && places.of(annotation.anchor),
  });
  const known = new Set(before);
  const fresh = annotations.filter((annotation) => !known.has(annotation));
  if (fresh.length > annotations.length / 8) {
    return annotations
      .map(placed)
      .sort(compare)
      .map(({ annotation }) => annotation);
  }
  const sorted = fresh.map(placed).sort(compare);
  const there = new Set(annotations);
  const merged: Annotation[] = [];
  let next = 0;
  for (const old of before) {
    if (!there.has(old)) continue;
    for (let first = sorted[next]; first && compare(first, placed(old)) < 0; first = sorted[next]) {
      merged.push(first.annotation);
      next += 1;
    }
    merged.push(old);
  }
  return [...merged, ...sorted.slice(next).map(({ annotation }) => annotation)];
}

const lastFirst = ({ annotation: a }: Placed, { annotation: b }: Placed): number =>
  a.changed === b.changed ? (a.id < b.id ? -1 : 1) : a.changed < b.changed ? 1 : -1;

const byPlace = (a: Placed, b: Placed): number =>
  a.spot && b.spot
    ? inReadingOrder(a.spot, b.spot) || lastFirst(b, a)
    : Number(!a.spot) - Number(!b.spot) || lastFirst(a, b);

const comparisons: Readonly<Record<NoteOrder, (a: Placed, b: Placed) => number>> = {
  place: byPlace,
  changed: lastFirst,
  colour: (a, b) =>
    colours.indexOf(a.annotation.colour) - colours.indexOf(b.annotation.colour) || byPlace(a, b),
  state: (a, b) =>
    stateOrder.indexOf(a.annotation.state) - stateOrder.indexOf(b.annotation.state) || byPlace(a, b),
};
