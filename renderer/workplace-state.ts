import { useEffect, useRef, useState } from "react";
import type { OwnDatabase } from "./library/database.ts";
import { type ReadingPlace, type Session, saveSession } from "./library/session.ts";
import { closeTab, moveTab, openTarget, type Target, turnTab } from "./library/tabs.ts";
import type { Jump } from "./reader/Text.tsx";

/** A jump that the text of a tab is to make. */
export type TabJump = Jump & { readonly tab: string };

export type WorkplaceState = {
  readonly session: Session;
  readonly jump: TabJump | null;
  /** How many jumps the text was asked for. */
  readonly asked: number;
  /** How many of them the reader made anew, not going back or forward. */
  readonly jumps: number;
};

export const start = (session: Session): WorkplaceState => ({ session, jump: null, asked: 0, jumps: 0 });

export type Action =
  | {
      readonly do: "open";
      readonly target: Target;
      readonly newId: string;
      readonly reveal: readonly string[];
      /** Coming back to where one was is no new jump. */
      readonly back: boolean;
    }
  | { readonly do: "select"; readonly tab: string }
  | { readonly do: "close"; readonly tab: string }
  | { readonly do: "turn"; readonly step: 1 | -1 }
  | { readonly do: "move"; readonly tab: string; readonly place: ReadingPlace }
  | { readonly do: "expand"; readonly expanded: readonly string[] }
  | { readonly do: "show-tree"; readonly shown: boolean }
  | { readonly do: "size-tree"; readonly width: number };

/** What every action of the reader does to the workplace. */
export function next(state: WorkplaceState, action: Action): WorkplaceState {
  const { session, jump } = state;
  const changed = (to: Session): WorkplaceState => (to === session ? state : { ...state, session: to });
  switch (action.do) {
    case "open": {
      const opened = openTarget(session, action.target, action.newId);
      const expanded = [...new Set([...session.expanded, ...action.reveal])];
      const asked = state.asked + 1;
      return {
        session: { ...opened, expanded },
        asked,
        jumps: state.jumps + (action.back ? 0 : 1),
        jump: { tab: opened.front ?? "", ...action.target.place, count: asked },
      };
    }
    case "select":
      return changed({ ...session, front: action.tab });
    case "close":
      return changed(closeTab(session, action.tab));
    case "turn":
      return changed(turnTab(session, action.step));
    case "move": {
      // The jump has landed, or the reader has scrolled on: it is not to be made again.
      const moved = changed(moveTab(session, action.tab, action.place));
      return jump?.tab === action.tab ? { ...moved, jump: null } : moved;
    }
    case "expand":
      return changed({ ...session, expanded: action.expanded });
    case "show-tree":
      return changed({ ...session, treeShown: action.shown });
    case "size-tree":
      return changed({ ...session, treeWidth: action.width });
  }
}

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
