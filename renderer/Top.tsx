import type { ReactNode } from "react";
import type { Session } from "./library/session.ts";
import { messages } from "./messages/zh-cn.ts";
import { withKey } from "./ui/keys.ts";

type Props = {
  readonly session: Session;
  readonly onToggle: () => void;
  /** The one box. */
  readonly children: ReactNode;
};

/** The top of the window: a way to fold the side panel away, the name of the program, and the one box. */
export function Top({ session: { side, treeShown }, onToggle, children }: Props) {
  const { tree, rail } = messages;
  const [hide, show] = side === "tree" ? [tree.hide, tree.show] : [rail.hideResults, rail.showResults];
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
