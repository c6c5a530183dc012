import type { Line } from "../core/own/lines.ts";

/** A part of what is put on paper; every format makes the same of it in its own way. */
export type Part =
  | { readonly sort: "title"; readonly text: string }
  | { readonly sort: "heading"; readonly level: 1 | 2; readonly text: string }
  /** What is said by the paper itself: how many there are, when it was made. */
  | { readonly sort: "lead"; readonly text: string }
  /** The text of an article, to the character. */
  | { readonly sort: "article"; readonly lines: readonly Line[] }
  /** Where the text is from. */
  | { readonly sort: "stamp"; readonly text: string }
  /** What somebody wrote: who and when, the words that are meant, and the note, which may have line breaks. */
  | { readonly sort: "remark"; readonly by: string; readonly marked: string; readonly note: string }
  | { readonly sort: "list"; readonly items: readonly string[] }
  | {
      readonly sort: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** A paper ready to be set: its first part is its title. */
export type Sheet = readonly Part[];
