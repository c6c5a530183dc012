import type { PairPlaces } from "./pair-places.ts";

/** More characters of words than these are not looked at for rare pairs. */
const longest = 4096;

/**
 * Where in words their rarest pairs begin, the rarest first, at most so many: those that stand at all, and no more
 * often than `frequent`. They are numbers in one array, for they are asked for at every anchor.
 */
export function rarestPairs(
  pairs: PairPlaces,
  words: string,
  [followed, frequent]: readonly [number, number],
): Uint32Array {
  const length = Math.max(0, Math.min(words.length - 1, longest));
  const counted = new Uint32Array(length);
  let found = 0;
  for (let at = 0; at < length; at++) {
    const count = pairs.countAt(words, at);
    if (count > 0 && count <= frequent) counted[found++] = count * longest + at;
  }
  return counted
    .subarray(0, found)
    .sort()
    .subarray(0, followed)
    .map((each) => each % longest);
}
