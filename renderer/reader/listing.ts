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
const sliceLength = 8;

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
    const slice = () => {
      const until = performance.now() + sliceLength;
      while (performance.now() < until) {
        const step = work.next();
        if (!step.done) continue;
        startTransition(() => setListing({ document, patterns, occurrences: step.value }));
        return;
      }
      timer = window.setTimeout(slice);
    };
    slice();
    return () => clearTimeout(timer);
  }, [document, patterns]);
  return patterns && listing?.document === document ? listing : null;
}
