import { closeTabs, reopen } from "../../library/closed.ts";
import type { Looking, OpenHit } from "../../library/looking.ts";
import {
  carryTab,
  changePane,
  focusPane,
  frontTab,
  openBehind,
  openBeside,
  paneOf,
} from "../../library/panes.ts";
import type { ReadingPlace, Session, Target } from "../../library/session.ts";
import { moveTab, shiftTab, turnTab } from "../../library/tabs.ts";
import { goAlong, jumpTo, showAgain } from "../../library/trail.ts";
import type { Jump } from "../../reader/Text.tsx";

/** A jump that the text of a tab is to make. */
export type TabJump = Jump & { readonly tab: string };

/** What is read, and what the text is asked for. */
export type WorkplaceState = {
  readonly session: Session;
  readonly jump: TabJump | null;
  /** How many jumps the text was asked for. */
  readonly asked: number;
};

/** What the reader does to tabs and panes, and to the places in them. */
export type ReadingAction =
  | {
      readonly do: "open";
      readonly target: Target;
      readonly newId: string;
      readonly reveal: readonly string[];
      /** Coming back to where one was is no new jump. */
      readonly back: boolean;
      /** It is opened as a hit of the question: one after the other in one tab. */
      readonly hit?: OpenHit;
    }
  | { readonly do: "open-behind"; readonly target: Target; readonly newId: string }
  | { readonly do: "open-beside"; readonly target: Target; readonly newId: string }
  /** What is read is opened in the other pane, and read on there; `narrow`: there is no room for the side panel. */
  | { readonly do: "split"; readonly newId: string; readonly narrow: boolean }
  | { readonly do: "go"; readonly step: 1 | -1; readonly newId: string }
  | { readonly do: "select"; readonly tab: string }
  | { readonly do: "close"; readonly tabs: readonly string[] }
  | { readonly do: "reopen" }
  | { readonly do: "turn"; readonly step: 1 | -1 }
  /** Puts a tab where it is the one that `at` counts in the row of a pane. */
  | { readonly do: "put"; readonly tab: string; readonly pane: number; readonly at: number }
  | { readonly do: "move"; readonly tab: string; readonly place: ReadingPlace };

/** What an action does to the workplace. */
export function read(state: WorkplaceState, action: ReadingAction): WorkplaceState {
  const { session, jump } = state;
  const { looking, focused } = session;
  const changed = (to: Session): WorkplaceState => (to === session ? state : { ...state, session: to });
  switch (action.do) {
    case "open": {
      const { target, newId, hit, back } = action;
      const opened = changePane(session, focused, (pane) =>
        back ? showAgain(pane, target, newId) : jumpTo(pane, target, newId, hit ? looking.tab : null),
      );
      const expanded = [...new Set([...session.expanded, ...action.reveal])];
      const sought = { ...looking, ...opening(looking, opened, newId, hit) };
      return jumped(state, { ...opened, expanded, looking: sought }, frontTab(opened)?.id);
    }
    case "open-behind":
      return changed(openBehind(session, action.target, action.newId));
    case "open-beside": {
      const opened = openBeside(session, action.target, action.newId);
      const there = opened.panes.length > 1 ? opened.panes[1 - focused] : opened.panes[focused];
      return jumped(state, opened, there?.front);
    }
    case "split": {
      const front = frontTab(session);
      if (!front) return state;
      const opened = openBeside(session, front, action.newId);
      const folded = session.panes.length < 2 && session.treeShown && action.narrow;
      const room = folded ? { treeShown: false, foldedForRoom: true } : {};
      // What stands beside the text gives way too, unless it is asked for again.
      const besideShown = action.narrow && session.besideShown ? null : session.besideShown;
      const there = 1 - focused;
      return jumped(state, { ...opened, ...room, besideShown, focused: there }, opened.panes[there]?.front);
    }
    case "go": {
      const gone = changePane(session, focused, (pane) => goAlong(pane, action.step, action.newId));
      return gone === session ? state : jumped(state, gone, frontTab(gone)?.id);
    }
    case "select": {
      const pane = paneOf(session, action.tab);
      return changed(
        changePane(focusPane(session, pane), pane, (row) =>
          row.front === action.tab ? row : { ...row, front: action.tab },
        ),
      );
    }
    case "close":
      return changed(closeTabs(session, action.tabs));
    case "reopen":
      return changed(reopen(session));
    case "turn":
      return changed(changePane(session, focused, (pane) => turnTab(pane, action.step)));
    case "put": {
      const { tab, pane, at } = action;
      return changed(
        paneOf(session, tab) === pane
          ? changePane(session, pane, (row) => shiftTab(row, tab, at))
          : carryTab(session, tab, pane, at),
      );
    }
    case "move": {
      // The jump has landed, or the reader has scrolled on: it is not to be made again.
      const pane = paneOf(session, action.tab);
      const moved = changed(changePane(session, pane, (row) => moveTab(row, action.tab, action.place)));
      return jump?.tab === action.tab ? { ...moved, jump: null } : moved;
    }
  }
}

/** The workplace with `session`, whose tab `id` is to jump to its place. */
function jumped(state: WorkplaceState, session: Session, id: string | null | undefined): WorkplaceState {
  const tab = session.panes.flatMap(({ tabs }) => tabs).find((each) => each.id === id);
  const asked = state.asked + 1;
  return {
    session,
    asked,
    jump: { tab: tab?.id ?? "", address: "", offset: 0, ...tab?.place, count: asked },
  };
}

/**
 * The hit that is open after something was opened, and the tab for the next one: the new tab, if a hit made
 * it. A tab that the reader went to otherwise is theirs, and no hit takes it over.
 */
function opening(
  looking: Looking,
  session: Session,
  newId: string,
  hit: OpenHit | undefined,
): Partial<Looking> {
  const { side, treeShown } = session;
  const front = frontTab(session)?.id;
  const tab = front === newId ? newId : looking.tab;
  // A list that is not seen cannot follow.
  if (hit) return { hit, tab, ...(!(treeShown && side === "results") && { top: null }) };
  return front === looking.tab ? { tab: null } : {};
}
