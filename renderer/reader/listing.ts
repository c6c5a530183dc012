import { startTransition, useEffect, useState } from "react";
import type { Document } from "../core/document.ts";
import type { Pattern } from "../search/pattern.ts";
import { type Occurrence, occurrencesIn, searchedText } from "./occurrences.ts";

/** All occurrences of some patterns in a work, in reading order. */
export type Listing = {
  readonly document: Document;
  readonly patterns: readonly Pattern[];
  readonly occurrences: readonly Occurrence[];
};

/** How long listing may keep the page from anything else, in milliseconds. */
const turn = 8;
/** How long it may where the page is busy all the time; longer would be felt. */
const longestTurn = 50;
/** Which part of the time it has at least while the page has much else to do. */
const share = 4;

/**
 * How long a turn of the listing may take, by how long it had to wait for it. While a long text is drawn, turns of
 * eight milliseconds between others of half a second would come to an answer only after half a minute.
 */
export const turnAfter = (waited: number): number => Math.min(longestTurn, Math.max(turn, waited / share));

/**
 * The occurrences of patterns in a document; null until they are listed. While other patterns are looked for
 * in the same document, the last listing is still given.
 */
export function useListing(document: Document | null, patterns: readonly Pattern[] | null): Listing | null {
  const [listing, setListing] = useState<Listing | null>(null);
  useEffect(() => {
    if (!document || !patterns) return;
    const work = occurrencesIn(searchedText(document), patterns);
    let timer = 0;
    let last = performance.now();
    const slice = () => {
      const until = performance.now() + turnAfter(performance.now() - last);
      while (performance.now() < until) {
        const step = work.next();
        if (!step.done) continue;
        startTransition(() => setListing({ document, patterns, occurrences: step.value }));
        return;
      }
      last = performance.now();
      timer = window.setTimeout(slice);
    };
    slice();
    return () => clearTimeout(timer);
  }, [document, patterns]);
  return patterns && listing?.document === document ? listing : null;
}
