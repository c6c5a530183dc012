import { likeness, type Pairs, pairsIn } from "../likeness.ts";
import { longestWords } from "./anchor.ts";
import type { Ground } from "./ground.ts";
import { rarestPairs } from "./rare-pairs.ts";
import { type Standing, unitsAt } from "./units-of-type.ts";

/** A unit with how like some words its own are (Dice over pairs of characters): 1 for the same. */
export type LikeUnit = { readonly unit: Standing; readonly likeness: number };

/** How many of the rarest pairs of the words are followed, and how frequent they may be. */
const rare = [64, 1000] as const;
/** In how much of the words they are looked for. */
const looked = 1001;
const candidates = 6;
/** Of more than these with as many votes none is looked at: they are too alike to be told apart. */
const mostAlike = 64;

/** The units of one sort whose words are likest to some, the likest first: at most a few. */
export function likestUnits(
  ground: Ground,
  units: readonly Standing[],
  words: string,
  without?: string,
): readonly LikeUnit[] {
  const own = without === undefined ? -1 : units.findIndex(({ address }) => address === without);
  const unitAt = unitsAt(units);
  const votes = new Uint8Array(units.length);
  const last = new Uint8Array(units.length);
  const touched: number[] = [];
  let round = 0;
  for (const at of rarestPairs(ground.pairs, words.slice(0, looked), rare)) {
    round += 1;
    for (const place of ground.pairs.placesAt(words, at)) {
      if (ground.text.charCodeAt(place) !== words.charCodeAt(at)) continue;
      const unit = unitAt(place);
      if (unit < 0 || unit === own || last[unit] === round) continue;
      last[unit] = round;
      const before = votes[unit] ?? 0;
      if (before === 0) touched.push(unit);
      votes[unit] = before + 1;
    }
  }
  const pairs = pairsIn(words);
  return mostVoted(touched, votes)
    .flatMap((at) => units[at] ?? [])
    .map((unit) => ({ unit, likeness: likeness(pairs, pairsOf(ground, unit)) }))
    .sort((one, other) => other.likeness - one.likeness);
}

/**
 * Those with the most votes, and with the last of them all that have as many: where one that is no less like is left
 * out, another seems to be the only one.
 */
function mostVoted(touched: readonly number[], votes: Uint8Array): readonly number[] {
  const most = rare[0];
  const ordered = Uint32Array.from(
    touched,
    (unit, at) => (most - (votes[unit] ?? 0)) * 0x1000000 + at,
  ).sort();
  const rankOf = (at: number) => (ordered[at] ?? Number.MAX_SAFE_INTEGER) >>> 24;
  let end = Math.min(candidates, ordered.length);
  while (end < ordered.length && rankOf(end) === rankOf(end - 1)) end++;
  if (end > mostAlike) {
    const crowd = rankOf(end - 1);
    while (end > 0 && rankOf(end - 1) === crowd) end--;
  }
  return [...ordered.subarray(0, end)].flatMap((each) => touched[each & 0xffffff] ?? []);
}

/** How like the words of a unit are to some. */
export const likenessTo = (ground: Ground, unit: Standing, words: string): number =>
  likeness(pairsIn(words), pairsOf(ground, unit));

const known = new WeakMap<Standing, Pairs>();

/** The pairs of the words of a unit; made once. */
function pairsOf(ground: Ground, unit: Standing): Pairs {
  const made = known.get(unit) ?? pairsIn(wordsOf(ground, unit));
  known.set(unit, made);
  return made;
}

/** The words of a unit, as far as an anchor keeps them. */
export const wordsOf = ({ text }: Ground, { start, end }: Standing): string =>
  text.slice(start, Math.min(end, start + longestWords));
