import type { ReactNode } from "react";
import type { Session, Side } from "../library/session.ts";
import { messages } from "../messages/zh-cn.ts";
import { withKey } from "../ui/keys.ts";

type Props = {
  readonly session: Session;
  readonly onToggle: () => void;
  /** The one box. */
  readonly children: ReactNode;
};

/** The top of the window: a way to fold the side panel away, the name of the program, and the one box. */
export function Top({ session: { side, treeShown }, onToggle, children }: Props) {
  const [hide, show] = ways[side];
  const toggle = treeShown ? hide : show;
  return (
    <header className="top">
      <button
        type="button"
        className="toggle"
        aria-label={toggle}
        title={withKey(toggle, "toggle-tree")}
        onClick={onToggle}
      >
        ☰
      </button>
      <span className="brand">{messages.product}</span>
      {children}
    </header>
  );
}

const { tree, rail, notes, sets } = messages;

/** What folding a side away is called, and bringing it back. */
const ways: Readonly<Record<Side, readonly [string, string]>> = {
  tree: [tree.hide, tree.show],
  results: [rail.hideResults, rail.showResults],
  notes: [notes.hide, notes.show],
  sets: [sets.hide, sets.show],
};
