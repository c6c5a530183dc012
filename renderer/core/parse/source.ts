import type { Diagnostic, Seed } from "../parse.ts";
import type { Line } from "./line.ts";
import type { Sourced } from "./sourced.ts";

/** Words of the source that are not of the text: what they are, and which. */
export type FurnitureKind =
  | "running-head"
  | "page-number"
  | "link"
  | "mark"
  | "counter"
  | "repeated-header"
  | "leader";
export type Furniture = { readonly kind: FurnitureKind; readonly line: number; readonly words: Sourced };

/** A change to the source's words or their order. `dropped` are the characters it leaves out. */
export type RepairKind = "doubled" | "moved" | "rejoined";
export type Repair = {
  readonly kind: RepairKind;
  readonly line: number;
  readonly before: string;
  readonly after: string;
  readonly dropped?: Sourced;
};

/** What a running head says: the part of the book that its page is in. */
export type RunningHead = { readonly line: number; readonly page: number; readonly name?: string };

/** A work being read: its lines without furniture, and the notes every stage adds to. */
export type Source = {
  readonly seed: Seed;
  readonly text: string;
  readonly lines: readonly Line[];
  readonly heads: readonly RunningHead[];
  readonly furniture: Furniture[];
  readonly repairs: Repair[];
  readonly diagnostics: Diagnostic[];
};
