import type { KeyboardEvent, MouseEvent, RefObject } from "react";
import type { SetItem } from "../core/own/records.ts";
import type { Choosing } from "../ui/choosing.ts";
import { type How, howOf } from "../ui/how.ts";
import type { useItemDrag } from "./item-drag.ts";
import { itemAction } from "./item-keys.ts";

/** What keys and mouse ask of the list of what a set holds. */
export type ItemAsked = {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly items: readonly SetItem[];
  readonly choosing: Choosing;
  readonly onOpen: (item: SetItem, how: How) => void;
  readonly onEdit: (item: SetItem) => void;
  readonly onLevel: (item: SetItem, level: 1 | 2 | 3) => void;
  /** Moves what is chosen, or else the active row, by a step. */
  readonly onStep: (by: 1 | -1) => void;
  readonly onRemove: () => void;
  readonly onMenu: (item: SetItem, at: Pick<DOMRect, "x" | "y" | "width" | "height">) => void;
  readonly onLeave: () => void;
};

type Use = ItemAsked & {
  readonly drag: ReturnType<typeof useItemDrag>;
  /** How many rows are seen. */
  readonly page: number;
  readonly boxOf: (at: number) => DOMRect | undefined;
};

/** The keys and the mouse of the list. */
export function useItemInput(use: Use) {
  const { list, items, choosing, drag, page, boxOf, onOpen, onEdit, onMenu } = use;
  const { active, chosen } = choosing;
  const act = (item: SetItem, how: How) => (item.entry.sort === "unit" ? onOpen(item, how) : onEdit(item));
  const onKeyDown = (event: KeyboardEvent) => {
    const action = itemAction(event, items.length, active, page);
    if (!action || event.target !== list.current) return;
    event.preventDefault();
    // The same keys go from article to article in the text.
    event.stopPropagation();
    const item = items[active];
    switch (action.do) {
      case "go":
        return choosing.move(action.to, action.extend);
      case "step":
        return use.onStep(action.by);
      case "toggle":
        return choosing.toggle(active);
      case "all":
        return choosing.chooseAll();
      case "open":
        return item && act(item, action.how);
      case "edit":
        return item && item.entry.sort !== "unit" && onEdit(item);
      case "level":
        return item && use.onLevel(item, action.level);
      case "remove":
        return use.onRemove();
      case "menu": {
        const box = boxOf(active);
        return item && box && onMenu(item, box);
      }
      case "escape":
        if (drag.cancel()) return;
        return chosen.size > 0 ? choosing.clear() : use.onLeave();
    }
  };
  const onMouse = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const at = Number(target?.closest<HTMLElement>("[data-at]")?.dataset.at ?? -1);
    const item = items[at];
    if (!item || drag.dragged()) return;
    event.preventDefault();
    if (event.type === "contextmenu") {
      choosing.move(at, false);
      return onMenu(item, { x: event.clientX, y: event.clientY, width: 0, height: 0 });
    }
    if (event.type === "dblclick") return act(item, "read");
    if (event.shiftKey) return choosing.move(at, true);
    if (target?.closest(".check")) return choosing.toggle(at);
    choosing.move(at, false);
    const how = howOf(event);
    // The keyboard stays in the list, to go on from there.
    if (item.entry.sort === "unit") onOpen(item, how === "read" ? "look" : how);
  };

  return { onKeyDown, onMouse };
}
