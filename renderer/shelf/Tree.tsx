import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { InstalledWork } from "../library/database.ts";
import { messages } from "../messages/zh-cn.ts";
import { type Row, rowsOf } from "./rows.ts";
import { folders, idOf, type RowAct, TreeRow } from "./TreeRow.tsx";
import { keyAction } from "./tree-keys.ts";

const rowHeight = 30;
/**
 * Rows that are in the page above and below those seen, and the step by which that window moves. Trees of
 * common size are in the page whole, for the browser's own find and for assistive technology.
 */
const margin = 300;
const stride = 100;

type Props = {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly works: readonly InstalledWork[];
  readonly expanded: ReadonlySet<string>;
  /** The row of what is being read, or the nearest one above it that is open. */
  readonly current: string | null;
  readonly onExpand: (expanded: ReadonlySet<string>) => void;
  readonly onOpen: (row: Row) => void;
};

/**
 * The contents tree (ARIA tree pattern). Of a very long one only the rows about the view are in the page, so
 * focus stays on the tree and `aria-activedescendant` names the row: 10,000 open rows cost no more than 700.
 */
export function Tree({ box, works, expanded, current, onExpand, onOpen }: Props) {
  const rows = useMemo(() => rowsOf(works, expanded), [works, expanded]);
  const [active, setActive] = useState<string | null>(current);
  const [view, setView] = useState({ top: 0, height: 800 });
  const activeIndex = Math.max(
    0,
    rows.findIndex((row) => row.key === active),
  );

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, [box]);

  const reveal = (index: number) => {
    const element = box.current;
    if (!element || index < 0) return;
    const top = index * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top - rowHeight;
    else if (top + rowHeight > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + 2 * rowHeight - element.clientHeight;
    }
  };

  const currentIndex = rows.findIndex((row) => row.key === current);
  // The tree follows what is read, unless the reader is busy in the tree.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new place moves the tree, not a branch opened by hand
  useEffect(() => {
    if (document.activeElement === box.current) return;
    setActive(current);
    reveal(currentIndex);
  }, [current]);

  const toggle = (row: Row) => {
    const next = new Set(expanded);
    if (!next.delete(row.key)) next.add(row.key);
    onExpand(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const action = keyAction(event, rows, activeIndex, Math.floor(view.height / rowHeight) - 1);
    if (!action) return;
    event.preventDefault();
    if (action.do === "move") {
      setActive(rows[action.to]?.key ?? null);
      reveal(action.to);
    } else if (action.do === "expand") onExpand(new Set([...expanded, ...action.keys]));
    else if (action.do === "toggle") toggle(action.row);
    else onOpen(action.row);
  };

  const seen = Math.floor(view.top / rowHeight / stride) * stride;
  const first = Math.max(0, seen - margin);
  const last = seen + stride + Math.ceil(view.height / rowHeight) + margin;
  const drawn = rows.slice(first, last);
  const activeRow = rows[activeIndex];
  // The active row must be in the page for assistive technology, also when it was scrolled out of view.
  const strayed =
    activeRow && (activeIndex < first || activeIndex >= last) ? [{ row: activeRow, at: activeIndex }] : [];

  const latest = useRef({ toggle, onOpen });
  useEffect(() => {
    latest.current = { toggle, onOpen };
  });
  const onRow = useCallback((row: Row, act: RowAct) => {
    setActive(row.key);
    if (act === "toggle" || (act === "click" && folders.has(row.type))) latest.current.toggle(row);
    else latest.current.onOpen(row);
  }, []);

  return (
    <div
      ref={box}
      role="tree"
      className="tree"
      aria-label={messages.names.tree}
      aria-activedescendant={activeRow && idOf(activeRow)}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: rows.length * rowHeight }}>
        {[...drawn.map((row, index) => ({ row, at: first + index })), ...strayed].map(({ row, at }) => (
          <TreeRow
            key={row.key}
            row={row}
            top={at * rowHeight}
            active={at === activeIndex}
            current={row.key === current}
            onRow={onRow}
          />
        ))}
      </div>
    </div>
  );
}
