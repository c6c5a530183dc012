import { type RefObject, useEffect } from "react";
import { rowAt } from "./row-at.ts";
import { bringIntoView, type useView } from "./view.ts";

/** Rows are in the page above and below those seen, by so many CSS pixels. */
const margin = 1200;

/** What of a long list is in the page. */
export type RowsInView = {
  /** The numbers of the rows to be drawn, the active one among them. */
  readonly drawn: readonly number[];
  /** How many rows a key that turns a page goes on by. */
  readonly page: number;
  /** How high a row is, in CSS pixels. */
  readonly heightOf: (at: number) => number;
};

/**
 * The rows about the view, of a list whose rows begin at `tops`. Another active row is brought into view, also where
 * another key than those of the list moved it, and so it is when `follow` changes.
 */
export function useRowsInView(
  list: RefObject<HTMLElement | null>,
  view: ReturnType<typeof useView>,
  tops: Float64Array,
  active: number,
  follow?: unknown,
): RowsInView {
  const heightOf = (at: number) => (tops[at + 1] ?? 0) - (tops[at] ?? 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: who scrolls away from the active row is left there
  useEffect(() => {
    if (active >= 0) bringIntoView(list.current, { top: tops[active] ?? 0, height: heightOf(active) }, 0);
  }, [active, follow]);
  const beyond = view.top + view.height;
  const first = Math.max(0, rowAt(tops, view.top - margin));
  const last = rowAt(tops, beyond + margin);
  const drawn = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  // The active row must be in the page for assistive technology, also when it was scrolled out of view.
  if (active >= 0 && (active < first || active > last)) drawn.push(active);
  return { drawn, page: Math.max(1, rowAt(tops, beyond) - rowAt(tops, view.top) - 1), heightOf };
}
