import type { Citable } from "../citing.ts";
import type { SetEntry, Standing } from "../own/records.ts";
import { resolve } from "../own/resolve.ts";
import { sumOf, wordsOf } from "./units.ts";

type UnitEntry = Extract<SetEntry, { readonly sort: "unit" }>;

/** How a unit of a set stands to its work as it is now. */
export type Rechecked = {
  readonly standing: Standing;
  /** As it would be taken up now; null where it is gone. */
  readonly now: UnitEntry | null;
  /** What it said, as far as that was kept, and what it says. */
  readonly before: string;
  readonly after: string;
};

/** A work as it is now: its document, and the sha256 of it. Null where it is not there any more. */
export type WorkNow = { readonly from: Citable; readonly edition: string } | null;

const known = new WeakMap<UnitEntry, { readonly edition: string; readonly rechecked: Rechecked }>();

/** How a unit stands in its work as it is now; made once for both. */
export function recheck(entry: UnitEntry, work: WorkNow): Rechecked {
  const edition = work?.edition ?? "";
  const last = known.get(entry);
  if (last?.edition === edition) return last.rechecked;
  const rechecked = work ? checked(entry, work.from, edition) : gone(entry);
  known.set(entry, { edition, rechecked });
  return rechecked;
}

const gone = ({ anchor }: UnitEntry): Rechecked => ({
  standing: "gone",
  now: null,
  before: anchor.words,
  after: "",
});

function checked(entry: UnitEntry, from: Citable, edition: string): Rechecked {
  const { anchor, sum } = entry;
  const before = anchor.words;
  if (anchor.edition === edition) return { standing: "firm", now: entry, before, after: before };
  // The same words at the same address: nothing became of it, and nothing need be looked for.
  const isThere = anchor.address === "" || from.places.has(anchor.address);
  if (isThere && sumOf(from, anchor.address) === sum) {
    const now = { ...entry, anchor: { ...anchor, edition } };
    return { standing: "firm", now, before, after: before };
  }
  const { outcome, anchor: found } = resolve(from, edition, anchor);
  if (outcome === "gone") return gone(entry);
  const now: UnitEntry = { sort: "unit", anchor: found, sum: sumOf(from, found.address) };
  return {
    standing: now.sum === sum ? "firm" : "changed",
    now,
    // The whole work has but its title for words: what became of them is not told.
    before: anchor.address === "" ? "" : before,
    after: anchor.address === "" ? "" : wordsOf(from, found.address),
  };
}

/** True where what was kept of the words before is not all of them, so that no difference can be told beyond it. */
export const isCut = ({ before, after }: Rechecked, kept: number): boolean =>
  before.length >= kept && after.length > kept;
