import { useId, useMemo } from "react";
import type { Rechecked } from "../core/sets/recheck.ts";
import { messages } from "../messages/zh-cn.ts";
import { useRowsInView } from "../ui/rows-in-view.ts";
import { useView } from "../ui/view.ts";
import { ItemField } from "./ItemField.tsx";
import { ItemRow } from "./ItemRow.tsx";
import { useItemDrag } from "./item-drag.ts";
import { type ItemAsked, useItemInput } from "./item-input.ts";
import { topsOf } from "./item-layout.ts";
import type { Writing } from "./item-writing.ts";

const words = messages.sets.editor;

type Props = ItemAsked & {
  readonly rechecked: ReadonlyMap<string, Rechecked>;
  readonly writing: Writing;
  /** Moves what is chosen, or else the row `at`, to before another. */
  readonly onDrop: (at: number, gap: number) => void;
};

/** What a set holds, in its order (ARIA listbox, several can be chosen). Only the rows about the view are in the page. */
export function ItemList(props: Props) {
  const { list, items, rechecked, choosing, writing } = props;
  const view = useView(list, 0, () => {});
  const perLine = Math.max(8, Math.floor((view.width - 60) / 14.2));
  const tops = useMemo(() => topsOf(items, perLine), [items, perLine]);
  const drag = useItemDrag(list, tops, props.onDrop);
  const name = useId();
  const { active, chosen } = choosing;
  const { drawn, page, heightOf } = useRowsInView(list, view, tops, active, items);
  const boxOf = (at: number) => document.getElementById(name + at)?.getBoundingClientRect();

  const { onKeyDown, onMouse } = useItemInput({ ...props, drag, page, boxOf });

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
        aria-activedescendant={items[active] && name + active}
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
          {drawn.map((at) => {
            const item = items[at];
            return (
              item && (
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
              )
            );
          })}
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
