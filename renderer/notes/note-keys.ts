import { type How, howOf } from "../ui/how.ts";
import { rowsByKey } from "../ui/list-keys.ts";

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey" | "shiftKey">;

/** What a key does in the list of annotations. */
export type KeyAction =
  | { readonly do: "move"; readonly to: number; readonly extend: boolean }
  | { readonly do: "toggle" }
  | { readonly do: "all" }
  | { readonly do: "open"; readonly how: How }
  | { readonly do: "edit" }
  | { readonly do: "delete" }
  | { readonly do: "menu" }
  /** To the field above. */
  | { readonly do: "field" }
  | { readonly do: "escape" };

/** The action of a key with the row `at` of `rows` active and `page` rows in view; null for any other key. */
export function keyAction(key: Key, rows: number, at: number, page: number): KeyAction | null {
  const control = key.ctrlKey || key.metaKey;
  if (key.key === "Enter" && rows > 0) return { do: "open", how: howOf(key) };
  if (key.altKey) return null;
  const to = rowsByKey(at, rows, page)[key.key];
  if (to !== undefined && !control) {
    if (key.key === "ArrowUp" && at <= 0 && !key.shiftKey) return { do: "field" };
    return { do: "move", to: Math.min(Math.max(to, 0), rows - 1), extend: key.shiftKey };
  }
  if (key.key === " ") return { do: "toggle" };
  if (control) return key.key.toLowerCase() === "a" && !key.shiftKey ? { do: "all" } : null;
  if (key.key === "F10") return key.shiftKey ? { do: "menu" } : null;
  switch (key.key) {
    case "F2":
      return { do: "edit" };
    case "Delete":
      return { do: "delete" };
    case "ContextMenu":
      return { do: "menu" };
    case "/":
      return { do: "field" };
    case "Escape":
      return { do: "escape" };
    default:
      return null;
  }
}
