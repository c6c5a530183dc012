import { ask, fold, type Looking, narrow, type OpenHit } from "./library/looking.ts";
import type { ReadingPlace, Session, Side } from "./library/session.ts";
import {
  closeTab,
  moveTab,
  openBehind,
  openInstead,
  openTarget,
  type Target,
  turnTab,
} from "./library/tabs.ts";
import type { Jump } from "./reader/Text.tsx";
import type { Filter } from "./search/answer-types.ts";

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
      /** It is opened as a hit of the question: one after the other in one tab. */
      readonly hit?: OpenHit;
    }
  | { readonly do: "open-behind"; readonly target: Target; readonly newId: string }
  | { readonly do: "select"; readonly tab: string }
  | { readonly do: "close"; readonly tab: string }
  | { readonly do: "turn"; readonly step: 1 | -1 }
  | { readonly do: "move"; readonly tab: string; readonly place: ReadingPlace }
  | { readonly do: "expand"; readonly expanded: readonly string[] }
  | { readonly do: "show-tree"; readonly shown: boolean }
  | { readonly do: "show-side"; readonly side: Side }
  | { readonly do: "size-side"; readonly width: number }
  | { readonly do: "show-beside"; readonly shown: boolean }
  | { readonly do: "size-beside"; readonly width: number }
  /** A question with a filter is a new one; without, it is the present one, refined. */
  | { readonly do: "ask"; readonly question: string; readonly filter?: Filter }
  | { readonly do: "narrow"; readonly filter: Filter }
  | { readonly do: "fold"; readonly work: string }
  | { readonly do: "look"; readonly to: Partial<Pick<Looking, "hit" | "top" | "folded" | "filtersShown">> };

/** What every action of the reader does to the workplace. */
export function next(state: WorkplaceState, action: Action): WorkplaceState {
  const { session, jump } = state;
  const { looking } = session;
  const changed = (to: Session): WorkplaceState => (to === session ? state : { ...state, session: to });
  const look = (to: Looking): WorkplaceState =>
    changed(to === looking ? session : { ...session, looking: to });
  switch (action.do) {
    case "open": {
      const { target, newId, hit, back } = action;
      // One goes back from hit to hit in the tab in which they were opened.
      const backToHit = back && looking.tab !== null && session.front === looking.tab;
      const opened =
        hit || backToHit
          ? openInstead(session, target, newId, looking.tab)
          : openTarget(session, target, newId);
      const expanded = [...new Set([...session.expanded, ...action.reveal])];
      const asked = state.asked + 1;
      return {
        session: { ...opened, expanded, looking: opening(looking, opened, newId, hit ?? null, backToHit) },
        asked,
        jumps: state.jumps + (action.back ? 0 : 1),
        jump: { tab: opened.front ?? "", ...target.place, count: asked },
      };
    }
    case "open-behind":
      return changed(openBehind(session, action.target, action.newId));
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
    case "show-side":
      return changed({ ...session, side: action.side, treeShown: true });
    case "size-side":
      return changed({
        ...session,
        [session.side === "tree" ? "treeWidth" : "resultsWidth"]: action.width,
      });
    case "show-beside":
      return changed({ ...session, besideShown: action.shown });
    case "size-beside":
      return changed({ ...session, besideWidth: action.width });
    case "ask":
      return look(ask(looking, action.question, action.filter));
    case "narrow":
      return look(narrow(looking, action.filter));
    case "fold":
      return look(fold(looking, action.work));
    case "look": {
      const to = { ...looking, ...action.to };
      return look(
        (Object.keys(to) as (keyof Looking)[]).every((key) => to[key] === looking[key]) ? looking : to,
      );
    }
  }
}

/**
 * The hit that is open after something was opened, and the tab for the next one: the new tab, if a hit made
 * it. A tab that the reader went to otherwise is theirs, and no hit takes it over.
 */
function opening(
  looking: Looking,
  { front, side, treeShown }: Session,
  newId: string,
  hit: OpenHit | null,
  backToHit: boolean,
): Looking {
  if (!hit && !backToHit) return front === looking.tab ? { ...looking, tab: null } : looking;
  const tab = front === newId ? newId : looking.tab;
  if (!hit) return { ...looking, tab };
  // A list that is not seen cannot follow.
  const seen = treeShown && side === "results";
  return { ...looking, hit, tab, ...(!seen && { top: null }) };
}
