import type { RefObject } from "react";
import { messages } from "../messages/zh-cn.ts";
import { RowMenu } from "../ui/RowMenu.tsx";
import { menuOf, type RowActs } from "./row-menu.ts";
import type { Row } from "./rows.ts";
import type { Anchor } from "./Tree.tsx";

type Props = {
  /** The row whose menu is open; null where none is. */
  readonly at: { readonly row: Row; readonly anchor: Anchor } | null;
  readonly acts: RowActs;
  readonly tree: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
};

/** What can be done with a row of the tree. */
export function TreeMenu({ at, acts, tree, onClose }: Props) {
  const groups = at
    ? menuOf(at.row, acts).map((group) => group.map((each) => ({ ...each, act: () => each.act(at.row) })))
    : [];
  return (
    <RowMenu
      label={at ? messages.tree.menu.of(at.row.label) : undefined}
      at={at?.anchor ?? null}
      list={tree}
      groups={groups}
      onClose={onClose}
    />
  );
}
