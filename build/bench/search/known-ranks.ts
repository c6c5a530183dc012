import type { KnownItem, Place } from "./known-items.ts";

/** At which of the hits, the best first, a question is answered: 1 for the first; 0 where none answers it. */
export function rankOf({ answers }: KnownItem, hits: readonly Place[]): number {
  return 1 + hits.findIndex((hit) => answers.some((answer) => isWithin(hit, answer)));
}

/** How soon questions are answered on average: 1 where the first hit of each answers it. */
export function meanReciprocalRank(
  items: readonly KnownItem[],
  ask: (question: string) => readonly Place[],
): number {
  const sum = items.reduce((total, item) => {
    const rank = rankOf(item, ask(item.question));
    return total + (rank > 0 ? 1 / rank : 0);
  }, 0);
  return sum / items.length;
}

const isWithin = (hit: Place, { workId, address }: Place): boolean =>
  hit.workId === workId && (hit.address === address || hit.address.startsWith(`${address}__`));
