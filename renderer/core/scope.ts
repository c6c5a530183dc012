import { type Document, typeOf, type Unit, walk } from "./document.ts";
import type { OutlineEntry } from "./outline.ts";

/**
 * A tab shows a scope: a work within the work (a regulation, a report, the chronicle), else a 类目 of a
 * yearbook, else the whole work. It is what a reader would call "the document I have open".
 */
export const wholeWork = "";

/** A place in a document: the unit, the units around it from the outside in, and the scope it is read in. */
export type Place = { readonly unit: Unit; readonly ancestors: readonly Unit[]; readonly scope: string };

/** Every place of a document by address, in reading order. */
export function placesOf(document: Document): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const { unit, ancestors } of walk(document.units)) {
    places.set(unit.address, { unit, ancestors, scope: scopeOf([...ancestors, unit]) });
  }
  return places;
}

/** The address of the scope that a path of units, from the outside in, is read in. */
export function scopeOf(path: readonly Pick<Unit, "type" | "address">[]): string {
  const scope = path.find((unit) => typeOf(unit).alone) ?? path.findLast((unit) => unit.type === "category");
  return scope?.address ?? wholeWork;
}

/** The units that a scope shows: itself, or all of the document; nothing where the scope is no longer there. */
export function unitsIn(
  document: Document,
  places: ReadonlyMap<string, Place>,
  scope: string,
): readonly Unit[] {
  if (scope === wholeWork) return document.units;
  const place = places.get(scope);
  return place ? [place.unit] : [];
}

/** The scopes of a work in reading order, without the whole: what 上一篇 and 下一篇 step through. */
export function scopesIn(outline: readonly OutlineEntry[]): readonly OutlineEntry[] {
  const scopes: OutlineEntry[] = [];
  for (let at = 0; at < outline.length; ) {
    const entry = outline[at];
    if (!entry) break;
    const { alone } = typeOf(entry);
    if (alone || entry.type === "category") scopes.push(entry);
    // What stands within a work that stands alone is read with it.
    at = alone ? entry.end : at + 1;
  }
  return scopes;
}
