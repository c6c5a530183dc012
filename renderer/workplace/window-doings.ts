import { type RefObject, useEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { focusedPane } from "../library/panes.ts";
import type { Session, Tab } from "../library/session.ts";
import { focusPart, type usePaneRefs } from "./reading/pane-refs.ts";
import type { Action } from "./workplace-state.ts";

/** The width of a window that has room for the side panel and two panes, in CSS pixels. */
const roomy = 1600;

type Use = {
  readonly session: Session;
  readonly front: Tab | null;
  readonly besideShown: boolean;
  readonly refs: ReturnType<typeof usePaneRefs>;
  readonly panel: RefObject<HTMLElement | null>;
  /** What of the side panel takes the keyboard. */
  readonly sideEntry: () => HTMLElement | null;
  readonly act: (action: Action) => void;
};

/** What is done with tabs, panes and the panels at either side; the keyboard is never left where nothing is. */
export function useWindowDoings({ session, front, besideShown, refs, panel, sideEntry, act }: Use) {
  const toText = () => panel.current?.focus({ preventScroll: true });
  const toggleSide = () => {
    flushSync(() => act({ do: "show-tree", shown: !session.treeShown }));
    // What is folded away does not keep the keyboard.
    if (document.activeElement === document.body) toText();
  };
  const toggleBeside = () => {
    flushSync(() => act({ do: "show-beside", shown: !besideShown }));
    if (document.activeElement === document.body) toText();
  };
  /** Moves the tab that is read in its row. */
  const moveFront = (by: 1 | -1) => {
    const at = focusedPane(session).tabs.findIndex(({ id }) => id === front?.id);
    if (front) act({ do: "put", tab: front.id, pane: session.focused, at: at + by });
  };
  /** Opens what is read in the other pane too, and goes on reading there. */
  const split = () => {
    flushSync(() => act({ do: "split", newId: crypto.randomUUID(), narrow: innerWidth < roomy }));
    refs[session.focused === 1 ? 0 : 1].panel.current?.focus({ preventScroll: true });
  };
  // A pane that is closed does not keep the keyboard.
  const panes = session.panes.length;
  const hadPanes = useRef(panes);
  useEffect(() => {
    if (panes < hadPanes.current && document.activeElement === document.body) {
      panel.current?.focus({ preventScroll: true });
    }
    hadPanes.current = panes;
  }, [panes, panel]);
  return {
    "close-tab": () => front && act({ do: "close", tabs: [front.id] }),
    "reopen-tab": () => act({ do: "reopen" }),
    "tab-left": () => moveFront(-1),
    "tab-right": () => moveFront(1),
    split,
    "link-panes": () => panes > 1 && act({ do: "link", linked: !session.linked }),
    "next-part": () => focusPart(1, sideEntry(), refs),
    "previous-part": () => focusPart(-1, sideEntry(), refs),
    "next-tab": () => act({ do: "turn", step: 1 }),
    "previous-tab": () => act({ do: "turn", step: -1 }),
    back: () => act({ do: "go", step: -1, newId: crypto.randomUUID() }),
    forward: () => act({ do: "go", step: 1, newId: crypto.randomUUID() }),
    "toggle-tree": toggleSide,
    "toggle-beside": toggleBeside,
  };
}
