import { messages } from "../messages/zh-cn.ts";
import type { Row } from "./rows.ts";

const words = messages.tree.menu;

/** One thing that can be done with a row. */
export type RowCommand = {
  readonly name: string;
  /** The key that does the same in the tree. */
  readonly key?: string;
  readonly act: (row: Row) => void;
};

/** What can be done with a row; what is not given is not offered. */
export type RowActs = {
  readonly onOpen: (row: Row) => void;
  readonly onOpenBehind: (row: Row) => void;
  readonly onOpenBeside?: ((row: Row) => void) | undefined;
  /** Opens or closes the branch and all branches in it. */
  readonly onFoldAll: (row: Row, open: boolean) => void;
  readonly onCite?: ((row: Row) => void) | undefined;
  readonly onPrint?: ((row: Row) => void) | undefined;
  readonly onBookmark?: ((row: Row) => void) | undefined;
  readonly onCollect?: ((row: Row) => void) | undefined;
  /** Shows all collections; offered for a group of works. */
  readonly onManage?: ((row: Row) => void) | undefined;
};

/** The menu of a row, in groups; a new thing to do is one more line here. */
export function menuOf(row: Row, acts: RowActs): readonly (readonly RowCommand[])[] {
  const offered = (
    name: string,
    act: ((row: Row) => void) | undefined,
    key?: string,
  ): readonly RowCommand[] => (act ? [{ name, act, ...(key && { key }) }] : []);
  const branch = row.open !== undefined;
  if (row.type === "works")
    return [
      [
        ...offered(words.expand, (each) => acts.onFoldAll(each, true)),
        ...offered(words.collapse, (each) => acts.onFoldAll(each, false)),
      ],
      offered(words.manage, acts.onManage),
    ].filter((group) => group.length > 0);
  return [
    [
      ...offered(words.open, acts.onOpen, words.keys.open),
      ...offered(words.openBehind, acts.onOpenBehind, words.keys.openBehind),
      ...offered(words.openBeside, acts.onOpenBeside, words.keys.openBeside),
    ],
    [
      ...offered(words.expand, branch ? (row) => acts.onFoldAll(row, true) : undefined),
      ...offered(words.collapse, branch ? (row) => acts.onFoldAll(row, false) : undefined),
    ],
    [
      ...offered(words.print, acts.onPrint),
      ...offered(words.cite, acts.onCite),
      ...offered(words.bookmark, acts.onBookmark, words.keys.bookmark),
      ...offered(messages.sets.addOne, acts.onCollect),
    ],
  ].filter((group) => group.length > 0);
}
