import type { UnitType } from "../core/document.ts";

/** The fields of a block in the index, each with how much a word in it counts. */
export const fields = [
  { name: "title", boost: 4 },
  { name: "text", boost: 1 },
] as const;

export type Field = (typeof fields)[number]["name"];

/** How much of the score of a title what stands under it has too. */
export const inherited = 0.25;

/**
 * How long a field is taken to be in the middle, in pairs. Fixed, so that a piece of the index keeps its
 * weights whatever else comes into the library.
 */
export const usualLength = { title: 6, text: 120 } as const;

/** BM25, as lunr has it. */
export const k1 = 1.2;
export const b = 0.75;

/** lunr's weight of a term for its rarity: `having` of `all` blocks have it. */
export const rarity = (having: number, all: number): number =>
  Math.log(1 + Math.abs((all - having + 0.5) / (having + 0.5)));

/** What a clerk is more likely to mean: the article that rules a matter, not a list that names it. */
const boosts: Partial<Record<UnitType, number>> = {
  regulation: 2,
  decision: 1.6,
  article: 1.6,
  term: 1.6,
  report: 1.3,
  notice: 1.3,
  entry: 1.25,
  organization: 1.2,
  event: 1,
  table: 1,
  figure: 0.6,
  promulgation: 0.7,
  byline: 0.3,
  toc: 0.2,
  tocEntry: 0.2,
  index: 0.2,
  letter: 0.2,
  indexEntry: 0.2,
};

/** How much a block of a type counts beside others that hold the same words. */
export const boostOf = (type: UnitType): number => boosts[type] ?? 1;
