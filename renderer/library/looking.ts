import { type Filter, noFilter } from "../search/answer-types.ts";

/** The hit that is open: which of all it is, counted from 0, and its place. */
export type OpenHit = { readonly at: number; readonly workId: string; readonly address: string };

/** What is looked for, and how far one is with its results: brought back at the next start. */
export type Looking = {
  readonly question: string;
  readonly filter: Filter;
  /** The filters are laid out, not only those that are chosen. */
  readonly filtersShown: boolean;
  /** Ids of the works whose hits are folded away. */
  readonly folded: readonly string[];
  readonly hit: OpenHit | null;
  /** The tab in which one hit after the other is opened; null until the first is. */
  readonly tab: string | null;
  /** How far the list is scrolled, in CSS pixels; null: to where the hit that is open is. */
  readonly top: number | null;
};

export const nothingSought: Looking = {
  question: "",
  filter: noFilter,
  filtersShown: false,
  folded: [],
  hit: null,
  tab: null,
  top: 0,
};

/** A new question: the list begins anew. The filter stays while a question is refined, unless `filter` is given. */
export function ask(looking: Looking, question: string, filter = looking.filter): Looking {
  if (question === looking.question && filter === looking.filter) return looking;
  const kept = question.trim() === "" ? noFilter : filter;
  return { ...looking, question, filter: kept, folded: [], hit: null, top: 0 };
}

/** The same question, its hits narrowed to `filter`. */
export const narrow = (looking: Looking, filter: Filter): Looking => ({
  ...looking,
  filter,
  hit: null,
  top: 0,
});

/** Folds the hits of a work away, or brings them back. */
export const fold = (looking: Looking, workId: string): Looking => ({
  ...looking,
  folded: looking.folded.includes(workId)
    ? looking.folded.filter((each) => each !== workId)
    : [...looking.folded, workId],
});

/** True where the filter narrows anything. */
export const isNarrowed = ({ works, kinds, years }: Filter): boolean =>
  works.length + kinds.length + years.length > 0;
