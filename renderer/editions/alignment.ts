import { likeness, pairsIn } from "../core/likeness.ts";
import type { Provision } from "./provisions.ts";

/** Two provisions that are the same one, by their numbers in the two lists. */
export type Match = { readonly before: number; readonly after: number };

/** What is less alike than this is another provision, even under the same number. */
const enough = 0.4;
/** What keeps its number may change more. */
const enoughNumbered = 0.25;
/** What stands in another place must be more alike to be taken for the same. */
const enoughMoved = 0.6;

/**
 * Which provision became which: those that keep their order first, so that together they are as alike as
 * can be; then, of the rest, those that moved. Both in the order of the later edition.
 */
export function align(
  before: readonly Provision[],
  after: readonly Provision[],
): { readonly kept: readonly Match[]; readonly moved: readonly Match[] } {
  const alike = likenesses(before, after);
  const kept = inOrder(before.length, after.length, alike);
  const takenBefore = new Set(kept.map((match) => match.before));
  const takenAfter = new Set(kept.map((match) => match.after));
  const moved = bestPairs(
    [...before.keys()].filter((at) => !takenBefore.has(at)),
    [...after.keys()].filter((at) => !takenAfter.has(at)),
    (one, other) => (before[one]?.type === after[other]?.type ? alike(one, other) : 0),
  );
  return { kept, moved };
}

type Alike = (before: number, after: number) => number;

/** The likeness of every two provisions; 0 for two that cannot be the same. */
function likenesses(before: readonly Provision[], after: readonly Provision[]): Alike {
  const pairsBefore = before.map(({ words }) => pairsIn(words));
  const pairsAfter = after.map(({ words }) => pairsIn(words));
  const table = new Float32Array(before.length * after.length);
  for (const [one, provision] of before.entries()) {
    for (const [other, candidate] of after.entries()) {
      if (provision.type !== candidate.type) continue;
      const [first, second] = [pairsBefore[one], pairsAfter[other]];
      const value = first && second ? likeness(first, second) : 0;
      const least = provision.num === candidate.num ? enoughNumbered : enough;
      if (value >= least) table[one * after.length + other] = value;
    }
  }
  return (one, other) => table[one * after.length + other] ?? 0;
}

/** The matches in order whose likenesses come to the most: the longest common subsequence, weighed. */
function inOrder(befores: number, afters: number, alike: Alike): readonly Match[] {
  const width = afters + 1;
  const best = new Float32Array((befores + 1) * width);
  for (let one = befores - 1; one >= 0; one -= 1) {
    for (let other = afters - 1; other >= 0; other -= 1) {
      const value = alike(one, other);
      const matched = value > 0 ? value + (best[(one + 1) * width + other + 1] ?? 0) : 0;
      best[one * width + other] = Math.max(
        matched,
        best[(one + 1) * width + other] ?? 0,
        best[one * width + other + 1] ?? 0,
      );
    }
  }
  const matches: Match[] = [];
  for (let one = 0, other = 0; one < befores && other < afters; ) {
    const now = best[one * width + other] ?? 0;
    if (now === best[(one + 1) * width + other]) one += 1;
    else if (now === best[one * width + other + 1]) other += 1;
    else {
      matches.push({ before: one, after: other });
      one += 1;
      other += 1;
    }
  }
  return matches;
}

function bestPairs(befores: readonly number[], afters: readonly number[], alike: Alike): readonly Match[] {
  const pairs = befores
    .flatMap((before) => afters.map((after) => ({ before, after, value: alike(before, after) })))
    .filter(({ value }) => value >= enoughMoved)
    .sort((a, b) => b.value - a.value || a.after - b.after);
  const taken = new Set<string>();
  const found: Match[] = [];
  for (const { before, after } of pairs) {
    if (taken.has(`before ${before}`) || taken.has(`after ${after}`)) continue;
    taken.add(`before ${before}`).add(`after ${after}`);
    found.push({ before, after });
  }
  return found.sort((a, b) => a.after - b.after);
}
