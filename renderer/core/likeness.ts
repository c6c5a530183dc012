/** The pairs of characters of a text, in order, each as one number: made once for many comparisons. */
export type Pairs = Uint32Array;

/** The pairs of a text without white space. */
export function pairsIn(text: string): Pairs {
  const plain = text.replace(/\s+/gu, "");
  const pairs = new Uint32Array(Math.max(0, plain.length - 1));
  for (let at = 0; at < pairs.length; at += 1) {
    pairs[at] = plain.charCodeAt(at) * 0x10000 + plain.charCodeAt(at + 1);
  }
  return pairs.sort();
}

/** How alike two texts are, by the pairs they share (Dice): 1 for the same, 0 for nothing in common. */
export function likeness(one: Pairs, other: Pairs): number {
  if (one.length + other.length === 0) return 1;
  let shared = 0;
  let at = 0;
  for (const pair of one) {
    while (at < other.length && (other[at] ?? 0) < pair) at += 1;
    if (at === other.length) break;
    if (other[at] !== pair) continue;
    shared += 1;
    at += 1;
  }
  return (2 * shared) / (one.length + other.length);
}
