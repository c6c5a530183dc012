import { type KeyboardEvent, type MouseEvent, type RefObject, useRef } from "react";
import { messages } from "../messages/zh-cn.ts";
import type { Stretch } from "../search/pattern.ts";
import type { How } from "../ui/how.ts";
import { useChosen } from "./chosen.ts";
import type { Row, Whereabouts } from "./rows.ts";
import { reveal, rowHeight, useSeen } from "./seen.ts";
import { idOf, TreeRow } from "./TreeRow.tsx";
import { keyAction } from "./tree-keys.ts";
import { explainCut, mouseAction, partOf } from "./tree-mouse.ts";
import { rowAhead, type Typed, typedOn } from "./type-ahead.ts";

/** What a menu opens at, in the window: a point, or the words of a row. */
export type Anchor = Pick<DOMRect, "x" | "y" | "width" | "height">;

type Props = {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly rows: readonly Row[];
  /** The words that the tree is filtered by; "" where it is whole. */
  readonly words: string;
  readonly marksOf: (row: Row) => readonly Stretch[];
  readonly current: Whereabouts | null;
  readonly bookmarked: ReadonlySet<string>;
  readonly onFold: (keys: readonly string[], open: boolean) => void;
  readonly onOpen: (row: Row, how: How) => void;
  readonly onMenu: (row: Row, anchor: Anchor) => void;
  readonly onBookmark?: ((row: Row) => void) | undefined;
  readonly onCollect?: ((row: Row) => void) | undefined;
  /** The reader wants to type in the filter. */
  readonly onFilter: () => void;
  readonly onClear: () => void;
};

/**
 * The contents tree (ARIA tree pattern). Of a very long one only the rows about the view are in the page, so
 * focus stays on the tree and `aria-activedescendant` names the row: 10,000 open rows cost no more than 700.
 */
export function Tree(props: Props) {
  const { box, rows, words, marksOf, current, onFold, onOpen, onMenu, onFilter, onClear } = props;
  const { bookmarked, onBookmark, onCollect } = props;
  const { active, choose, here, placeOf } = useChosen(box, rows, words, current);
  const { first, last, page } = useSeen(box, rows);
  const typed = useRef<Typed>({ text: "", at: 0 });
  const activeRow = rows[active];

  const toggle = (row: Row) => row.open !== undefined && onFold([row.key], !row.open);
  const move = (to: number) => {
    choose(rows[to]);
    reveal(box.current, to);
  };
  const openMenu = (row: Row) => {
    reveal(box.current, placeOf(row.key));
    const words = document.getElementById(idOf(row))?.querySelector(".label");
    if (words) onMenu(row, words.getBoundingClientRect());
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const action = keyAction(event, rows, active, page - 1);
    if (!action || (action.do === "clear" && words === "")) return;
    event.preventDefault();
    switch (action.do) {
      case "bookmark":
        // The row is meant, and not what is read.
        event.stopPropagation();
        return onBookmark?.(action.row);
      case "collect":
        event.stopPropagation();
        return onCollect?.(action.row);
      case "move":
        // What was filtered hangs below the filter: up from its first row goes there.
        return words !== "" && active === 0 && event.key === "ArrowUp" ? onFilter() : move(action.to);
      case "expand":
        return onFold(action.keys, true);
      case "toggle":
        return toggle(action.row);
      case "open":
        return onOpen(action.row, action.how);
      case "menu":
        return openMenu(action.row);
      case "filter":
        return onFilter();
      case "clear":
        return onClear();
      case "type": {
        typed.current = typedOn(typed.current, action.sign, event.timeStamp);
        const ahead = rowAhead(rows, active, typed.current.text);
        return ahead >= 0 && move(ahead);
      }
    }
  };

  const onMouse = (event: MouseEvent) => {
    const where = partOf(event.target);
    const row = rows[placeOf(where?.key)];
    // A menu may also be asked for by a key of the system, and then the row is the active one.
    const byKey = event.type === "contextmenu" && event.button !== 2 ? activeRow : undefined;
    if (!where || !row) {
      if (byKey) event.preventDefault();
      return byKey && openMenu(byKey);
    }
    const action = mouseAction(event, row, where.part);
    if (!action) return;
    event.preventDefault();
    choose(row);
    switch (action) {
      case "toggle":
        return toggle(row);
      case "menu":
        return openMenu(row);
      case "menu-here":
        return onMenu(row, { x: event.clientX, y: event.clientY, width: 0, height: 0 });
      default:
        return onOpen(row, action);
    }
  };

  const drawn = rows.slice(first, last).map((row, index) => ({ row, at: first + index }));
  // The active row must be in the page for assistive technology, also when it was scrolled out of view.
  if (activeRow && (active < first || active >= last)) drawn.push({ row: activeRow, at: active });
  return (
    <div
      ref={box}
      role="tree"
      className="tree"
      aria-label={messages.names.tree}
      aria-activedescendant={activeRow && idOf(activeRow)}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onMouse}
      onDoubleClick={onMouse}
      onAuxClick={onMouse}
      onContextMenu={onMouse}
      // Else the middle button begins to scroll the tree.
      onMouseDown={(event) => event.button === 1 && event.preventDefault()}
      onPointerOver={(event) => explainCut(event.target)}
    >
      <div role="presentation" style={{ height: rows.length * rowHeight }}>
        {drawn.map(({ row, at }) => (
          <TreeRow
            key={row.key}
            row={row}
            top={at * rowHeight}
            active={at === active}
            current={row.key === here}
            bookmarked={bookmarked.has(row.key)}
            marks={marksOf(row)}
          />
        ))}
      </div>
    </div>
  );
}
