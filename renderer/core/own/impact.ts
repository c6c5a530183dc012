import type { Anchor } from "./anchor.ts";
import type { OwnRecord } from "./records.ts";
import type { Outcome, Resolution } from "./resolve.ts";

/** A place as a report tells it. */
export type Told = {
  readonly workId: string;
  readonly address: string;
  readonly citation: string;
  /** The words that are meant, at most `longestTold`. */
  readonly words: string;
};

/** What became of the place of one record when its work changed. */
export type Affected = {
  readonly id: string;
  readonly kind: "annotation" | "bookmark" | "meeting";
  readonly outcome: Outcome;
  readonly before: Told;
  /** Null where there is no place any more. */
  readonly now: Told | null;
  /** How many of its passages have no place, of how many. */
  readonly lost: readonly [lost: number, of: number];
};

/** What became of everything the reader wrote when works changed: 升级影响报告. */
export type Impact = {
  /** When, ISO 8601 in UTC. */
  readonly made: string;
  readonly seen: boolean;
  readonly affected: readonly Affected[];
};

/** How many characters of a place's words a report keeps. */
export const longestTold = 600;

const told = ({ workId, address, citation, words }: Anchor): Told => ({
  workId,
  address,
  citation,
  words: words.slice(0, longestTold),
});

/** The line of a report for an anchor of a record. */
export const affectedBy = (
  { id, kind }: Pick<OwnRecord, "id" | "kind">,
  before: Anchor,
  { outcome, anchor, lost }: Resolution,
): Affected | null =>
  kind === "annotation" || kind === "bookmark" || kind === "meeting"
    ? {
        id,
        kind,
        outcome,
        before: told(before),
        now: outcome === "gone" ? null : told(anchor),
        lost: [lost.length, before.passages.length],
      }
    : null;

/** A report with what came later: what was told of a place before its reader saw it begins where that began. */
export function followedBy(before: Impact | null, later: Impact): Impact {
  if (!before || before.seen) return later;
  const keyOf = ({ id, before: { address } }: Affected) => `${id} ${address}`;
  const earlier = new Map(
    before.affected.map((each) => [each.now ? `${each.id} ${each.now.address}` : keyOf(each), each]),
  );
  const kept = later.affected.map((each): Affected => {
    const first = earlier.get(keyOf(each));
    earlier.delete(keyOf(each));
    if (!first) return each;
    const outcome = each.outcome === "unchanged" ? first.outcome : each.outcome;
    // Lost and found again, such as when its work comes back.
    if (first.outcome === "gone" && each.outcome === "unchanged") return { ...each, before: first.before };
    return { ...each, outcome, before: first.before };
  });
  return { ...later, affected: [...earlier.values(), ...kept] };
}

/** Whether there is anything in a report that its reader should look at. */
export const isWorthTelling = ({ affected }: Impact): boolean =>
  affected.some(({ outcome }) => outcome !== "unchanged");
