import { useMemo, useState } from "react";
import type { Document } from "../core/document.ts";
import type { Pattern } from "../search/pattern.ts";
import type { Going } from "./going.ts";
import { useListing } from "./listing.ts";
import { type Extent, occurrencesWithin } from "./occurrences.ts";
import type { Marks } from "./painting.ts";

/**
 * What a search question asked, to be marked in what is opened; `at` is the unit of the hit that the reader
 * is at, and `count` tells two times at the same hit apart; null where one has gone elsewhere since.
 */
export type Marked = {
  readonly patterns: readonly Pattern[];
  readonly at: { readonly address: string; readonly count: number | null } | null;
};

/** The marks of a question in the blocks that a tab shows, and the way to the first of the hit's own. */
export function useMarked(
  document: Document | null,
  extent: Extent,
  marked: Marked | null,
): { readonly marks: Marks | null; readonly going: Going | null } {
  const [arrived, setArrived] = useState(0);
  const listing = useListing(document, marked && marked.patterns.length > 0 ? marked.patterns : null);
  const at = marked?.at ?? null;
  const marks = useMemo(() => {
    if (!listing) return null;
    const all = occurrencesWithin(listing.occurrences, extent);
    const current = at ? all.filter(({ address }) => isWithin(address, at.address)) : [];
    return { all, current };
  }, [listing, extent, at]);
  const first = listing?.patterns === marked?.patterns ? marks?.current[0] : undefined;
  const count = at?.count ?? null;
  const going = useMemo(
    () =>
      first && count !== null && count !== arrived
        ? { occurrence: first, count, onArrive: () => setArrived(count) }
        : null,
    [first, count, arrived],
  );
  return { marks, going };
}

const isWithin = (address: string, unit: string): boolean =>
  address === unit || address.startsWith(`${unit}__`);
