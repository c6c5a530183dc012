import type { Colour, Standing, State } from "./records.ts";

export const noteOrders = ["place", "changed", "colour", "state"] as const;
/** By what annotations are ordered: their places in the works, the last changed first, colour, or 状态. */
export type NoteOrder = (typeof noteOrders)[number];

/** A work, or a branch of it, with what it is called. */
export type Branch = { readonly workId: string; readonly address: string; readonly label: string };

/** What annotations are narrowed to: of each sort any of those chosen, and of all sorts something. */
export type NoteFilter = {
  readonly words: string;
  readonly within: Branch | null;
  readonly works: readonly string[];
  readonly colours: readonly Colour[];
  readonly states: readonly State[];
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  /** Ids of meetings; "" is for what was made in none. */
  readonly meetings: readonly string[];
  readonly standings: readonly Standing[];
  /** Only those that are private, or only those that are not. */
  readonly privacy: readonly ("private" | "open")[];
  /** The first and the last day on which they were made: 2026-11-22; "" is open. */
  readonly from: string;
  readonly to: string;
};

export const everyNote: NoteFilter = {
  words: "",
  within: null,
  works: [],
  colours: [],
  states: [],
  tags: [],
  authors: [],
  meetings: [],
  standings: [],
  privacy: [],
  from: "",
  to: "",
};
