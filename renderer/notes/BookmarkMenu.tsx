import { Menu, MenuItem, MenuSeparator, useMenuStore } from "@ariakit/react";
import { type RefObject, useEffect } from "react";
import { messages } from "../messages/zh-cn.ts";
import type { How } from "../ui/how.ts";
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

/** What can be done with a bookmark or a folder; the keyboard is in it while it is open. */
export function BookmarkMenu(props: Props) {
  const { at, tree, onOpen, onRename, onEdit, onCollect, onNewFolder, onDelete, onClose } = props;
  const store = useMenuStore({ open: at !== null, setOpen: (open) => !open && onClose() });
  useEffect(() => {
    if (!at) return;
    store.setInitialFocus(at.box.width > 0 ? "first" : "container");
    store.setAutoFocusOnShow(true);
  }, [store, at]);
  const item = (name: string, act: (row: BookmarkRow) => void, key?: string) => (
    <MenuItem key={name} onClick={() => at && act(at.row)}>
      {name}
      {key && (
        <span className="key" aria-hidden="true">
          {key}
        </span>
      )}
    </MenuItem>
  );
  const { keys } = words;
  return (
    <Menu
      store={store}
      className="row-menu"
      aria-label={words.name}
      getAnchorRect={() => at?.box ?? null}
      finalFocus={tree}
      portal={false}
      fixed
      gutter={2}
      onContextMenu={(event) => event.preventDefault()}
    >
      {at?.row.open === undefined && (
        <>
          {item(words.open, (row) => onOpen(row, "read"), keys.open)}
          {item(words.behind, (row) => onOpen(row, "behind"), keys.behind)}
          {item(words.beside, (row) => onOpen(row, "beside"), keys.beside)}
          <MenuSeparator />
        </>
      )}
      {item(messages.sets.addOne, onCollect)}
      {item(words.rename, onRename, keys.rename)}
      {item(words.edit, onEdit)}
      {item(words.newFolder, onNewFolder)}
      <MenuSeparator />
      {item(words.delete, onDelete, keys.delete)}
    </Menu>
  );
}
