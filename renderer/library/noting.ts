import type { Colour, Standing, State } from "../core/own/records.ts";

export const notesViews = ["annotations", "bookmarks", "meetings"] as const;
/** The views of the notebook: 批注, 书签, 会议. */
export type NotesView = (typeof notesViews)[number];

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

/**
 * A quick note that is not yet kept, and the id that it will have: once there is such a record, it is no draft.
 * What was only for its writer stays so while it is put away.
 */
export type Draft = {
  readonly id: string;
  readonly words: string;
  readonly todo: boolean;
  readonly private: boolean;
};

export const noDraft: Draft = { id: "", words: "", todo: false, private: false };

/** How the notebook is looked at: brought back at the next start. */
export type Noting = {
  readonly view: NotesView;
  readonly filter: NoteFilter;
  /** All filters are laid out, not only those that are chosen. */
  readonly filtersShown: boolean;
  readonly order: NoteOrder;
  /** Folders of bookmarks that are closed, by their ids. */
  readonly closed: readonly string[];
  readonly draft: Draft;
};

export const firstNoting: Noting = {
  view: "annotations",
  filter: everyNote,
  filtersShown: false,
  order: "place",
  closed: [],
  draft: noDraft,
};
