import { useEffect, useLayoutEffect, useMemo, useState } from "react";
import type { Annotation } from "../core/own/records.ts";
import { atOnce, inSlices } from "../library/breath.ts";
import type { Noting } from "../library/noting.ts";
import { emptyLedger, type Ledger, ledgerOf, sorts, warmed } from "./ledger.ts";
import { type Facets, type Narrowed, narrowed } from "./narrowing.ts";
import { inOrder, type Ordered } from "./note-order.ts";
import { type Outlined, type Places, placesIn } from "./places.ts";

/** What is listed, and whether it answers what is asked now. */
export type Listing = Narrowed & { readonly settled: boolean };

type Asked = Pick<Noting, "filter" | "order" | "filtersShown"> & {
  readonly annotations: readonly Annotation[];
  readonly places: Places;
  /** The name of who reads. */
  readonly reader: string;
};

const nothing: Narrowed = {
  listed: [],
  forms: [],
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
  reader: string,
): Listing {
  const places = useMemo(() => placesIn(works), [works]);
  const asked = useMemo(
    (): Asked => ({ annotations, places, filter, order, filtersShown, reader }),
    [annotations, places, filter, order, filtersShown, reader],
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
  useWarmWords(lister, annotations, settled);
  return useMemo(() => {
    const { listed, forms, facets } = answer;
    return { listed, forms, facets, settled };
  }, [answer, settled]);
}

/** Lists annotations, and remembers what it takes long to find out. */
class Lister {
  #ordered: Ordered | null = null;
  #ledger: Ledger = emptyLedger("");

  *list(asked: Asked): Generator<undefined, Narrowed> {
    const { annotations, places, order, filter, filtersShown, reader } = asked;
    const before = this.#ordered;
    const isSame = before?.annotations === annotations && before.order === order && before.places === places;
    if (!isSame) this.#ordered = yield* inOrder(annotations, order, places, before);
    const ledger = this.#ledger.reader === reader ? this.#ledger : emptyLedger(reader);
    this.#ledger = yield* ledgerOf(this.#ordered?.sorted ?? [], ledger);
    return yield* narrowed(this.#ledger, filter, places, filtersShown);
  }

  /** Makes ready what the next words that are sought look through, a little at each step. */
  warm(): Generator<undefined, void> {
    return warmed(this.#ledger);
  }
}

/** Makes the words of annotations ready a few at a time while nothing else is asked. */
function useWarmWords(lister: Lister, annotations: readonly Annotation[], settled: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other annotations are words that are not ready
  useEffect(() => {
    if (!settled) return;
    const warming = lister.warm();
    let timer = 0;
    const some = () => {
      const until = performance.now() + slice;
      while (performance.now() < until) if (warming.next().done) return;
      timer = window.setTimeout(some, 20);
    };
    timer = window.setTimeout(some, 200);
    return () => clearTimeout(timer);
  }, [lister, annotations, settled]);
}
