import { everyNote, type NoteFilter, type NoteOrder } from "../core/own/note-filter.ts";

export {
  type Branch,
  everyNote,
  type NoteFilter,
  type NoteOrder,
  noteOrders,
} from "../core/own/note-filter.ts";

export const notesViews = ["annotations", "bookmarks", "meetings"] as const;
/** The views of the notebook: 批注, 书签, 会议. */
export type NotesView = (typeof notesViews)[number];

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
