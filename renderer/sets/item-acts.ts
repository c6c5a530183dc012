import type { SetItem } from "../core/own/records.ts";
import { movedItems, steppedItems, withEntry } from "../core/sets/arrange.ts";
import type { Rechecked } from "../core/sets/recheck.ts";
import type { Change } from "../library/own/change.ts";
import { messages } from "../messages/zh-cn.ts";
import type { Choosing } from "../ui/choosing.ts";
import type { How } from "../ui/how.ts";
import type { ItemCommand } from "./ItemMenu.tsx";
import type { Writing } from "./item-writing.ts";

const words = messages.sets;

type Use = {
  readonly items: readonly SetItem[];
  readonly rechecked: ReadonlyMap<string, Rechecked>;
  readonly choosing: Choosing;
  readonly writing: Writing;
  readonly onChange: (change: Change, said?: string) => void;
  readonly onOpen: (workId: string, address: string, how: How) => void;
  readonly onRecheck: (item: string | null) => void;
};

/** What can be done with the places of a set: each act is one change, which is undone as one. */
export function useItemActs({ items, rechecked, choosing, writing, onChange, onOpen, onRecheck }: Use) {
  const { active, chosen } = choosing;
  /** What is done is done to all that is chosen, or else to one. */
  const meant = (id: string | undefined = items[active]?.id): ReadonlySet<string> =>
    chosen.size > 0 && (id === undefined || chosen.has(id) || id === items[active]?.id)
      ? chosen
      : new Set(id === undefined ? [] : [id]);

  const step = (by: 1 | -1) => {
    const put = steppedItems(items, meant(), by);
    if (put.length > 0) onChange({ why: "edit", name: words.steps.move, put });
  };
  const moveTo = (which: ReadonlySet<string>, to: number) => {
    const put = movedItems(items, which, to);
    if (put.length > 0) onChange({ why: "edit", name: words.steps.move, put });
  };
  const drop = (at: number, gap: number) => {
    const id = items[at]?.id;
    if (id === undefined) return;
    choosing.move(at, false);
    moveTo(chosen.has(id) ? chosen : new Set([id]), gap);
  };
  const remove = (which = meant()) => {
    if (which.size === 0) return;
    onChange({ why: "edit", name: words.steps.drop, remove: [...which] }, words.said.dropped(which.size));
  };
  const open = ({ id, entry }: SetItem, how: How) => {
    if (entry.sort !== "unit") return;
    const found = rechecked.get(id);
    if (found?.standing === "gone") return onRecheck(id);
    const { workId, address } = found?.now?.anchor ?? entry.anchor;
    onOpen(workId, address, how);
  };
  const edit = (item: SetItem) => writing.edit(item, items.indexOf(item));
  /** Where something new is put: after the active row, or at the end. */
  const after = (at = choosing.touched ? active : -1) => (at < 0 ? items.length : at + 1);
  const begin = (sort: "heading" | "remark", at = after()) =>
    writing.begin(at, sort === "heading" ? { sort, level: 1, text: "" } : { sort, text: "" });
  const level = (item: SetItem, to: 1 | 2 | 3) => {
    const { entry } = item;
    if (entry.sort !== "heading" || entry.level === to) return;
    onChange({ why: "edit", name: words.steps.edit, put: [withEntry(item, { ...entry, level: to })] });
  };
  const command = (item: SetItem, asked: ItemCommand) => {
    const at = items.indexOf(item);
    const which = chosen.has(item.id) ? chosen : new Set([item.id]);
    switch (asked) {
      case "open":
        return open(item, "read");
      case "beside":
        return open(item, "beside");
      case "edit":
        return edit(item);
      case "differences":
        return onRecheck(item.id);
      case "up":
      case "down": {
        const put = steppedItems(items, which, asked === "up" ? -1 : 1);
        return put.length > 0 && onChange({ why: "edit", name: words.steps.move, put });
      }
      case "top":
        return moveTo(which, 0);
      case "bottom":
        return moveTo(which, items.length);
      case "heading":
      case "remark":
        return begin(asked, after(at));
      case "remove":
        return remove(which);
    }
  };
  return { step, drop, remove, open, edit, begin, level, command };
}
