import { type RefObject, useMemo, useRef, useState } from "react";
import type { InstalledWork } from "../library/database.ts";
import { messages } from "../messages/zh-cn.ts";
import type { Stretch } from "../search/pattern.ts";
import type { How } from "../ui/how.ts";
import { Splitter } from "../ui/Splitter.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { useFiltering } from "./filtering.ts";
import { groupingOf, groupsAround, type NamedCollection } from "./groups.ts";
import { branchKeys, type Row, rowsOf, type Whereabouts } from "./rows.ts";
import { type Anchor, Tree } from "./Tree.tsx";
import { TreeMenu } from "./TreeMenu.tsx";

const widths = { min: 200, max: 640 };
const unmarked: readonly Stretch[] = [];

type Props = {
  readonly works: readonly InstalledWork[];
  readonly tree: RefObject<HTMLDivElement | null>;
  /** The branches that are open while nothing is filtered. */
  readonly expanded: ReadonlySet<string>;
  readonly current: Whereabouts | null;
  /** The words that the tree is filtered by; "" for the whole tree. */
  readonly filter: string;
  readonly width: number;
  readonly onWidth: (width: number) => void;
  readonly onFilter: (words: string) => void;
  readonly onExpand: (expanded: ReadonlySet<string>) => void;
  readonly onOpen: (row: Row, how: How) => void;
  /** Looks for words in the texts, of which the tree has none. */
  readonly onSeek: (words: string) => void;
  /** What the works are in that are not of the bundle. */
  readonly collections: readonly NamedCollection[];
  /** Shows all collections, to do something with them. */
  readonly onManage: () => void;
  /** Takes documents into the library. */
  readonly onImport: () => void;
  /** Opens a row beside what is read; not offered where it is left out. */
  readonly onOpenBeside?: (row: Row) => void;
  /** Copies the citation of a row; not offered where it is left out. */
  readonly onCite?: (row: Row) => void;
  /** Prints a row; not offered where it is left out. */
  readonly onPrint?: (row: Row) => void;
  /** Puts a bookmark on a row; not offered where it is left out. */
  readonly onBookmark?: (row: Row) => void;
  /** Adds a row to a set of articles; not offered where it is left out. */
  readonly onCollect?: (row: Row) => void;
  /** The keys of the rows that have a bookmark. */
  readonly bookmarked: ReadonlySet<string>;
};

/** The works one has, as a tree. */
export function Shelf(props: Props) {
  const { works, tree, expanded, current, filter, width, onWidth, onFilter, onExpand, onOpen, onSeek } =
    props;
  const {
    onOpenBeside,
    onCite,
    onPrint,
    onBookmark,
    onCollect,
    bookmarked,
    onImport,
    onManage,
    collections,
  } = props;
  const input = useRef<HTMLInputElement>(null);
  const [typing, setTyping] = useState(false);
  const [menu, setMenu] = useState<{ readonly row: Row; readonly anchor: Anchor } | null>(null);
  const grouping = useMemo(() => groupingOf(works, collections), [works, collections]);
  const filtering = useFiltering(works, filter, typing || filter !== "", grouping);
  const whole = useMemo(() => rowsOf(works, expanded, grouping), [works, expanded, grouping]);
  const here = useMemo(
    () => current && { ...current, groups: groupsAround(grouping, works, current.workId) },
    [current, grouping, works],
  );
  const rows = filtering?.rows ?? whole;

  const fold = (keys: readonly string[], open: boolean) => {
    // What is opened in a filtered tree leaves the whole as it was.
    if (filtering) return filtering.onFold(keys, open);
    const next = new Set(expanded);
    for (const key of keys) open ? next.add(key) : next.delete(key);
    onExpand(next);
  };
  const open = (row: Row, how: How) => {
    if (row.type === "works") return fold([row.key], !row.open);
    if (how === "beside") return onOpenBeside?.(row);
    if (row.open === false && how === "read" && !filtering) fold([row.key], true);
    onOpen(row, how);
  };
  const openFirst = () => {
    const first = rows.find(({ found }) => found);
    if (first) open(first, "read");
  };
  const clear = () => onFilter("");
  return (
    <aside className="shelf" style={{ inlineSize: width }}>
      <header>
        <h2>{messages.names.tree}</h2>
        <button type="button" className="plain add" title={messages.tree.importHint} onClick={onImport}>
          {messages.tree.import}
        </button>
        <div className="all">
          <button
            type="button"
            className="plain"
            onClick={() => fold(branchKeys(works, undefined, grouping), true)}
          >
            {messages.tree.expandAll}
          </button>
          <button
            type="button"
            className="plain"
            onClick={() => fold(branchKeys(works, undefined, grouping), false)}
          >
            {messages.tree.collapseAll}
          </button>
        </div>
      </header>
      <FilterBar
        words={filter}
        total={filtering?.total ?? null}
        input={input}
        onWords={onFilter}
        onFocus={() => setTyping(true)}
        onEnter={openFirst}
        onDown={() => tree.current?.focus()}
        onSeek={onSeek}
      />
      <Tree
        box={tree}
        rows={rows}
        words={filtering ? filter : ""}
        marksOf={(row) => filtering?.marksOf(row.label) ?? unmarked}
        current={here}
        bookmarked={bookmarked}
        onFold={fold}
        onOpen={open}
        onMenu={(row, anchor) => setMenu({ row, anchor })}
        onBookmark={(row) => row.type !== "works" && onBookmark?.(row)}
        onCollect={(row) => row.type !== "works" && onCollect?.(row)}
        onFilter={() => input.current?.select()}
        onClear={clear}
      />
      <TreeMenu
        at={menu}
        tree={tree}
        acts={{
          onOpen: (row) => open(row, "read"),
          onOpenBehind: (row) => open(row, "behind"),
          onOpenBeside,
          onFoldAll: (row, to) => fold(branchKeys(works, row, grouping), to),
          onCite,
          onPrint,
          onBookmark,
          onCollect,
          onManage,
        }}
        onClose={() => setMenu(null)}
      />
      <Splitter label={messages.tree.resize} value={width} {...widths} onChange={onWidth} />
    </aside>
  );
}
