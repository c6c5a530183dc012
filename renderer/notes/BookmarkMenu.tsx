import type { RefObject } from "react";
import { messages } from "../messages/zh-cn.ts";
import type { How } from "../ui/how.ts";
import { type RowAct, RowMenu } from "../ui/RowMenu.tsx";
import type { BookmarkRow } from "./bookmark-rows.ts";

const words = messages.notes.bookmarks.menu;

type Props = {
  readonly at: {
    readonly row: BookmarkRow;
    readonly box: Pick<DOMRect, "x" | "y" | "width" | "height">;
  } | null;
  readonly tree: RefObject<HTMLElement | null>;
  readonly onOpen: (row: BookmarkRow, how: How) => void;
  readonly onRename: (row: BookmarkRow) => void;
  readonly onEdit: (row: BookmarkRow) => void;
  /** Adds a bookmark, or all in a folder, to a set of articles. */
  readonly onCollect: (row: BookmarkRow) => void;
  readonly onNewFolder: (row: BookmarkRow) => void;
  readonly onDelete: (row: BookmarkRow) => void;
  readonly onClose: () => void;
};

/** What can be done with a bookmark or a folder. */
export function BookmarkMenu(props: Props) {
  const { at, tree, onOpen, onRename, onEdit, onCollect, onNewFolder, onDelete, onClose } = props;
  const { keys } = words;
  const offered = (name: string, act: (row: BookmarkRow) => void, key?: string): RowAct => ({
    name,
    key,
    act: () => at && act(at.row),
  });
  const opening = [
    offered(words.open, (row) => onOpen(row, "read"), keys.open),
    offered(words.behind, (row) => onOpen(row, "behind"), keys.behind),
    offered(words.beside, (row) => onOpen(row, "beside"), keys.beside),
  ];
  const changing = [
    offered(messages.sets.addOne, onCollect),
    offered(words.rename, onRename, keys.rename),
    offered(words.edit, onEdit),
    offered(words.newFolder, onNewFolder),
  ];
  const groups = [
    at?.row.open === undefined ? opening : [],
    changing,
    [offered(words.delete, onDelete, keys.delete)],
  ];
  return <RowMenu label={words.name} at={at?.box ?? null} list={tree} groups={groups} onClose={onClose} />;
}
