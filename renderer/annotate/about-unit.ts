import { type Unit, walk } from "../core/document.ts";
import { annotationsOn } from "../core/own/of-work.ts";
import type { Annotation } from "../core/own/records.ts";
import type { OpenDocument } from "../library/library.ts";

/** How many annotations the panel lists of one unit; the notebook lists all. */
export const longestList = 30;

/**
 * The annotations of a unit and of what is below it, the place in the text first. Of the whole work those alone that
 * are about it as a whole.
 */
export function annotationsAbout(
  { document, places }: OpenDocument,
  address: string,
  annotations: readonly Annotation[],
): readonly Annotation[] {
  const unit = places.get(address)?.unit;
  const below = unit ? [...walk([unit])].map((each) => each.unit.address) : [address];
  const there = annotationsOn(annotations, document.work.id).at;
  const met = new Set(below.flatMap((at) => there.get(at) ?? []));
  const about = address === "" ? [...met].filter(({ anchor }) => anchor?.passages.length === 0) : [...met];
  if (about.length < 2) return about;
  const order = orderOf(document.units);
  const placeOf = ({ anchor }: Annotation): readonly [number, number] => {
    const first = anchor?.passages[0];
    return [order.get(first?.address ?? anchor?.address ?? "") ?? 0, first?.start ?? -1];
  };
  // Thousands may be about one unit: where each stands is looked up once, not at every comparison.
  return about
    .map((annotation) => ({ annotation, place: placeOf(annotation) }))
    .toSorted(
      ({ annotation: a, place: [unit, start] }, { annotation: b, place: [otherUnit, otherStart] }) =>
        unit - otherUnit || start - otherStart || (a.made < b.made ? -1 : 1),
    )
    .map(({ annotation }) => annotation);
}

const orders = new WeakMap<readonly Unit[], ReadonlyMap<string, number>>();

/** The numbers of the units of a document in reading order, by address. */
function orderOf(units: readonly Unit[]): ReadonlyMap<string, number> {
  const made = orders.get(units) ?? new Map([...walk(units)].map(({ unit }, at) => [unit.address, at]));
  orders.set(units, made);
  return made;
}
