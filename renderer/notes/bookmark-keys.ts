import type { Direction } from "../core/own/shelving.ts";
import { type How, howOf } from "../ui/how.ts";
import type { BookmarkRow } from "./bookmark-rows.ts";

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey" | "shiftKey">;

/** What a key does in the tree of bookmarks. */
export type BookmarkAction =
  | { readonly do: "move"; readonly to: number; readonly extend: boolean }
  | { readonly do: "carry"; readonly direction: Direction }
  | { readonly do: "fold" }
  | { readonly do: "open"; readonly how: How }
  | { readonly do: "toggle" | "all" | "rename" | "delete" | "menu" | "escape" };

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowRight: "in",
  ArrowLeft: "out",
};

/** The action of a key with the row `at` active and `page` rows in view (ARIA tree pattern); null for any other key. */
export function bookmarkAction(
  key: Key,
  rows: readonly BookmarkRow[],
  at: number,
  page: number,
): BookmarkAction | null {
  const control = key.ctrlKey || key.metaKey;
  const direction = directions[key.key];
  if (key.altKey && direction && !control && !key.shiftKey) return { do: "carry", direction };
  const row = rows[at];
  if (key.key === "Enter" && row) {
    return row.open === undefined ? { do: "open", how: howOf(key) } : { do: "fold" };
  }
  if (key.altKey) return null;
  if (key.key === " ") return { do: "toggle" };
  if (control) return key.key.toLowerCase() === "a" && !key.shiftKey ? { do: "all" } : null;
  const move = (to: number): BookmarkAction => ({
    do: "move",
    to: Math.min(Math.max(to, 0), rows.length - 1),
    extend: key.shiftKey,
  });
  switch (key.key) {
    case "ArrowDown":
      return move(at + 1);
    case "ArrowUp":
      return move(at - 1);
    case "PageDown":
      return move(at + page);
    case "PageUp":
      return move(at - page);
    case "Home":
      return move(0);
    case "End":
      return move(rows.length - 1);
    case "ArrowRight":
      if (row?.open === false) return { do: "fold" };
      return row?.open && row.count > 0 ? move(at + 1) : null;
    case "ArrowLeft":
      if (row?.open) return { do: "fold" };
      return move(rows.findLastIndex((above, index) => index < at && above.depth < (row?.depth ?? 0)));
    case "F2":
      return { do: "rename" };
    case "Delete":
      return { do: "delete" };
    case "F10":
      return key.shiftKey ? { do: "menu" } : null;
    case "ContextMenu":
      return { do: "menu" };
    case "Escape":
      return { do: "escape" };
    default:
      return null;
  }
}
