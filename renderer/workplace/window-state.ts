import { ask, fold, type Looking, narrow } from "../library/looking.ts";
import type { Noting } from "../library/noting.ts";
import { focusPane } from "../library/panes.ts";
import type { Session, Side } from "../library/session.ts";
import type { Filter } from "../search/answer-types.ts";

/** What the reader does to the window, to the list of what was found, and to the notebook. */
export type WindowAction =
  | { readonly do: "focus-pane"; readonly pane: number }
  | { readonly do: "link"; readonly linked: boolean }
  | { readonly do: "size-panes"; readonly split: number }
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
  | { readonly do: "look"; readonly to: Partial<Pick<Looking, "hit" | "top" | "folded" | "filtersShown">> }
  | { readonly do: "note"; readonly to: Partial<Noting> }
  | { readonly do: "open-set"; readonly set: string | null };

/** What an action does to the session; the same session where it changes nothing. */
export function arrange(session: Session, action: WindowAction): Session {
  const { looking } = session;
  const look = (to: Looking): Session => (to === looking ? session : { ...session, looking: to });
  switch (action.do) {
    case "focus-pane":
      return focusPane(session, action.pane);
    case "link":
      return { ...session, linked: action.linked };
    case "size-panes":
      return { ...session, split: action.split };
    case "expand":
      return { ...session, expanded: action.expanded };
    case "show-tree":
      return { ...session, treeShown: action.shown, foldedForRoom: false };
    case "show-side":
      return { ...session, side: action.side, treeShown: true, foldedForRoom: false };
    case "size-side":
      return {
        ...session,
        [widthOf[session.side]]: action.width,
      };
    case "show-beside":
      return { ...session, besideShown: action.shown };
    case "size-beside":
      return { ...session, besideWidth: action.width };
    case "ask":
      return look(ask(looking, action.question, action.filter));
    case "narrow":
      return look(narrow(looking, action.filter));
    case "fold":
      return look(fold(looking, action.work));
    case "look":
      return look(
        (Object.keys(action.to) as (keyof typeof action.to)[]).every((key) => action.to[key] === looking[key])
          ? looking
          : { ...looking, ...action.to },
      );
    case "open-set":
      return session.set === action.set ? session : { ...session, set: action.set };
    case "note":
      return { ...session, noting: { ...session.noting, ...action.to } };
  }
}

/** Which width is that of a side. */
const widthOf = {
  tree: "treeWidth",
  results: "resultsWidth",
  notes: "notesWidth",
  sets: "setsWidth",
} as const satisfies Record<Side, keyof Session>;
