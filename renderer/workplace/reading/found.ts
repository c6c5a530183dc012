import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { type Results, useResults } from "../../find/results.ts";
import type { OpenHit } from "../../library/looking.ts";
import type { Session, Tab } from "../../library/session.ts";
import type { Marked } from "../../reader/marked.ts";
import type { Hit } from "../../search/answer-types.ts";
import type { Search } from "../../search/client.ts";
import { patternsOf } from "../../search/pattern.ts";
import type { Titled } from "../../search/straight.ts";
import type { How } from "../../ui/how.ts";

type Use = {
  readonly search: Search;
  readonly session: Session;
  readonly front: Tab | null;
  readonly open: Titled | null;
  /** How many jumps the text was asked for. */
  readonly asked: number;
  /** The index is ready. */
  readonly ranked: boolean;
  readonly openHit: (hit: OpenHit, how: How) => void;
  /** The hit that was open is another now, or none. */
  readonly onHit: (hit: OpenHit | null) => void;
};

/** The results with what they do to the text: hits opened one after the other, and marked. */
export type Found = {
  readonly results: Results;
  readonly openAt: (at: number, how: How) => void;
  readonly step: (step: 1 | -1) => void;
  /** The hit that is open in the work in front; null where none is. */
  readonly shown: OpenHit | null;
  readonly marked: Marked | null;
};

/** Looks for what the session asks, and opens hits. */
export function useFound({ search, session, front, open, asked, ranked, openHit, onHit }: Use): Found {
  const { looking } = session;
  const { hit } = looking;
  const results = useResults(search, looking, open, ranked);
  const { answer, settled, fetchHit } = results;

  // Of hits asked for faster than they are fetched, the last is opened.
  const latest = useRef(0);
  const reading = useRef(hit?.at ?? -1);
  useEffect(() => {
    reading.current = hit?.at ?? -1;
  }, [hit]);
  const openAt = (at: number, how: How) => {
    if (how === "read" || how === "look") reading.current = at;
    latest.current += 1;
    const mine = latest.current;
    void fetchHit(at).then((found) => {
      if (found && (how === "behind" || how === "beside" || mine === latest.current))
        openHit(placeOf(found, at), how);
    });
  };
  const step = (by: 1 | -1) => {
    const to = reading.current + by;
    if (answer && to >= 0 && to < answer.total) openAt(to, "read");
  };

  // The order may have changed since the hit was opened: the index was not ready then, or a work is new.
  const find = useEffectEvent(async () => {
    if (!hit || !answer) return;
    const there = await fetchHit(hit.at);
    if (there && isAt(there, hit)) return;
    const at = await results.whereIs((each) => isAt(each, hit));
    onHit(at < 0 ? null : { ...hit, at });
  });
  useEffect(() => {
    // What could not be asked stays as it was.
    if (settled && answer) find().catch(() => {});
  }, [settled, answer]);

  const shown = hit && answer && front?.workId === hit.workId ? hit : null;
  const patterns = useMemo(() => patternsOf(answer?.words ?? []), [answer]);
  const count = useCounted(hit, asked);
  const marked = useMemo(
    () =>
      shown ? { patterns, at: { address: shown.address, count: count === asked ? count : null } } : null,
    [shown, patterns, count, asked],
  );
  return { results, openAt, step, shown, marked };
}

const placeOf = ({ workId, address }: Hit, at: number): OpenHit => ({ at, workId, address });

const isAt = (found: Pick<Hit, "workId" | "address">, { workId, address }: OpenHit): boolean =>
  found.workId === workId && found.address === address;

/**
 * The number of the jump by which a hit was opened. Coming back to its work is no new one; nor is it when the hit
 * has another number because the results were put in another order.
 */
function useCounted(hit: OpenHit | null, asked: number): number {
  const [kept, setKept] = useState({ hit, asked, count: asked });
  if (kept.hit === hit && kept.asked === asked) return kept.count;
  const renumbered = hit && kept.hit && isAt(kept.hit, hit) && kept.asked === asked;
  const opened = kept.hit !== hit && !renumbered;
  const now = { hit, asked, count: opened ? asked : kept.count };
  setKept(now);
  return now.count;
}
