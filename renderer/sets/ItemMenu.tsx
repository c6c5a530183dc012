import { Menu, MenuItem, MenuSeparator, useMenuStore } from "@ariakit/react";
import { type RefObject, useEffect } from "react";
import type { SetItem } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";

const words = messages.sets.editor.menu;

/** What can be done with one place of a set. */
export type ItemCommand =
  | "open"
  | "beside"
  | "edit"
  | "differences"
  | "up"
  | "down"
  | "top"
  | "bottom"
  | "heading"
  | "remark"
  | "remove";

type Props = {
  readonly at: {
    readonly item: SetItem;
    readonly box: Pick<DOMRect, "x" | "y" | "width" | "height">;
  } | null;
  /** Its words are others now, or it is gone. */
  readonly isChanged: boolean;
  readonly list: RefObject<HTMLElement | null>;
  readonly onCommand: (item: SetItem, command: ItemCommand) => void;
  readonly onClose: () => void;
};

/** The menu of one place of a set; the keyboard is in it while it is open. */
export function ItemMenu({ at, isChanged, list, onCommand, onClose }: Props) {
  const store = useMenuStore({ open: at !== null, setOpen: (open) => !open && onClose() });
  useEffect(() => {
    if (!at) return;
    store.setInitialFocus(at.box.width > 0 ? "first" : "container");
    store.setAutoFocusOnShow(true);
  }, [store, at]);
  const item = (command: ItemCommand) => {
    const key = (words.keys as Partial<Record<ItemCommand, string>>)[command];
    return (
      <MenuItem key={command} onClick={() => at && onCommand(at.item, command)}>
        {words[command]}
        {key && (
          <span className="key" aria-hidden="true">
            {key}
          </span>
        )}
      </MenuItem>
    );
  };
  const isUnit = at?.item.entry.sort === "unit";
  return (
    <Menu
      store={store}
      className="row-menu"
      aria-label={words.name}
      getAnchorRect={() => at?.box ?? null}
      finalFocus={list}
      portal={false}
      fixed
      gutter={2}
      onContextMenu={(event) => event.preventDefault()}
    >
      {(isUnit ? (["open", "beside"] as const) : (["edit"] as const)).map(item)}
      {isChanged && item("differences")}
      <MenuSeparator />
      {(["up", "down", "top", "bottom"] as const).map(item)}
      <MenuSeparator />
      {(["heading", "remark"] as const).map(item)}
      <MenuSeparator />
      {item("remove")}
    </Menu>
  );
}
