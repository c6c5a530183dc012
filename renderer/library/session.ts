import type { OwnDatabase } from "./database.ts";
import { type Looking, nothingSought } from "./looking.ts";

/** Where one is in a tab: the first unit in view, and how many CSS pixels of it are above the edge. */
export type ReadingPlace = { readonly address: string; readonly offset: number };

/** A tab: the scope of a work (see core/scope.ts), and the place in it. */
export type Tab = {
  readonly id: string;
  readonly workId: string;
  readonly scope: string;
  readonly title: string;
  readonly place: ReadingPlace;
};

/** What the side panel shows: the contents tree, or what was found. */
export type Side = "tree" | "results";

/** What is open, and how the window is arranged: brought back at the next start. */
export type Session = {
  readonly tabs: readonly Tab[];
  /** The id of the tab in front; null where none is open. */
  readonly front: string | null;
  /** Open branches of the contents tree, as keys of `shelf/rows.ts`. */
  readonly expanded: readonly string[];
  readonly side: Side;
  /** Whether the side panel is there, whichever it shows. */
  readonly treeShown: boolean;
  readonly treeWidth: number;
  readonly resultsWidth: number;
  /** Whether what stands about the unit that is read is there; null: where there is room for it. */
  readonly besideShown: boolean | null;
  readonly besideWidth: number;
  readonly looking: Looking;
};

export const emptySession: Session = {
  tabs: [],
  front: null,
  expanded: [],
  side: "tree",
  treeShown: true,
  treeWidth: 320,
  resultsWidth: 440,
  besideShown: null,
  besideWidth: 290,
  looking: nothingSought,
};

/** The session of the last start, or an empty one. */
export async function loadSession(own: OwnDatabase): Promise<Session> {
  const stored = await own.sessions.get("current");
  if (!stored) return emptySession;
  // An earlier version kept less.
  const looking = { ...nothingSought, ...stored.session.looking };
  return { ...emptySession, ...stored.session, looking };
}

/** Keeps the session; resolves once it is on disk. */
export async function saveSession(own: OwnDatabase, session: Session): Promise<void> {
  await own.sessions.put({ id: "current", session });
}
