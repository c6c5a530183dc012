import type { Row } from "./rows.ts";

/** What a key does in the tree. */
export type KeyAction =
  | { readonly do: "move"; readonly to: number }
  | { readonly do: "expand"; readonly keys: readonly string[] }
  | { readonly do: "toggle"; readonly row: Row }
  | { readonly do: "open"; readonly row: Row };

type Key = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
};

/** The action of a key with the row `at` active and `page` rows in view (ARIA tree pattern); null for any other key. */
export function keyAction(key: Key, rows: readonly Row[], at: number, page: number): KeyAction | null {
  const row = rows[at];
  if (!row || key.ctrlKey || key.altKey || key.metaKey) return null;
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
    case "Enter":
    case " ":
      return { do: "open", row };
    default:
      return null;
  }
}

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
