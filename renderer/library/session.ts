import type { OwnDatabase } from "./database.ts";

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

/** What is open, and how the window is arranged: brought back at the next start. */
export type Session = {
  readonly tabs: readonly Tab[];
  /** The id of the tab in front; null where none is open. */
  readonly front: string | null;
  /** Open branches of the contents tree, as keys of `shelf/rows.ts`. */
  readonly expanded: readonly string[];
  readonly treeShown: boolean;
  readonly treeWidth: number;
};

export const emptySession: Session = { tabs: [], front: null, expanded: [], treeShown: true, treeWidth: 320 };

/** The session of the last start, or an empty one. */
export async function loadSession(own: OwnDatabase): Promise<Session> {
  const stored = await own.sessions.get("current");
  return stored ? { ...emptySession, ...stored.session } : emptySession;
}

/** Keeps the session; resolves once it is on disk. */
export async function saveSession(own: OwnDatabase, session: Session): Promise<void> {
  await own.sessions.put({ id: "current", session });
}
