import type { RefObject } from "react";
import type { InstalledWork } from "../library/database.ts";
import { messages } from "../messages/zh-cn.ts";
import { Splitter } from "../ui/Splitter.tsx";
import { type Row, rowKey } from "./rows.ts";
import { Tree } from "./Tree.tsx";

const widths = { min: 200, max: 640 };

type Props = {
  readonly works: readonly InstalledWork[];
  readonly tree: RefObject<HTMLDivElement | null>;
  readonly expanded: ReadonlySet<string>;
  /** The work being read, and the way from it to the place, from the outside in. */
  readonly current: { readonly workId: string; readonly path: readonly string[] } | null;
  readonly width: number;
  readonly onWidth: (width: number) => void;
  readonly onExpand: (expanded: ReadonlySet<string>) => void;
  readonly onOpen: (row: Row) => void;
};

/** The works one has, as a tree. */
export function Shelf({ works, tree, expanded, current, width, onWidth, onExpand, onOpen }: Props) {
  const open = (row: Row) => {
    if (row.open === false) onExpand(new Set([...expanded, row.key]));
    onOpen(row);
  };
  return (
    <aside className="shelf" style={{ inlineSize: width }}>
      <h2>
        {messages.names.tree}
        <button type="button" onClick={() => onExpand(new Set())}>
          {messages.tree.collapseAll}
        </button>
      </h2>
      <Tree
        box={tree}
        works={works}
        expanded={expanded}
        current={current && nearestShown(current.workId, current.path, expanded)}
        onExpand={onExpand}
        onOpen={open}
      />
      <Splitter label={messages.tree.resize} value={width} {...widths} onChange={onWidth} />
    </aside>
  );
}

/** The row of the last step of a path that can be seen: a closed branch stands for what it holds. */
function nearestShown(workId: string, path: readonly string[], expanded: ReadonlySet<string>): string {
  let shown = workId;
  for (const address of path) {
    if (!expanded.has(shown)) break;
    shown = rowKey(workId, address);
  }
  return shown;
}
