import type { Kind } from "./kinds.ts";
import type { Stretch } from "./pattern.ts";
import type { Straight, Titled } from "./straight.ts";

/** What the reader narrows the hits to; an empty list narrows nothing. */
export type Filter = {
  readonly works: readonly string[];
  readonly kinds: readonly Kind[];
  readonly years: readonly string[];
};

export const noFilter: Filter = { works: [], kinds: [], years: [] };

/** A question, and which of its hits are wanted: `limit` of them from the one at `from` on. */
export type Inquiry = {
  readonly question: string;
  /** What is open: a citation without a title means it. */
  readonly open: Titled | null;
  readonly filter: Filter;
  /** By rank alone, or work by work: the work of the best hit first, and within a work by rank. */
  readonly order: "rank" | "work";
  readonly from: number;
  readonly limit: number;
};

/** A piece of a unit's text, in the source's own characters, with what was asked marked in it. */
export type Snippet = { readonly text: string; readonly marks: readonly Stretch[] };

/** A unit that holds what was asked. */
export type Hit = {
  readonly workId: string;
  readonly address: string;
  /** What the unit is called: 第十四条第二款, 桥涵养护. */
  readonly label: string;
  /** The titles that it stands under, the outermost first, without the work's own and without `label`'s. */
  readonly path: readonly string[];
  /** The printed page. */
  readonly page?: number;
  readonly kind: Kind;
  readonly score: number;
  readonly snippet: Snippet;
};

/** A title or heading that may be meant, with what of it was typed; by its pinyin, whole syllables are marked. */
export type TitleHit = {
  readonly workId: string;
  readonly address: string;
  readonly label: string;
  readonly context?: string;
  readonly marks: readonly Stretch[];
};

/** How many hits there are of one sort, whatever else of that sort is filtered. */
export type Count<T> = { readonly value: T; readonly count: number };

export type Answer = {
  readonly question: string;
  /** How the question was understood, in a sentence; "" for an empty one. */
  readonly understood: string;
  /** Where the question leads as a citation; and an article that it cites and its document lacks. */
  readonly straight: readonly Straight[];
  readonly absent: string | null;
  readonly titles: { readonly total: number; readonly hits: readonly TitleHit[] };
  /** How many hits there are, exactly, under the filter; `hits` are those of them that were wanted. */
  readonly total: number;
  readonly hits: readonly Hit[];
  /** The works in which the hits are, the work of the first hit first: the groups of hits that come work by work. */
  readonly works: readonly Count<string>[];
  /** Counts for filters, over all hits of the question; each sort of filter ignores itself and obeys the others. */
  readonly facets: {
    readonly works: readonly Count<string>[];
    readonly kinds: readonly Count<Kind>[];
    readonly years: readonly Count<string>[];
  };
  /** Where no unit holds all that was asked: the units that hold the most of it. Never counted as hits. */
  readonly near: readonly Hit[];
  /** What to mark in an opened text. */
  readonly words: readonly string[];
  /** Documents that the question names beside its other words; null where it names none, or they hold nothing. */
  readonly named: Named | null;
};

/** What a question finds in the documents that some of its words name. */
export type Named = {
  readonly titles: readonly Titled[];
  /** The question without their name. */
  readonly rest: string;
  /** How many places they have for the rest, whatever the filter. */
  readonly total: number;
  /** As it was typed the question finds nothing: the hits are those of the rest, in these documents. */
  readonly taken: boolean;
};
