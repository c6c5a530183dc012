import { type DragEvent, useState } from "react";
import type { Spot } from "../core/own/shelving.ts";
import type { BookmarkRow } from "./bookmark-rows.ts";

/** What dragged bookmarks travel as; nothing outside of the program takes them. */
const format = "application/x-lantai-bookmarks";

/** Where in the tree they would be put: before or after the row, or into its folder; -1 at the very end. */
export type Drop = { readonly row: number; readonly where: "before" | "after" | "into" };

/** Where that is among the shelves. */
export function spotOf(rows: readonly BookmarkRow[], { row: at, where }: Drop): Spot {
  const row = rows[at];
  if (!row) return { folder: null, before: null };
  const { shelved } = row;
  if (where === "into") return { folder: shelved.id, before: null };
  if (where === "before") return { folder: shelved.folder, before: shelved.id };
  // Behind an open folder is before the first that is in it.
  const below = rows[at + 1];
  if (row.open && below && below.depth > row.depth) return { folder: shelved.id, before: below.shelved.id };
  const next = rows.slice(at + 1).find((each) => each.depth <= row.depth);
  return { folder: shelved.folder, before: next?.depth === row.depth ? next.shelved.id : null };
}

/** Dragging rows of the tree; `drop` is where they would be put, to be shown. */
export function useBookmarkDrag(
  rows: readonly BookmarkRow[],
  onStart: (row: number) => void,
  onDrop: (to: Spot) => void,
) {
  const [drop, setDrop] = useState<Drop | null>(null);
  const dropAt = (event: DragEvent): Drop => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-at]") : null;
    if (!element) return { row: -1, where: "after" };
    const row = Number(element.dataset.at);
    const { top, height } = element.getBoundingClientRect();
    const part = (event.clientY - top) / height;
    if (rows[row]?.open !== undefined && part > 0.3 && part < 0.7) return { row, where: "into" };
    return { row, where: part < 0.5 ? "before" : "after" };
  };
  const ofTree = {
    onDragStart: (event: DragEvent) => {
      const element = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-at]") : null;
      if (!element) return;
      event.dataTransfer.setData(format, "bookmarks");
      event.dataTransfer.effectAllowed = "move";
      onStart(Number(element.dataset.at));
    },
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(format)) return;
      event.preventDefault();
      const to = dropAt(event);
      setDrop((now) => (now?.row === to.row && now.where === to.where ? now : to));
    },
    onDragLeave: (event: DragEvent) => {
      const to = event.relatedTarget;
      if (!(to instanceof Node && event.currentTarget.contains(to))) setDrop(null);
    },
    onDragEnd: () => setDrop(null),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setDrop(null);
      onDrop(spotOf(rows, dropAt(event)));
    },
  };
  return { drop, ofTree };
}
