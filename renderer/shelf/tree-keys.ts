import { type How, howOf } from "../ui/how.ts";
import type { Row } from "./rows.ts";

/** What a key does in the tree. */
export type KeyAction =
  | { readonly do: "move"; readonly to: number }
  | { readonly do: "expand"; readonly keys: readonly string[] }
  | { readonly do: "toggle"; readonly row: Row }
  | { readonly do: "open"; readonly row: Row; readonly how: How }
  | { readonly do: "menu"; readonly row: Row }
  | { readonly do: "bookmark" | "collect"; readonly row: Row }
  /** To the filter above the tree. */
  | { readonly do: "filter" }
  /** Back from what was filtered to the whole. */
  | { readonly do: "clear" }
  /** To the next row that begins with this. */
  | { readonly do: "type"; readonly sign: string };

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey" | "shiftKey">;

/** The action of a key with the row `at` active and `page` rows in view (ARIA tree pattern); null for any other key. */
export function keyAction(key: Key, rows: readonly Row[], at: number, page: number): KeyAction | null {
  if (key.key === "/" || key.key === "Escape") return plain(key) ? elsewhere(key.key) : null;
  const row = rows[at];
  if (row && key.key === "Enter") return { do: "open", row, how: howOf(key) };
  if (!row || key.altKey) return null;
  if (key.key === "F10" && key.shiftKey) return { do: "menu", row };
  if ((key.ctrlKey || key.metaKey) && key.shiftKey) {
    if (key.key.toLowerCase() === "b") return { do: "bookmark", row };
    if (key.key.toLowerCase() === "s") return { do: "collect", row };
  }
  if (!plain(key)) return null;
  const move = (to: number): KeyAction => ({ do: "move", to: Math.min(Math.max(to, 0), rows.length - 1) });
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
      if (row.open === false) return { do: "toggle", row };
      return row.open ? move(at + 1) : null;
    case "ArrowLeft":
      if (row.open) return { do: "toggle", row };
      return move(rows.findLastIndex((above, index) => index < at && above.depth < row.depth));
    case "*":
      return { do: "expand", keys: siblingsOf(rows, at) };
    case " ":
      return { do: "open", row, how: "read" };
    case "ContextMenu":
      return { do: "menu", row };
    default:
      return [...key.key].length === 1 ? { do: "type", sign: key.key } : null;
  }
}

const plain = ({ ctrlKey, altKey, metaKey }: Key): boolean => !ctrlKey && !altKey && !metaKey;

const elsewhere = (key: string): KeyAction => ({ do: key === "/" ? "filter" : "clear" });

/** The keys of the branches beside the row, under the same parent. */
function siblingsOf(rows: readonly Row[], at: number): readonly string[] {
  const depth = rows[at]?.depth ?? 0;
  const above = rows.findLastIndex((row, index) => index < at && row.depth < depth);
  const below = rows.findIndex((row, index) => index > at && row.depth < depth);
  return rows
    .slice(above + 1, below < 0 ? undefined : below)
    .filter((row) => row.depth === depth && row.open !== undefined)
    .map((row) => row.key);
}
