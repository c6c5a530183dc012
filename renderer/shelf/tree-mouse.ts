import type { Row } from "./rows.ts";

/** A click opens and closes these, as one expects of a shelf; Enter or a double click reads them whole. */
const folders: ReadonlySet<Row["type"]> = new Set<Row["type"]>(["works", "work", "category"]);

/** What the mouse does to a row. */
export type MouseAction = "toggle" | "read" | "behind" | "menu" | "menu-here";

/** The part of a row that the mouse is on. */
export type Part = "twist" | "more" | "row";

type Event = Pick<MouseEvent, "type" | "button" | "ctrlKey" | "metaKey">;

/** The key of the row in which something happened, and the part of it; null where it was in none. */
export function partOf(target: EventTarget | null): { readonly key: string; readonly part: Part } | null {
  const element = target instanceof Element ? target : null;
  const key = element?.closest<HTMLElement>("[data-key]")?.dataset.key;
  if (!element || key === undefined) return null;
  return { key, part: element.closest(".more") ? "more" : element.closest(".twist") ? "twist" : "row" };
}

/** What is meant by the mouse on a part of a row; null for nothing. */
export function mouseAction(
  { type, button, ctrlKey, metaKey }: Event,
  row: Row,
  part: Part,
): MouseAction | null {
  switch (type) {
    case "contextmenu":
      return "menu-here";
    case "auxclick":
      return button === 1 ? "behind" : null;
    case "dblclick":
      return folders.has(row.type) && row.type !== "works" && part === "row" ? "read" : null;
    default:
      if (part === "more") return "menu";
      if (part === "twist" && row.open !== undefined) return "toggle";
      if (ctrlKey || metaKey) return "behind";
      return folders.has(row.type) ? "toggle" : "read";
  }
}

/** The whole label in a tooltip, but only where it is cut off. */
export function explainCut(target: EventTarget | null): void {
  const row = target instanceof Element ? target.closest<HTMLElement>("[data-key]") : null;
  const label = row?.querySelector<HTMLElement>(".label");
  if (!row || !label) return;
  if (label.scrollWidth > label.clientWidth) row.title = label.textContent ?? "";
  else row.removeAttribute("title");
}
