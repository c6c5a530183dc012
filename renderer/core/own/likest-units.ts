import { likeness, pairsIn } from "../likeness.ts";
import { longestWords } from "./anchor.ts";
import type { Ground } from "./ground.ts";
import { type Standing, unitAround } from "./units-of-type.ts";

/** A unit with how like some words its own are (Dice over pairs of characters): 1 for the same. */
export type LikeUnit = { readonly unit: Standing; readonly likeness: number };

/** How many of the rarest pairs of the words are followed, and how frequent they may be. */
const [followed, frequent] = [64, 1000];
const candidates = 6;

/** The units of one sort whose words are likest to some, the likest first: at most a few. */
export function likestUnits(
  ground: Ground,
  units: readonly Standing[],
  words: string,
  without?: string,
): readonly LikeUnit[] {
  const votes = new Map<Standing, number>();
  for (const at of rarePairs(ground, words)) {
    const seen = new Set<Standing>();
    for (const place of ground.pairs.placesAt(words, at)) {
      if (ground.text.charCodeAt(place) !== words.charCodeAt(at)) continue;
      const unit = unitAround(units, place);
      if (unit && unit.address !== without) seen.add(unit);
    }
    for (const unit of seen) votes.set(unit, (votes.get(unit) ?? 0) + 1);
  }
  const pairs = pairsIn(words);
  return [...votes]
    .sort((one, other) => other[1] - one[1])
    .slice(0, candidates)
    .map(([unit]) => ({ unit, likeness: likeness(pairs, pairsIn(wordsOf(ground, unit))) }))
    .sort((one, other) => other.likeness - one.likeness);
}

/** The words of a unit, as far as an anchor keeps them. */
export const wordsOf = ({ text }: Ground, { start, end }: Standing): string =>
  text.slice(start, Math.min(end, start + longestWords));

function rarePairs({ pairs }: Ground, words: string): readonly number[] {
  const length = Math.max(0, Math.min(words.length - 1, 1000));
  return Array.from({ length }, (_, at) => ({ at, count: pairs.countAt(words, at) }))
    .filter(({ count }) => count > 0 && count <= frequent)
    .sort((one, other) => one.count - other.count)
    .slice(0, followed)
    .map(({ at }) => at);
}
