import { useEffect, useRef, useState } from "react";
import type { OwnDatabase } from "../library/database.ts";
import { type Pane, type Session, saveSession } from "../library/session.ts";
import { atRest } from "./at-rest.ts";

/** How long the place in a text may rest unsaved while the reader scrolls, in milliseconds. */
const restless = 400;

/**
 * Keeps the session as it changes: at once, but for what changes many times in a second, such as the place in
 * a text, which is kept when it rests, or when the page is hidden. True while the last attempt to keep it failed.
 */
export function useKept(own: OwnDatabase, session: Session): boolean {
  const [unsaved, setUnsaved] = useState(false);
  const kept = useRef(session);
  useEffect(() => {
    const save = () => {
      if (kept.current === session) return;
      kept.current = session;
      saveSession(own, session).then(
        () => setUnsaved(false),
        () => setUnsaved(true),
      );
    };
    return atRest(save, sameButLively(kept.current, session) ? restless : 0);
  }, [own, session]);
  return unsaved;
}

/** What may change many times in a second, while one scrolls or drags; of the panes only the places in their tabs. */
const lively: ReadonlySet<string> = new Set<keyof Session>([
  "panes",
  "split",
  "recent",
  "treeWidth",
  "resultsWidth",
  "notesWidth",
  "setsWidth",
  "besideWidth",
  "looking",
]);

/** True where two sessions differ at most in what is lively. */
const sameButLively = (a: Session, b: Session): boolean =>
  (Object.keys(b) as (keyof Session)[]).every((key) => lively.has(key) || a[key] === b[key]) &&
  a.panes.length === b.panes.length &&
  a.panes.every((pane, at) => sameRow(pane, b.panes[at]));

const sameRow = ({ tabs, front }: Pane, other: Pane | undefined): boolean =>
  front === other?.front &&
  tabs.length === other.tabs.length &&
  tabs.every(({ id, scope, past }, at) => {
    const tab = other.tabs[at];
    return tab?.id === id && tab.scope === scope && tab.past === past;
  });
