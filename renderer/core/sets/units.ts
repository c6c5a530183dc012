import type { Citable } from "../citing.ts";
import { type Document, typeOf, type Unit, walk } from "../document.ts";
import { anchorOnUnit, wordsBelow } from "../own/anchoring.ts";
import { checksumOf } from "../own/checksum.ts";
import type { SetEntry } from "../own/records.ts";
import type { Place } from "../scope.ts";

type UnitEntry = Extract<SetEntry, { readonly sort: "unit" }>;

/** A unit as a set takes it up; "" is the whole work. Null where the document has none such. */
export function unitEntry(from: Citable, edition: string, address: string): UnitEntry | null {
  const anchor = anchorOnUnit(from, edition, address);
  return anchor && { sort: "unit", anchor, sum: sumOf(from, address) };
}

/** What is taken up where some place in a text is meant: the article, entry or table that it is in, else itself. */
export function unitMeant(places: ReadonlyMap<string, Place>, address: string): string {
  const place = places.get(address);
  if (!place) return address;
  return [...place.ancestors, place.unit].find((unit) => typeOf(unit).block)?.address ?? address;
}

/** How many articles a unit is or has, and of how many characters it is, without white space. */
export type Measure = { readonly articles: number; readonly characters: number };

const measures = new WeakMap<Document, Map<string, Measure>>();

/** The measure of a unit; made once for each. */
export function measureOf(from: Citable, address: string): Measure {
  const known = measures.get(from.document) ?? new Map<string, Measure>();
  measures.set(from.document, known);
  const measure = known.get(address) ?? measured(from, address);
  known.set(address, measure);
  return measure;
}

function measured(from: Citable, address: string): Measure {
  const units = unitsAt(from, address);
  const articles = [...walk(units)].filter(({ unit }) => unit.type === "article").length;
  return { articles, characters: wordsOf(from, address).replace(/\s/g, "").length };
}

/** All words of a unit, in reading order, joined by line breaks. */
export const wordsOf = (from: Citable, address: string): string =>
  unitsAt(from, address)
    .map((unit) => wordsBelow(from, unit))
    .join("\n");

/** The checksum of all words of a unit. */
export const sumOf = (from: Citable, address: string): string => checksumOf(wordsOf(from, address));

function unitsAt({ document, places }: Citable, address: string): readonly Unit[] {
  if (address === "") return document.units;
  const unit = places.get(address)?.unit;
  return unit ? [unit] : [];
}
