import { useDeferredValue, useEffect, useMemo, useRef } from "react";
import type { Annotation } from "../core/own/records.ts";
import type { Noting } from "../library/noting.ts";
import { type Narrowed, narrowed } from "./narrowing.ts";
import { inOrder } from "./note-order.ts";
import { wordsOf } from "./note-words.ts";
import { type Outlined, placesIn } from "./places.ts";

/** What is listed, and whether it answers what is asked now. */
export type Listing = Narrowed & { readonly settled: boolean };

/** How long making words ready may keep the page from anything else, in milliseconds. */
const slice = 6;

/** The annotations that the filter lets through, in their order; typing goes on while many are gone through. */
export function useListing(
  annotations: readonly Annotation[],
  works: readonly Outlined[],
  noting: Pick<Noting, "filter" | "order" | "filtersShown">,
): Listing {
  const places = useMemo(() => placesIn(works), [works]);
  const { filter, order, filtersShown } = noting;
  const asked = useMemo(() => ({ annotations, filter, order }), [annotations, filter, order]);
  const now = useDeferredValue(asked);
  const before = useRef<{ readonly order: string; readonly sorted: readonly Annotation[] }>(null);
  const sorted = useMemo(() => {
    const last = before.current?.order === now.order ? before.current.sorted : [];
    return inOrder(now.annotations, now.order, places, last);
  }, [now.annotations, now.order, places]);
  useEffect(() => {
    before.current = { order: now.order, sorted };
  }, [now.order, sorted]);
  const listing = useMemo(
    () => narrowed(sorted, now.filter, places, filtersShown),
    [sorted, now.filter, places, filtersShown],
  );
  useWarmWords(sorted);
  return useMemo(() => ({ ...listing, settled: now === asked }), [listing, now, asked]);
}

/** Folds the words of annotations a few at a time, so that the first words typed find them ready. */
function useWarmWords(annotations: readonly Annotation[]): void {
  useEffect(() => {
    let at = 0;
    let timer = 0;
    const some = () => {
      const until = performance.now() + slice;
      for (let each = annotations[at]; each && performance.now() < until; each = annotations[at]) {
        wordsOf(each);
        at += 1;
      }
      if (at < annotations.length) timer = window.setTimeout(some, 20);
    };
    timer = window.setTimeout(some, 200);
    return () => clearTimeout(timer);
  }, [annotations]);
}
