import type { Anchor } from "../core/own/anchor.ts";
import type { InstalledWork } from "../library/database.ts";
import type { Branch } from "../library/noting.ts";

export type Outlined = Pick<InstalledWork, "id" | "outline">;

/**
 * Where an anchor stands among all places of the library: the number of the work, that of its entry in the
 * contents, what follows within the entry, and the first character. Works that are not there come last.
 */
export type Spot = {
  readonly work: number;
  readonly entry: number;
  readonly within: string;
  readonly start: number;
};

/** Places in the order in which one would read them. */
export type Places = {
  readonly of: (anchor: Anchor) => Spot;
  /** True where the anchor is on a branch, or on something in it. */
  readonly isIn: (anchor: Anchor, branch: Branch) => boolean;
};

type Contents = {
  readonly order: number;
  readonly entries: ReadonlyMap<string, number>;
  /** Where addresses stand that were met: many annotations are on the same. */
  readonly met: Map<string, Pick<Spot, "entry" | "within">>;
};

/** The places of works, by their contents. */
export function placesIn(works: readonly Outlined[]): Places {
  const outlines = new Map(works.map(({ id, outline }) => [id, outline]));
  const known = new Map<string, Contents>();
  const contentsOf = (workId: string): Contents => {
    const met = known.get(workId);
    if (met) return met;
    const at = works.findIndex(({ id }) => id === workId);
    const entries = new Map((outlines.get(workId) ?? []).map(({ address }, index) => [address, index]));
    const contents = { order: at < 0 ? works.length : at, entries, met: new Map() };
    known.set(workId, contents);
    return contents;
  };
  const spots = new WeakMap<Anchor, Spot>();
  const of = (anchor: Anchor): Spot => {
    const met = spots.get(anchor);
    if (met) return met;
    const contents = contentsOf(anchor.workId);
    const [passage] = anchor.passages;
    const address = passage?.address ?? anchor.address;
    const there = contents.met.get(address) ?? standingOf(address, contents.entries);
    contents.met.set(address, there);
    const spot = { work: contents.order, ...there, start: passage?.start ?? -1 };
    spots.set(anchor, spot);
    return spot;
  };
  return {
    of,
    isIn(anchor, { workId, address }) {
      if (anchor.workId !== workId) return false;
      if (address === "") return true;
      const { entries } = contentsOf(workId);
      const at = entries.get(address);
      // Articles do not carry the address of their chapter: what is in a chapter only the contents tell.
      if (at === undefined) return anchor.address === address || anchor.address.startsWith(`${address}__`);
      const { entry } = of(anchor);
      return entry >= at && entry < (outlines.get(workId)?.[at]?.end ?? at + 1);
    },
  };
}

function standingOf(address: string, entries: ReadonlyMap<string, number>): Pick<Spot, "entry" | "within"> {
  let held = address;
  while (held !== "" && !entries.has(held)) held = held.slice(0, Math.max(0, held.lastIndexOf("__")));
  return {
    entry: entries.get(held) ?? -1,
    // Numbers are compared as numbers: the tenth paragraph comes after the second.
    within: address.slice(held.length).replace(/\d+/g, (number) => number.padStart(6, "0")),
  };
}

/** The order of two spots. */
export const inReadingOrder = (a: Spot, b: Spot): number =>
  a.work - b.work ||
  a.entry - b.entry ||
  (a.within === b.within ? a.start - b.start : a.within < b.within ? -1 : 1);
