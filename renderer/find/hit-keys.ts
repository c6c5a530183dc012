import { type How, howOf } from "../ui/how.ts";
import { extent, type Laid, type ListRow, rowAt } from "./layout.ts";

type Key = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
};

/** What a key does in the list of hits. */
export type KeyAction =
  | { readonly do: "move"; readonly row: number }
  | { readonly do: "fold"; readonly work: string }
  | { readonly do: "open"; readonly at: number; readonly how: How }
  | { readonly do: "bookmark" | "collect"; readonly at: number }
  | { readonly do: "leave" };

/** The action of a key on the row `active`, of which `page` fit into the view; null where it is not the list's. */
export function keyAction(key: Key, groups: readonly Laid[], active: number, page: number): KeyAction | null {
  const row = rowAt(groups, active);
  if ((key.ctrlKey || key.metaKey) && key.shiftKey && row && row.at !== null) {
    if (key.key.toLowerCase() === "b") return { do: "bookmark", at: row.at };
    if (key.key.toLowerCase() === "s") return { do: "collect", at: row.at };
  }
  if (!row || key.shiftKey) return null;
  if (key.ctrlKey || key.metaKey || key.altKey) {
    return key.key === "Enter" && row.at !== null ? { do: "open", at: row.at, how: howOf(key) } : null;
  }
  const last = extent(groups).rows - 1;
  const move = (to: number): KeyAction => ({ do: "move", row: Math.min(last, Math.max(0, to)) });
  switch (key.key) {
    case "ArrowDown":
      return move(active + 1);
    case "ArrowUp":
      return active === 0 ? { do: "leave" } : move(active - 1);
    case "PageDown":
      return move(active + page);
    case "PageUp":
      return move(active - page);
    case "Home":
      return move(0);
    case "End":
      return move(last);
    case "Escape":
      return { do: "leave" };
    case "ArrowRight":
    case "ArrowLeft":
      return sideways(key.key, groups, row, active);
    case "Enter":
    case " ":
      if (row.at === null) return { do: "fold", work: row.workId };
      return { do: "open", at: row.at, how: key.key === "Enter" ? "read" : "look" };
    default:
      return null;
  }
}

/** As in every tree: right opens a branch, and then goes into it; left goes out of it, and then closes it. */
function sideways(key: string, groups: readonly Laid[], row: ListRow, active: number): KeyAction | null {
  const group = groups.find(({ workId }) => workId === row.workId);
  if (!group) return null;
  if (row.at !== null) return key === "ArrowLeft" ? { do: "move", row: group.row } : null;
  if (group.open === (key === "ArrowLeft")) return { do: "fold", work: group.workId };
  return key === "ArrowRight" ? { do: "move", row: active + 1 } : null;
}
