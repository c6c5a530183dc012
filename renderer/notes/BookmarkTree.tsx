import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useId } from "react";
import type { Direction, Spot } from "../core/own/shelving.ts";
import { messages } from "../messages/zh-cn.ts";
import type { Choosing } from "../ui/choosing.ts";
import type { ColourNames } from "../ui/colours.ts";
import { type How, howOf } from "../ui/how.ts";
import { BookmarkLine } from "./BookmarkLine.tsx";
import { useBookmarkDrag } from "./bookmark-drag.ts";
import { bookmarkAction } from "./bookmark-keys.ts";
import type { BookmarkRow } from "./bookmark-rows.ts";

const words = messages.notes.bookmarks;
const rowHeight = 30;

type Props = {
  readonly tree: RefObject<HTMLDivElement | null>;
  readonly rows: readonly BookmarkRow[];
  readonly choosing: Choosing;
  readonly colours: ColourNames;
  /** The id of what is given another name now; null for none. */
  readonly renaming: string | null;
  readonly onFold: (row: BookmarkRow) => void;
  readonly onOpen: (row: BookmarkRow, how: How) => void;
  readonly onCarry: (direction: Direction) => void;
  readonly onPut: (to: Spot) => void;
  readonly onRename: (row: BookmarkRow) => void;
  readonly onRenamed: (name: string | null) => void;
  readonly onDelete: () => void;
  readonly onMenu: (row: BookmarkRow, box: Pick<DOMRect, "x" | "y" | "width" | "height">) => void;
  readonly onLeave: () => void;
};

/** The bookmarks in their folders (ARIA tree, several can be chosen); moved by dragging, or with Alt and the arrow keys. */
export function BookmarkTree(props: Props) {
  const { tree, rows, choosing, colours, renaming, onFold, onOpen, onMenu } = props;
  const { active, chosen } = choosing;
  const name = useId();
  const activeRow = rows[active];
  const activeId = activeRow && name + activeRow.shelved.id;
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);
  const { drop, ofTree } = useBookmarkDrag(
    rows,
    (at) => !chosen.has(rows[at]?.shelved.id ?? "") && choosing.only(at),
    props.onPut,
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((tree.current?.clientHeight ?? 0) / rowHeight) - 1);
    const action = bookmarkAction(event, rows, active, page);
    if (!action) return;
    event.preventDefault();
    if (!activeRow) return action.do === "escape" && props.onLeave();
    switch (action.do) {
      case "move":
        return choosing.move(action.to, action.extend);
      case "all":
        return choosing.chooseAll();
      case "escape":
        return chosen.size > 0 ? choosing.clear() : props.onLeave();
      case "carry":
        // Else the browser goes back.
        event.stopPropagation();
        return props.onCarry(action.direction);
      case "fold":
        return onFold(activeRow);
      case "open":
        return onOpen(activeRow, action.how);
      case "toggle":
        return choosing.toggle(active);
      case "rename":
        return props.onRename(activeRow);
      case "delete":
        return props.onDelete();
      case "menu": {
        const box = document.getElementById(activeId ?? "")?.getBoundingClientRect();
        return box && onMenu(activeRow, box);
      }
    }
  };
  const onMouse = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const at = Number(target?.closest<HTMLElement>("[data-at]")?.dataset.at ?? -1);
    const row = rows[at];
    if (!row || target?.closest("input")) return;
    event.preventDefault();
    const isFolder = row.open !== undefined;
    if (event.type === "auxclick") return event.button === 1 && !isFolder && onOpen(row, "behind");
    if (event.type === "contextmenu") {
      choosing.move(at, false);
      return onMenu(row, { x: event.clientX, y: event.clientY, width: 0, height: 0 });
    }
    if (event.type === "dblclick") return !isFolder && onOpen(row, "read");
    if (event.shiftKey) return choosing.move(at, true);
    if (target?.closest(".check")) return choosing.toggle(at);
    choosing.move(at, false);
    if (isFolder) return onFold(row);
    const how = howOf(event);
    // The keyboard stays in the tree, to go on from there.
    onOpen(row, how === "read" ? "look" : how);
  };

  return (
    <div
      ref={tree}
      role="tree"
      className={drop?.row === -1 ? "bookmark-tree drop-after" : "bookmark-tree"}
      aria-label={words.tree}
      aria-multiselectable="true"
      aria-description={words.keys}
      aria-activedescendant={activeId}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onMouse}
      onDoubleClick={onMouse}
      onAuxClick={onMouse}
      onContextMenu={onMouse}
      onMouseDown={(event) => event.button === 1 && event.preventDefault()}
      {...ofTree}
    >
      {rows.map((row, at) => (
        <BookmarkLine
          key={row.shelved.id}
          row={row}
          at={at}
          id={name + row.shelved.id}
          active={at === active}
          chosen={chosen.has(row.shelved.id)}
          renaming={row.shelved.id === renaming}
          drop={drop?.row === at ? drop.where : null}
          colours={colours}
          onRenamed={props.onRenamed}
        />
      ))}
    </div>
  );
}
