import { memo } from "react";
import { messages } from "../messages/zh-cn.ts";
import type { Stretch } from "../search/pattern.ts";
import { KindIcon } from "../ui/KindIcon.tsx";
import { Marked } from "../ui/Marked.tsx";
import { ValidityMark } from "../ui/ValidityMark.tsx";
import type { Row } from "./rows.ts";

type RowProps = {
  readonly row: Row;
  readonly top: number;
  readonly active: boolean;
  readonly current: boolean;
  readonly bookmarked: boolean;
  /** What of the label was asked. */
  readonly marks: readonly Stretch[];
};

/** A line of the contents tree, `top` CSS pixels from its beginning. The tree hears what is done to it. */
export const TreeRow = memo(function TreeRow({ row, top, active, current, bookmarked, marks }: RowProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the tree (aria-activedescendant)
    <div
      id={idOf(row)}
      role="treeitem"
      className={`row ${row.type}${active ? " active" : ""}`}
      data-key={row.key}
      aria-level={row.depth + 1}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.open}
      aria-selected={current}
      aria-haspopup="menu"
      style={{ top, paddingInlineStart: 6 + row.depth * 16 }}
    >
      <span className="twist" aria-hidden="true">
        {row.open === undefined ? "" : row.open ? "▾" : "▸"}
      </span>
      <KindIcon kind={row.kind} />
      <span className="label">
        <Marked text={row.label} marks={marks} />
      </span>
      {row.count !== undefined && <span className="count">{row.count}</span>}
      <ValidityMark validity={row.validity} />
      {row.doubtful && <span className="badge">{messages.tree.untrusted}</span>}
      {bookmarked && (
        <svg className="bookmarked" viewBox="0 0 16 16" role="img" aria-label={messages.tree.menu.bookmarked}>
          <path d="M4.5 2.5h7v11L8 10.8l-3.5 2.7z" />
        </svg>
      )}
      {/* For the mouse; the keyboard has a key for it, and assistive technology that of the system. */}
      <span className="more" aria-hidden="true" title={messages.tree.menu.hint} />
    </div>
  );
});

/** The id of a row's element. */
export const idOf = (row: Row): string => `row-${row.key}`;
