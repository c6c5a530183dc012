import type { PaperBlock } from "../core/paper/block.ts";
import type { Layout } from "../core/paper/layout.ts";
import type { Manuscript } from "../core/paper/manuscript.ts";
import type { PaperOptions } from "../core/paper/options.ts";
import type { PaperWords } from "../core/paper/words.ts";

/** A stretch of a block in its place on a page. Lengths are CSS pixels, from the corner of the type area. */
export type Fragment = {
  /** Which of the paper's blocks. */
  readonly block: number;
  /** Which part of a table that is set in several. */
  readonly part: number;
  /** Characters of a text, rows of a table. */
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** True where it is the last stretch of its block. */
  readonly ends: boolean;
};

/** A stretch of a note in the margin; `top` is from the top of the type area. */
export type MarginNote = {
  readonly note: number;
  readonly from: number;
  readonly to: number;
  readonly top: number;
};

/** A page as data: it can be drawn at any time, and always looks the same. */
export type PageData = {
  readonly kind: "cover" | "contents" | "body";
  /** Its place among those of its kind, from 1. */
  readonly number: number;
  readonly fragments: readonly Fragment[];
  readonly notes: readonly MarginNote[];
  /** The words are set across the long side. */
  readonly turned: boolean;
  /** What the running head says on the inner and the outer side. */
  readonly head: readonly [string, string];
  /** Where its words are from. */
  readonly stamp: string;
};

/** A paper as far as it is laid out. */
export type Paper = {
  readonly manuscript: Manuscript;
  readonly layout: Layout;
  readonly options: PaperOptions;
  /** What its elements carry, so that they follow the rules of its layout; and how to give those up. */
  readonly key: string;
  readonly close: () => void;
  /** The blocks of the manuscript, followed by those of cover, contents and index. */
  readonly blocks: readonly PaperBlock[];
  /** Cover, contents, body. */
  readonly pages: readonly PageData[];
  /** The body page on which each block begins. */
  readonly folios: ReadonlyMap<number, number>;
  /** Pages of the body. */
  readonly bodyPages: number;
  readonly finished: boolean;
};

/** True for a page whose binding edge is on the left. */
export const isRight = (paper: Pick<Paper, "layout">, page: PageData): boolean =>
  !paper.layout.facing || page.number % 2 === 1;

/** What is laid out, and how. */
export type Commission = {
  readonly manuscript: Manuscript;
  readonly options: PaperOptions;
  readonly words: PaperWords;
  /** When and by whom, in the stamp of every page; "" for neither. */
  readonly printed: string;
};
