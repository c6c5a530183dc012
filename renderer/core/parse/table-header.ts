import type { DraftTable } from "./draft.ts";
import { Sourced } from "./sourced.ts";

type Row = DraftTable["header"][number];

/** The header of a table from the cells of its lines, and how many columns it has. */
export type Header = { readonly rows: readonly Row[]; readonly columns: number };

/**
 * One line is a plain header. A lone cell, then groups, then leaves is one of two levels; a line of its own
 * for each cell, with the unit on the next, is a plain one broken up.
 */
export function headerOf(lines: readonly (readonly Sourced[])[]): Header {
  const [first, second, third] = lines;
  if (first === undefined) return { rows: [], columns: 0 };
  if (lines.length === 1) return plain(first);
  if (lines.every((cells) => cells.length === 1)) return plain(brokenUp(lines.flat()));
  if (lines.length === 3 && first.length === 1 && second && third && second.length < third.length) {
    const spans = spansOf(second, third);
    if (spans) {
      const label = { text: first[0] as Sourced, rows: 2 };
      const groups = second.map((text, index) => ({ text, columns: spans[index] as number }));
      return { rows: [[label, ...groups], third.map((text) => ({ text }))], columns: third.length + 1 };
    }
  }
  return { rows: [], columns: 0 };
}

function plain(cells: readonly Sourced[]): Header {
  return { rows: [cells.map((text) => ({ text }))], columns: cells.length };
}

/** （万元） on a line of its own belongs to the cell before it. */
function brokenUp(cells: readonly Sourced[]): Sourced[] {
  const joined: Sourced[] = [];
  for (const cell of cells) {
    const before = joined.at(-1);
    if (before && /^[（(]/.test(cell.text)) joined[joined.length - 1] = Sourced.join([before, cell]);
    else joined.push(cell);
  }
  return joined;
}

/** How many leaves each group has: from one return of the first leaf to the next, or the same for all. */
function spansOf(groups: readonly Sourced[], leaves: readonly Sourced[]): number[] | undefined {
  const starts = leaves.flatMap((leaf, index) => (leaf.text === leaves[0]?.text ? [index] : []));
  if (starts.length === groups.length) {
    return starts.map((start, index) => (starts[index + 1] ?? leaves.length) - start);
  }
  const each = leaves.length / groups.length;
  if (Number.isInteger(each)) return groups.map(() => each);
  // A rate of growth closes its group; the last group may close with anything.
  const ends = leaves.flatMap(({ text }, index) =>
    /增速|同比|比重|[%％]/.test(text) || index === leaves.length - 1 ? [index + 1] : [],
  );
  return ends.length === groups.length ? ends.map((end, index) => end - (ends[index - 1] ?? 0)) : undefined;
}
