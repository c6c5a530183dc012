import type { Document, Unit, Work } from "../core/document.ts";
import { type OutlineEntry, outlineOf } from "../core/outline.ts";
import { type Kind, kindWithin } from "./kinds.ts";
import { type Texts, textsOf } from "./texts.ts";

/** A work made ready for search, with what its hits are sorted by: for every unit its kind, and its year. */
export type SearchedWork = {
  readonly id: string;
  readonly work: Work;
  readonly outline: readonly OutlineEntry[];
  readonly texts: Texts;
  readonly kinds: readonly Kind[];
  readonly years: readonly string[];
  /** The number of the unit at an address; undefined where there is none. */
  readonly numberOf: (address: string) => number | undefined;
};

/** A work made ready for search, out of its document. */
export function searchedWork(document: Document, outline = outlineOf(document)): SearchedWork {
  const texts = textsOf(document);
  const kinds: Kind[] = [];
  const years: string[] = [];
  for (const [at, unit] of texts.units.entries()) {
    const parent = texts.parents[at] ?? -1;
    kinds.push(kindWithin(kinds[parent] ?? "other", unit.type));
    years.push(yearOf(unit) ?? years[parent] ?? document.work.year);
  }
  let numbers: ReadonlyMap<string, number> | null = null;
  const { work } = document;
  return {
    id: work.id,
    work,
    outline,
    texts,
    kinds,
    years,
    numberOf: (address) => {
      numbers ??= new Map(texts.units.map((unit, at) => [unit.address, at]));
      return numbers.get(address);
    },
  };
}

/** The year in which something happened, or in which a regulation was made; undefined where the unit does not say. */
function yearOf({ date, enactment }: Unit): string | undefined {
  const day = date ?? enactment?.promulgated ?? enactment?.adopted ?? enactment?.effective;
  return day?.slice(0, 4);
}
