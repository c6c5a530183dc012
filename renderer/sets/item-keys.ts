import { type How, howOf } from "../ui/how.ts";
import { rowsByKey } from "../ui/list-keys.ts";

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey" | "shiftKey">;

/** What a key does in the list of what a set holds. */
export type ItemAction =
  | { readonly do: "go"; readonly to: number; readonly extend: boolean }
  | { readonly do: "step"; readonly by: 1 | -1 }
  | { readonly do: "toggle" }
  | { readonly do: "all" }
  | { readonly do: "open"; readonly how: How }
  | { readonly do: "edit" }
  | { readonly do: "level"; readonly level: 1 | 2 | 3 }
  | { readonly do: "remove" }
  | { readonly do: "menu" }
  | { readonly do: "escape" };

/** The action of a key with the row `at` of `rows` active and `page` rows in view; null for any other key. */
export function itemAction(key: Key, rows: number, at: number, page: number): ItemAction | null {
  const control = key.ctrlKey || key.metaKey;
  if (key.key === "Enter" && rows > 0) return { do: "open", how: howOf(key) };
  if (key.altKey) {
    if (control || key.shiftKey) return null;
    if (key.key === "ArrowUp") return { do: "step", by: -1 };
    return key.key === "ArrowDown" ? { do: "step", by: 1 } : null;
  }
  const to = rowsByKey(at, rows, page)[key.key];
  if (to !== undefined && !control)
    return { do: "go", to: Math.min(Math.max(to, 0), rows - 1), extend: key.shiftKey };
  if (key.key === " ") return { do: "toggle" };
  if (control) return key.key.toLowerCase() === "a" && !key.shiftKey ? { do: "all" } : null;
  return plain(key);
}

function plain({ key, shiftKey }: Key): ItemAction | null {
  switch (key) {
    case "F2":
      return { do: "edit" };
    case "Delete":
      return { do: "remove" };
    case "ContextMenu":
      return { do: "menu" };
    case "F10":
      return shiftKey ? { do: "menu" } : null;
    case "Escape":
      return { do: "escape" };
    case "1":
    case "2":
    case "3":
      return { do: "level", level: Number(key) as 1 | 2 | 3 };
    default:
      return null;
  }
}
