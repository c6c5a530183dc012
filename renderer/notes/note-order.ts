import { difference } from "../core/own/difference.ts";
import { type Annotation, colours, type State } from "../core/own/records.ts";
import type { NoteOrder } from "../library/noting.ts";
import { inReadingOrder, type Places, type Spot } from "./places.ts";

/** An annotation with its place, looked up once. */
type Placed = { readonly annotation: Annotation; readonly spot: Spot | null };

/** What still asks for something comes first. */
const stateOrder: readonly State[] = ["question", "todo", "done", "none"];

/** What was put in order, and how. */
export type Ordered = {
  readonly annotations: readonly Annotation[];
  readonly order: NoteOrder;
  readonly places: Places;
  readonly sorted: readonly Annotation[];
};

/** So few that are others are put in and out one by one. */
const few = 32;
/** How many are sorted at once, before there is room for other things. */
const together = 500;

/**
 * Annotations in an order; those that are alike in it stand as in the works, and what is on no place comes last.
 * `before` is what was put in order the last time: where little has changed, little is done.
 */
export function* inOrder(
  annotations: readonly Annotation[],
  order: NoteOrder,
  places: Places,
  before: Ordered | null,
): Generator<undefined, Ordered> {
  const compare = comparisons[order];
  const placed = (annotation: Annotation): Placed => ({
    annotation,
    spot: annotation.anchor && places.of(annotation.anchor),
  });
  if (before?.order === order && before.places === places) {
    const { gone, come } = difference(before.annotations, annotations);
    if (gone.length + come.length <= few) {
      const sorted = [...before.sorted];
      for (const each of gone) sorted.splice(sorted.indexOf(each), 1);
      for (const each of come) sorted.splice(placeFor(placed(each), sorted, placed, compare), 0, each);
      return { annotations, order, places, sorted };
    }
  }
  const runs: (readonly Placed[])[] = [];
  for (let from = 0; from < annotations.length; from += together) {
    runs.push(
      annotations
        .slice(from, from + together)
        .map(placed)
        .sort(compare),
    );
    yield;
  }
  const all = yield* merged(runs, compare);
  return { annotations, order, places, sorted: all.map(({ annotation }) => annotation) };
}

type Compare = (a: Placed, b: Placed) => number;

/** Runs that are in order, merged two by two until there is one. */
function* merged(
  runs: readonly (readonly Placed[])[],
  compare: Compare,
): Generator<undefined, readonly Placed[]> {
  let left = runs;
  while (left.length > 1) {
    const next: (readonly Placed[])[] = [];
    for (let pair = 0; pair < left.length; pair += 2) {
      const [one = [], other = []] = left.slice(pair, pair + 2);
      const both: Placed[] = [];
      let at = 0;
      for (const each of one) {
        for (let first = other[at]; first && compare(first, each) < 0; first = other[at]) {
          both.push(first);
          at += 1;
        }
        both.push(each);
        if (both.length % together === 0) yield;
      }
      for (; at < other.length; at += 1) both.push(other[at] as Placed);
      next.push(both);
      yield;
    }
    left = next;
  }
  return left[0] ?? [];
}

/** Where one belongs among others that are in order: before the first that comes after it. */
function placeFor(
  one: Placed,
  sorted: readonly Annotation[],
  placed: (of: Annotation) => Placed,
  compare: Compare,
) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(placed(sorted[middle] as Annotation), one) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const lastFirst = ({ annotation: a }: Placed, { annotation: b }: Placed): number =>
  a.changed === b.changed ? (a.id < b.id ? -1 : 1) : a.changed < b.changed ? 1 : -1;

const byPlace = (a: Placed, b: Placed): number =>
  a.spot && b.spot
    ? inReadingOrder(a.spot, b.spot) || lastFirst(b, a)
    : Number(!a.spot) - Number(!b.spot) || lastFirst(a, b);

const comparisons: Readonly<Record<NoteOrder, Compare>> = {
  place: byPlace,
  changed: lastFirst,
  colour: (a, b) =>
    colours.indexOf(a.annotation.colour) - colours.indexOf(b.annotation.colour) || byPlace(a, b),
  state: (a, b) =>
    stateOrder.indexOf(a.annotation.state) - stateOrder.indexOf(b.annotation.state) || byPlace(a, b),
};
