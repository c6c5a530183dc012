import type { Anchor } from "./anchor.ts";
import type { NoteFilter, NoteOrder } from "./note-filter.ts";

/**
 * What the reader's own hand makes: bookmarks and their folders, annotations, meetings, sets of articles, filters. All are records of one
 * shape, so that keeping, undoing, exchanging and merging know one thing only. Records are values: a change is a
 * new record under the same id.
 */
type Kept = {
  /** A UUID, the same in every copy of the record. */
  readonly id: string;
  /** Another after every change. */
  readonly revision: string;
  /** The revisions that led here, the last first, at most `longestPast`. */
  readonly past: readonly string[];
  /** Who made it, by the name in the settings; "" where none was given. */
  readonly author: string;
  /** Instants, ISO 8601 in UTC. */
  readonly made: string;
  readonly changed: string;
  /** It was taken away; kept so that others learn of it, and that it can come back. */
  readonly removed?: true;
};

/** How many earlier revisions a record remembers. */
export const longestPast = 50;

/** The four colours, by what they mean before the reader renames them: 重点, 疑问, 待办, 引用. */
export const colours = ["emphasis", "question", "todo", "quote"] as const;
export type Colour = (typeof colours)[number];

export const marks = ["fill", "underline", "none"] as const;
/** How the words of an annotation are marked: coloured, underlined, or not at all. */
export type Mark = (typeof marks)[number];

export const states = ["none", "question", "todo", "done"] as const;
/** 状态: none, 疑问, 待办, 已办. */
export type State = (typeof states)[number];

export const standings = ["firm", "changed", "gone"] as const;
/**
 * How sure the place is: firm; changed, where the words of the unit are no longer those that were marked and the
 * reader has not yet agreed; gone, where there is no place that may be called the same (an orphan).
 */
export type Standing = (typeof standings)[number];

/** Something said of a place, or marked in it. */
export type Annotation = Kept & {
  readonly kind: "annotation";
  /** Null for a note on nothing in particular, such as one made in a meeting. */
  readonly anchor: Anchor | null;
  readonly standing: Standing;
  readonly mark: Mark;
  readonly colour: Colour;
  /** Plain text with light Markdown; "" where words are only marked. */
  readonly note: string;
  readonly tags: readonly string[];
  readonly state: State;
  /** Not for others: left out of 投屏 and of minutes. */
  readonly private: boolean;
  /** The id of the meeting it was made in. */
  readonly meeting: string | null;
};

/** A place one comes back to. Its anchor has no passages. */
export type Bookmark = Kept & {
  readonly kind: "bookmark";
  readonly anchor: Anchor;
  readonly standing: Standing;
  /** What the reader calls it; "": by its citation. */
  readonly name: string;
  readonly folder: string | null;
  /** Its place among its siblings: compared as a string (see rank.ts). */
  readonly rank: string;
  readonly colour: Colour | null;
  readonly note: string;
};

/** A folder of bookmarks. */
export type Folder = Kept & {
  readonly kind: "folder";
  readonly name: string;
  readonly folder: string | null;
  readonly rank: string;
  readonly colour: Colour | null;
};

/** A meeting: what is annotated while it goes on belongs to it. */
export type Meeting = Kept & {
  readonly kind: "meeting";
  readonly title: string;
  /** The day, ISO: 2026-11-22. */
  readonly date: string;
  /** What is talked about, in order; anchors on whole units. */
  readonly agenda: readonly Anchor[];
  readonly begun: string;
  /** Null while it goes on. */
  readonly ended: string | null;
};

/** What stands on the cover of a set; "" is left out, and of the title stands for the name of the set. */
export type SetCover = {
  readonly title: string;
  readonly subtitle: string;
  readonly issuer: string;
  /** The line of the date, as it is to be printed: 2026年11月. */
  readonly date: string;
};

/** How a set is printed, by the names and values of the options of a paper; what is not told is as usual. */
export type SetPrinting = Readonly<Record<string, string | number | boolean>>;

/** A set of articles, to be printed and handed out. What it holds are records of their own, which name it. */
export type ArticleSet = Kept & {
  readonly kind: "set";
  readonly name: string;
  /** What it is for. */
  readonly purpose: string;
  readonly cover: SetCover;
  readonly printing: SetPrinting;
};

/** What one place of a set holds: a unit of a work, or a heading or remark of the reader's own. */
export type SetEntry =
  | {
      readonly sort: "unit";
      /** On all of a unit. It stays as it was taken up until the reader agrees to what became of the words. */
      readonly anchor: Anchor;
      /** The checksum of all words of the unit: the anchor keeps but the first. */
      readonly sum: string;
    }
  /** 1 is outermost. */
  | { readonly sort: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  /** Plain text with light Markdown. */
  | { readonly sort: "remark"; readonly text: string };

/** One place of a set. */
export type SetItem = Kept & {
  readonly kind: "set-item";
  readonly set: string;
  /** Its place in the set: compared as a string (see rank.ts). */
  readonly rank: string;
  readonly entry: SetEntry;
};

/** A set as it was at a moment, to go back to; it never changes. */
export type SetVersion = Kept & {
  readonly kind: "set-version";
  readonly set: string;
  /** What the reader calls it, or why it was kept. */
  readonly name: string;
  /** The program kept it, before something that changes much. */
  readonly automatic: boolean;
  readonly was: Pick<ArticleSet, "name" | "purpose" | "cover" | "printing">;
  readonly items: readonly { readonly id: string; readonly entry: SetEntry }[];
};

/** What annotations are narrowed to and how they are ordered, under a name, to be chosen again. */
export type NamedFilter = Kept & {
  readonly kind: "filter";
  readonly name: string;
  readonly filter: NoteFilter;
  readonly order: NoteOrder;
};

export type OwnRecord =
  | Annotation
  | Bookmark
  | Folder
  | Meeting
  | ArticleSet
  | SetItem
  | SetVersion
  | NamedFilter;
export type OwnKind = OwnRecord["kind"];

/** Every kind there is. */
export const ownKinds = [
  "annotation",
  "bookmark",
  "folder",
  "meeting",
  "set",
  "set-item",
  "set-version",
  "filter",
] as const satisfies readonly OwnKind[];

/** What a record says, without who keeps count of it; the store gives the rest. */
export type Content<R extends OwnRecord = OwnRecord> = R extends OwnRecord
  ? Omit<R, "revision" | "past" | "made" | "changed" | "author" | "removed">
  : never;

/** Why something changed, as the log of changes says it. */
export type Why = "edit" | "undo" | "redo" | "import" | "restore" | "anchor" | "meeting";
