import type { Document, Work } from "./document.ts";

/** A work as its editors keep it: what the manifest says, and where its text starts. */
export type Seed = Work & {
  /** The text file beside the manifest. */
  readonly text: string;
  readonly originalName: string;
  /** The printed page of the text's first line, where pages can be counted. */
  readonly firstPage?: number;
};

/** What the parser did not understand, and where: a 1-based line of the source. Data, never an exception. */
export type Diagnostic = { readonly line: number; readonly message: string };

export type Parsed = { readonly document: Document; readonly diagnostics: readonly Diagnostic[] };
