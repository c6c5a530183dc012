import { printedTitle, type Unit, type UnitType } from "./document.ts";
import type { Place } from "./scope.ts";

/** What one would turn to and cite as one, however small a part of it is in view. */
const subjects: ReadonlySet<UnitType> = new Set<UnitType>([
  "article",
  "entry",
  "event",
  "term",
  "table",
  "indexEntry",
]);

/**
 * The unit that a place in a text is about, with those around it from the outside in: its article or entry,
 * else the heading that it stands under. Empty where the address is unknown.
 */
export function subjectAt(places: ReadonlyMap<string, Place>, address: string): readonly Unit[] {
  const place = places.get(address);
  if (!place) return [];
  const path = [...place.ancestors, place.unit];
  const whole = path.findIndex(({ type }) => subjects.has(type));
  const at = whole >= 0 ? whole : path.findLastIndex((unit) => printedTitle(unit) !== "");
  return path.slice(0, (at < 0 ? path.length - 1 : at) + 1);
}
