import { memo } from "react";
import { messages } from "../messages/zh-cn.ts";
import type { Row } from "./rows.ts";

/** A click opens and closes these, as one expects of a shelf; Enter or a double click reads them whole. */
export const folders: ReadonlySet<Row["type"]> = new Set<Row["type"]>(["work", "category"]);

/** What the mouse did to a row. */
export type RowAct = "click" | "toggle" | "read";

type RowProps = {
  readonly row: Row;
  readonly top: number;
  readonly active: boolean;
  readonly current: boolean;
  readonly onRow: (row: Row, act: RowAct) => void;
};

/** A line of the contents tree, `top` CSS pixels from its beginning. */
export const TreeRow = memo(function TreeRow({ row, top, active, current, onRow }: RowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the tree, which has the focus
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the tree (aria-activedescendant)
    <div
      id={idOf(row)}
      role="treeitem"
      className={`row ${row.type}${active ? " active" : ""}`}
      aria-level={row.depth + 1}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.open}
      aria-selected={current}
      style={{ top, paddingInlineStart: 6 + row.depth * 16 }}
      title={row.label}
      onClick={() => onRow(row, "click")}
      onDoubleClick={folders.has(row.type) ? () => onRow(row, "read") : undefined}
    >
      <span
        className="twist"
        aria-hidden="true"
        onClick={(event) => {
          if (row.open === undefined) return;
          event.stopPropagation();
          onRow(row, "toggle");
        }}
      >
        {row.open === undefined ? "" : row.open ? "▾" : "▸"}
      </span>
      <span className="label">{row.label}</span>
      {row.doubtful && <span className="badge">{messages.tree.untrusted}</span>}
    </div>
  );
});

/** The id of a row's element. */
export const idOf = (row: Row): string => `row-${row.key}`;
