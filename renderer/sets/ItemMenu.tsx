import type { RefObject } from "react";
import type { SetItem } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";
import { type RowAct, RowMenu } from "../ui/RowMenu.tsx";

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

/** The menu of one place of a set. */
export function ItemMenu({ at, isChanged, list, onCommand, onClose }: Props) {
  const offered = (command: ItemCommand): RowAct => ({
    name: words[command],
    key: (words.keys as Partial<Record<ItemCommand, string>>)[command],
    act: () => at && onCommand(at.item, command),
  });
  const isUnit = at?.item.entry.sort === "unit";
  const commands: readonly (readonly ItemCommand[])[] = [
    [
      ...(isUnit ? (["open", "beside"] as const) : (["edit"] as const)),
      ...(isChanged ? (["differences"] as const) : []),
    ],
    ["up", "down", "top", "bottom"],
    ["heading", "remark"],
    ["remove"],
  ];
  const groups = commands.map((group) => group.map(offered));
  return <RowMenu label={words.name} at={at?.box ?? null} list={list} groups={groups} onClose={onClose} />;
}
