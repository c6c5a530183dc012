import { type Piece, piecesOf } from "../ui/difference.ts";
import { align } from "./alignment.ts";
import type { Provision } from "./provisions.ts";

/** What became of a provision. `renumbered` and `moved` ones may have changed words as well. */
export type Change = "same" | "renumbered" | "changed" | "moved" | "added" | "removed";

/** A row of the table: a provision as it was, as it is, and its words told apart. */
export type Row = {
  readonly before: Provision | null;
  readonly after: Provision | null;
  readonly change: Change;
  readonly pieces: readonly Piece[];
};

/** How many rows there are of each change. */
export type Tally = Readonly<Record<Change, number>>;

/**
 * Two editions side by side, in the order of the later one; what was taken out stands where it stood, after
 * what it followed. Every provision of both is in exactly one row.
 */
export function compare(before: readonly Provision[], after: readonly Provision[]): readonly Row[] {
  const { kept, moved } = align(before, after);
  const became = new Map([...kept, ...moved].map((match) => [match.after, match.before]));
  const movedHere = new Set(moved.map((match) => match.after));
  const gone = new Set(before.keys());
  for (const at of became.values()) gone.delete(at);
  const rows: Row[] = [];
  let next = 0;
  /** What was taken out before the place that was reached. */
  const removedUntil = (end: number) => {
    for (; next < end; next += 1) {
      const provision = before[next];
      if (provision && gone.has(next)) rows.push(rowOf(provision, null, "removed"));
    }
  };
  for (const [at, provision] of after.entries()) {
    const was = became.get(at);
    const earlier = was === undefined ? undefined : before[was];
    if (was === undefined || !earlier) {
      rows.push(rowOf(null, provision, "added"));
      continue;
    }
    if (!movedHere.has(at)) removedUntil(was);
    rows.push(rowOf(earlier, provision, movedHere.has(at) ? "moved" : changeOf(earlier, provision)));
  }
  removedUntil(before.length);
  return rows;
}

function changeOf(before: Provision, after: Provision): Change {
  if (before.words !== after.words) return "changed";
  return before.num === after.num ? "same" : "renumbered";
}

function rowOf(before: Provision | null, after: Provision | null, change: Change): Row {
  return { before, after, change, pieces: piecesOf(before?.words ?? "", after?.words ?? "") };
}

export function tallyOf(rows: readonly Row[]): Tally {
  const tally = { same: 0, renumbered: 0, changed: 0, moved: 0, added: 0, removed: 0 };
  for (const { change } of rows) tally[change] += 1;
  return tally;
}
