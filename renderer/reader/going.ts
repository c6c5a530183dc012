import { undrawnAround } from "./drawn.ts";
import type { Occurrence } from "./occurrences.ts";
import { bringToEdge, coveredIn } from "./place.ts";

/** A way to an occurrence; `count` tells two ways to the same one apart. */
export type Going = {
  readonly occurrence: Occurrence;
  readonly count: number;
  readonly onArrive: () => void;
};

/**
 * What is left free above and below an occurrence that is in view as it is, in CSS pixels: below it a line;
 * above it less than a jump leaves, which would else be undone.
 */
const free = { above: 8, below: 36 };

/**
 * Scrolls until a range is seen: not at all where it is in view, so that the text stands still while one goes
 * from match to match; else to a third of the height below what covers the upper edge. Within a
 * wide table, which is scrolled by itself, too. True where it scrolled the text: done `again` while more is laid
 * out, it then goes to that third wherever the range is in view now.
 */
export function bringIntoView(
  view: HTMLElement | null,
  range: Range | null | undefined,
  again: boolean,
): boolean {
  if (!view || !range) return again;
  const undrawn = undrawnAround(range.startContainer.parentElement);
  if (undrawn) {
    bringToEdge(view, undrawn, 0);
    return true;
  }
  const table = range.startContainer.parentElement?.closest<HTMLElement>(".table-scroll");
  if (table) scrollWithin(table, range);
  const box = range.getBoundingClientRect();
  const edges = view.getBoundingClientRect();
  const top = edges.top + coveredIn(view);
  if (!again && box.top >= top + free.above && box.bottom <= edges.bottom - free.below) return false;
  view.scrollTop += box.top - (top + (edges.bottom - top) / 3);
  return true;
}

function scrollWithin(table: HTMLElement, range: Range): void {
  const box = range.getBoundingClientRect();
  const edges = table.getBoundingClientRect();
  if (box.left < edges.left || box.right > edges.right) {
    table.scrollLeft += box.left - (edges.left + edges.width / 3);
  }
  // Its header stays above its rows.
  const top = edges.top + (table.querySelector("thead")?.getBoundingClientRect().height ?? 0);
  if (table.scrollHeight > table.clientHeight && (box.top < top || box.bottom > edges.bottom)) {
    table.scrollTop += box.top - (top + edges.height / 3);
  }
}
