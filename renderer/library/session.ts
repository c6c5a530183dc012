import type { OwnDatabase } from "./database.ts";
import { type Looking, nothingSought } from "./looking.ts";
import { everyNote, firstNoting, type Noting, noDraft } from "./noting.ts";

/** Where one is in a tab: the first unit in view, and how many CSS pixels of it are above the edge. */
export type ReadingPlace = { readonly address: string; readonly offset: number };

/** A place in a work, in the scope it is read in (see core/scope.ts). */
export type Target = {
  readonly workId: string;
  readonly scope: string;
  readonly title: string;
  readonly place: ReadingPlace;
};

/** A place that was left by a jump, and the tab it was read in. */
export type Spot = Target & { readonly tab: string };

/** A tab: the scope of a work, the place in it, and the way that led there. */
export type Tab = Target & {
  readonly id: string;
  /** Where 后退 leads, the last place last. */
  readonly past: readonly Spot[];
  /** Where 前进 leads, the next place first. */
  readonly future: readonly Spot[];
};

/** A row of tabs with the text of the one in front. */
export type Pane = {
  readonly tabs: readonly Tab[];
  /** The id of the tab in front; null where none is open. */
  readonly front: string | null;
};

/** Tabs that were closed at one stroke, in the order of the row. */
export type Closed = {
  readonly tabs: readonly { readonly tab: Tab; readonly at: number }[];
  readonly pane: number;
  /** The pane was closed with them. */
  readonly whole: boolean;
  /** The id of the tab that was in front, where that is one of them. */
  readonly front: string | null;
};

/** A text that was read, the place where it was left, and when, in milliseconds since 1970. */
export type Recent = Target & { readonly when: number };

/** What the side panel shows: the contents tree, what was found, what the reader wrote, or sets of articles. */
export type Side = "tree" | "results" | "notes" | "sets";

/** What is open, and how the window is arranged: brought back at the next start. */
export type Session = {
  /** One, or two side by side. */
  readonly panes: readonly Pane[];
  /** The number of the pane that is read in. */
  readonly focused: number;
  /** How many of 100 parts of the width the first of two panes has. */
  readonly split: number;
  /** The second pane follows the first one, and the other way round. */
  readonly linked: boolean;
  /** What was closed, the last at the end. */
  readonly closed: readonly Closed[];
  /** What was read, the last first. */
  readonly recent: readonly Recent[];
  /** Open branches of the contents tree, as keys of `shelf/rows.ts`. */
  readonly expanded: readonly string[];
  readonly side: Side;
  /** Whether the side panel is there, whichever it shows. */
  readonly treeShown: boolean;
  /** The side panel was folded to make room for the second pane, and comes back when that is closed. */
  readonly foldedForRoom: boolean;
  readonly treeWidth: number;
  readonly resultsWidth: number;
  readonly notesWidth: number;
  readonly setsWidth: number;
  /** Whether what stands about the unit that is read is there; null: where there is room for it. */
  readonly besideShown: boolean | null;
  readonly besideWidth: number;
  readonly looking: Looking;
  readonly noting: Noting;
  /** The id of the set that is open, to which what is chosen is added; null where all are listed. */
  readonly set: string | null;
};

export const emptyPane: Pane = { tabs: [], front: null };

export const emptySession: Session = {
  panes: [emptyPane],
  focused: 0,
  split: 50,
  linked: false,
  closed: [],
  recent: [],
  expanded: [],
  side: "tree",
  treeShown: true,
  foldedForRoom: false,
  treeWidth: 320,
  resultsWidth: 440,
  notesWidth: 440,
  setsWidth: 440,
  besideShown: null,
  besideWidth: 290,
  looking: nothingSought,
  noting: firstNoting,
  set: null,
};

/** What earlier versions kept: less, and one row of tabs without a history. */
type Stored = Partial<Session> & {
  readonly tabs?: readonly (Target & { readonly id: string })[];
  readonly front?: string | null;
};

/** The session of the last start, or an empty one. */
export async function loadSession(own: OwnDatabase): Promise<Session> {
  const stored = await own.sessions.get("current");
  return stored ? completed(stored.session) : emptySession;
}

function completed({ tabs = [], front = null, ...stored }: Stored): Session {
  const row = { tabs: tabs.map((tab) => ({ ...tab, past: [], future: [] })), front };
  const looking = { ...nothingSought, ...stored.looking };
  const noting = { ...firstNoting, ...stored.noting };
  const filter = { ...everyNote, ...noting.filter };
  const draft = { ...noDraft, ...noting.draft };
  return { ...emptySession, panes: [row], ...stored, looking, noting: { ...noting, filter, draft } };
}

/** Keeps the session; resolves once it is on disk. */
export async function saveSession(own: OwnDatabase, session: Session): Promise<void> {
  await own.sessions.put({ id: "current", session });
}
