import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useId, useMemo } from "react";
import type { SetItem } from "../core/own/records.ts";
import type { Rechecked } from "../core/sets/recheck.ts";
import { messages } from "../messages/zh-cn.ts";
import type { Choosing } from "../ui/choosing.ts";
import { type How, howOf } from "../ui/how.ts";
import { rowAt } from "../ui/row-at.ts";
import { bringIntoView, useView } from "../ui/view.ts";
import { ItemField } from "./ItemField.tsx";
import { ItemRow } from "./ItemRow.tsx";
import { useItemDrag } from "./item-drag.ts";
import { itemAction } from "./item-keys.ts";
import { topsOf } from "./item-layout.ts";
import type { Writing } from "./item-writing.ts";

const words = messages.sets.editor;

/** Rows are in the page above and below those seen, by so many CSS pixels. */
const margin = 900;

type Props = {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly items: readonly SetItem[];
  readonly rechecked: ReadonlyMap<string, Rechecked>;
  readonly choosing: Choosing;
  readonly writing: Writing;
  readonly onOpen: (item: SetItem, how: How) => void;
  readonly onEdit: (item: SetItem) => void;
  readonly onLevel: (item: SetItem, level: 1 | 2 | 3) => void;
  /** Moves what is chosen, or else the row `at`, by a step, or to before a row. */
  readonly onStep: (by: 1 | -1) => void;
  readonly onDrop: (at: number, gap: number) => void;
  readonly onRemove: () => void;
  readonly onMenu: (item: SetItem, at: Pick<DOMRect, "x" | "y" | "width" | "height">) => void;
  readonly onLeave: () => void;
};

/** What a set holds, in its order (ARIA listbox, several can be chosen). Only the rows about the view are in the page. */
export function ItemList(props: Props) {
  const { list, items, rechecked, choosing, writing, onOpen, onEdit, onMenu } = props;
  const view = useView(list, 0, () => {});
  const perLine = Math.max(8, Math.floor((view.width - 60) / 14.2));
  const tops = useMemo(() => topsOf(items, perLine), [items, perLine]);
  const drag = useItemDrag(list, tops, props.onDrop);
  const name = useId();
  const { active, chosen } = choosing;
  const heightOf = (at: number) => (tops[at + 1] ?? 0) - (tops[at] ?? 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another active row is brought into view
  useEffect(() => {
    if (active >= 0) bringIntoView(list.current, { top: tops[active] ?? 0, height: heightOf(active) }, 0);
  }, [active, items]);

  const act = (item: SetItem, how: How) => (item.entry.sort === "unit" ? onOpen(item, how) : onEdit(item));
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, rowAt(tops, view.top + view.height) - rowAt(tops, view.top) - 1);
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
        return props.onStep(action.by);
      case "toggle":
        return choosing.toggle(active);
      case "all":
        return choosing.chooseAll();
      case "open":
        return item && act(item, action.how);
      case "edit":
        return item && item.entry.sort !== "unit" && onEdit(item);
      case "level":
        return item && props.onLevel(item, action.level);
      case "remove":
        return props.onRemove();
      case "menu": {
        const box = document.getElementById(name + active)?.getBoundingClientRect();
        return item && box && onMenu(item, box);
      }
      case "escape":
        if (drag.cancel()) return;
        return chosen.size > 0 ? choosing.clear() : props.onLeave();
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

  const first = Math.max(0, rowAt(tops, view.top - margin));
  const last = rowAt(tops, view.top + view.height + margin) + 1;
  const drawn = items.slice(first, last).map((item, index) => ({ item, at: first + index }));
  const activeOne = items[active];
  // The active row must be in the page for assistive technology, also when it was scrolled out of view.
  if (activeOne && (active < first || active >= last)) drawn.push({ item: activeOne, at: active });
  const { written } = writing;
  return (
    <div className="items-box">
      <div
        ref={list}
        role="listbox"
        className={drag.gap === null ? "items" : "items dragging"}
        aria-label={words.list}
        aria-multiselectable="true"
        aria-description={words.keys}
        aria-activedescendant={activeOne && name + active}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onMouse}
        onDoubleClick={onMouse}
        onContextMenu={onMouse}
        // Shift would select the words between.
        onMouseDown={(event) => {
          if (event.shiftKey) event.preventDefault();
          if (event.shiftKey) list.current?.focus();
        }}
        {...drag.handlers}
      >
        <div role="presentation" style={{ blockSize: tops.at(-1) ?? 0 }}>
          {drawn.map(({ item, at }) => (
            <ItemRow
              key={item.id}
              item={item}
              at={at}
              of={items.length}
              id={name + at}
              top={tops[at] ?? 0}
              height={heightOf(at)}
              active={at === active}
              chosen={chosen.has(item.id)}
              rechecked={rechecked.get(item.id)}
            />
          ))}
          {drag.gap !== null && <div className="gap" style={{ top: tops[drag.gap] ?? 0 }} />}
        </div>
      </div>
      {written && (
        <ItemField
          key={written.id}
          entry={written.entry}
          top={Math.max(0, (tops[written.at] ?? tops.at(-1) ?? 0) - view.top)}
          onText={writing.write}
          onDone={(cancelled) => {
            writing.finish(cancelled);
            const at = items.findIndex(({ id }) => id === written.id);
            if (at >= 0) choosing.move(at, false);
            list.current?.focus();
          }}
        />
      )}
    </div>
  );
}
