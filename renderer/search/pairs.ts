const worded = /[\p{L}\p{N}\p{Co}]/u;
/** For every UTF-16 unit, 1 where it is of a letter or digit; half of a surrogate pair is taken for one. */
const letters = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  (unit >= 0xd800 && unit <= 0xdfff) || worded.test(String.fromCharCode(unit)) ? 1 : 0,
);

const isLetter = (text: string, at: number): boolean => letters[text.charCodeAt(at)] === 1;

/**
 * The pairs of letters that stand side by side in a folded text, in order: 停车场、 gives 停车 and 车场. Pairs are
 * the terms of the index. Words would do for ranking only, since no two segmenters cut a text alike.
 */
export function pairsOf(text: string): string[] {
  const pairs: string[] = [];
  let before = false;
  for (let at = 0; at < text.length; at += 1) {
    const now = isLetter(text, at);
    if (before && now) pairs.push(text.slice(at - 1, at + 1));
    before = now;
  }
  return pairs;
}

/** How many pairs there are between two places of a text. */
export function countPairs(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from + 1; at < to; at += 1) if (isLetter(text, at - 1) && isLetter(text, at)) count += 1;
  return count;
}
