import { useEffect, useLayoutEffect, useMemo, useState } from "react";
import type { Annotation } from "../core/own/records.ts";
import { atOnce, inSlices } from "../library/breath.ts";
import type { Noting } from "../library/noting.ts";
import { emptyLedger, type Ledger, ledgerOf, sorts } from "./ledger.ts";
import { type Facets, type Narrowed, narrowed } from "./narrowing.ts";
import { inOrder, type Ordered } from "./note-order.ts";
import { wordsOf } from "./note-words.ts";
import { type Outlined, type Places, placesIn } from "./places.ts";

/** What is listed, and whether it answers what is asked now. */
export type Listing = Narrowed & { readonly settled: boolean };

type Asked = Pick<Noting, "filter" | "order" | "filtersShown"> & {
  readonly annotations: readonly Annotation[];
  readonly places: Places;
};

const nothing: Narrowed = {
  listed: [],
  facets: Object.fromEntries(sorts.map((sort) => [sort, new Map()])) as unknown as Facets,
};

/** So many are gone through at once: what is asked is answered in the same frame. */
const atHand = 2000;

/** How long making words ready may keep the page from anything else, in milliseconds. */
const slice = 6;

/** The annotations that the filter lets through, in their order; the window stays at hand while many are gone through. */
export function useListing(
  annotations: readonly Annotation[],
  works: readonly Outlined[],
  { filter, order, filtersShown }: Pick<Noting, "filter" | "order" | "filtersShown">,
): Listing {
  const places = useMemo(() => placesIn(works), [works]);
  const asked = useMemo(
    (): Asked => ({ annotations, places, filter, order, filtersShown }),
    [annotations, places, filter, order, filtersShown],
  );
  const [lister] = useState(() => new Lister());
  const [answer, setAnswer] = useState<{ readonly to: Asked | null } & Narrowed>(() => ({
    ...(annotations.length <= atHand ? atOnce(lister.list(asked)) : nothing),
    to: annotations.length <= atHand ? asked : null,
  }));
  useLayoutEffect(() => {
    if (asked.annotations.length <= atHand) {
      return setAnswer((now) => (now.to === asked ? now : { ...atOnce(lister.list(asked)), to: asked }));
    }
    const given = new AbortController();
    void inSlices(lister.list(asked), given.signal).then((listing) => {
      if (listing && !given.signal.aborted) setAnswer({ ...listing, to: asked });
    });
    return () => given.abort();
  }, [lister, asked]);
  const settled = answer.to === asked;
  useWarmWords(annotations, settled);
  return useMemo(() => ({ listed: answer.listed, facets: answer.facets, settled }), [answer, settled]);
}

/** Lists annotations, and remembers what it takes long to find out. */
class Lister {
  #ordered: Ordered | null = null;
  #ledger: Ledger = emptyLedger();

  *list({ annotations, places, order, filter, filtersShown }: Asked): Generator<undefined, Narrowed> {
    const before = this.#ordered;
    const isSame = before?.annotations === annotations && before.order === order && before.places === places;
    if (!isSame) this.#ordered = yield* inOrder(annotations, order, places, before);
    this.#ledger = yield* ledgerOf(this.#ordered?.sorted ?? [], this.#ledger);
    return yield* narrowed(this.#ledger, filter, places, filtersShown);
  }
}

/** Folds the words of annotations a few at a time, so that the first words typed find them ready. */
function useWarmWords(annotations: readonly Annotation[], settled: boolean): void {
  useEffect(() => {
    if (!settled) return;
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
  }, [annotations, settled]);
}
