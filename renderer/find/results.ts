import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Looking } from "../library/looking.ts";
import type { Answer, Hit, Inquiry } from "../search/answer-types.ts";
import type { Search } from "../search/client.ts";
import type { Titled } from "../search/straight.ts";
import { useAnswer } from "./asking.ts";
import { type Group, groupsOf } from "./layout.ts";

/** Hits are fetched so many at a time. */
const slice = 100;

/** What was found, as far as it was fetched; the rest comes when it is needed. */
export type Results = {
  /** Null where nothing is asked, or the first answer is not there yet. */
  readonly answer: Answer | null;
  /** The answer is that to the present question, not to the one before it. */
  readonly settled: boolean;
  readonly failed: boolean;
  readonly groups: readonly Group[];
  hitAt(at: number): Hit | undefined;
  /** Fetches that hit, and those about it; null where there is none, or it cannot be had. */
  fetchHit(at: number): Promise<Hit | null>;
  /** Fetches the first hits, as many as there are up to `count`. */
  fetchFirst(count: number): Promise<readonly Hit[]>;
  /** Which hit is the first that is `meant`, over all there are; -1 where none is. */
  whereIs(meant: (hit: Hit) => boolean): Promise<number>;
};

type Fetched = { readonly of: Inquiry; readonly slices: ReadonlyMap<number, readonly Hit[]> };
type Fetching = Map<number, Promise<readonly Hit[]>>;

/**
 * The results of what is looked for; `open` is the document that a citation without a title means. They are
 * asked anew once the index has `ranked`: all parts of a list must be in one order.
 */
export function useResults(
  search: Search,
  { question, filter }: Looking,
  open: Titled | null,
  ranked: boolean,
): Results {
  // The document that was open when the question was put: opening a hit does not put it anew.
  const now = useRef(open);
  useEffect(() => {
    now.current = open;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once ranked, the same question has another answer
  const inquiry = useMemo(
    (): Inquiry => ({ question, open: now.current, filter, order: "work", from: 0, limit: slice }),
    [question, filter, ranked],
  );
  const ask = useCallback((asked: Inquiry) => search.ask(asked), [search]);
  const { answered, settled } = useAnswer(ask, inquiry);
  const answer = answered?.answer ?? null;
  const groups = useMemo(() => groupsOf(answer?.works ?? []), [answer]);
  const of = answered?.inquiry ?? null;

  const [fetched, setFetched] = useState<Fetched | null>(null);
  const fetching = useRef(new WeakMap<Inquiry, Fetching>());
  const slices = fetched && fetched.of === of ? fetched.slices : null;

  const fetchSlice = useCallback(
    (number: number): Promise<readonly Hit[]> => {
      if (!of || !answer) return Promise.resolve([]);
      if (number === 0) return Promise.resolve(answer.hits);
      const begun = fetching.current.get(of) ?? new Map();
      fetching.current.set(of, begun);
      const there = begun.get(number);
      if (there) return there;
      const coming = search.ask({ ...of, from: number * slice }).then(({ hits }) => {
        setFetched((before) => {
          const others = before?.of === of ? before.slices : [];
          return { of, slices: new Map([...others, [number, hits]]) };
        });
        return hits;
      });
      begun.set(number, coming);
      // What could not be had is asked for again when it is next needed.
      coming.catch(() => begun.delete(number));
      return coming;
    },
    [search, of, answer],
  );

  const hitAt = useCallback(
    (at: number) => (at < slice ? answer?.hits : slices?.get(Math.floor(at / slice)))?.[at % slice],
    [answer, slices],
  );
  const fetchHit = useCallback(
    async (at: number) => {
      if (at < 0 || at >= (answer?.total ?? 0)) return null;
      const hits = await fetchSlice(Math.floor(at / slice)).catch(() => []);
      return hits[at % slice] ?? null;
    },
    [answer, fetchSlice],
  );
  const whereIs = useCallback(
    async (meant: (hit: Hit) => boolean) => {
      const all = of && answer ? await search.ask({ ...of, limit: answer.total }) : null;
      return all?.hits.findIndex(meant) ?? -1;
    },
    [search, of, answer],
  );
  const fetchFirst = useCallback(
    async (count: number) => {
      const all = of && answer ? await search.ask({ ...of, limit: Math.min(count, answer.total) }) : null;
      return all?.hits ?? [];
    },
    [search, of, answer],
  );
  return { answer, settled, failed: answered?.answer === null, groups, hitAt, fetchHit, fetchFirst, whereIs };
}
