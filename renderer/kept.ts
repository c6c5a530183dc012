import { useEffect, useRef, useState } from "react";
import type { OwnDatabase } from "./library/database.ts";
import { type Session, saveSession } from "./library/session.ts";

/** How long the place in a text may rest unsaved while the reader scrolls, in milliseconds. */
const restless = 400;

/**
 * Keeps the session as it changes: tabs at once, the place in a text when scrolling rests, and both when the
 * page is hidden. True while the last attempt to keep it failed.
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
    const timer = setTimeout(save, sameTabs(kept.current, session) ? restless : 0);
    const onHidden = () => {
      if (document.visibilityState === "hidden") save();
    };
    document.addEventListener("visibilitychange", onHidden);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onHidden);
    };
  }, [own, session]);
  return unsaved;
}

/** True where two sessions differ at most in the places of their tabs. */
const sameTabs = (a: Session, b: Session): boolean =>
  a.front === b.front &&
  a.tabs.length === b.tabs.length &&
  a.tabs.every((tab, index) => tab.id === b.tabs[index]?.id);
