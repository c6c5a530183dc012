/** Words made ready to be laid beside many texts. */
export type Pattern = { readonly length: number; readonly places: ReadonlyMap<number, Int32Array> };

/** Where each character stands in words, as bits. */
export function patternOf(words: string): Pattern {
  const places = new Map<number, Int32Array>();
  for (let at = 0; at < words.length; at++) {
    const sign = words.charCodeAt(at);
    const bits = places.get(sign) ?? new Int32Array((words.length + 31) >> 5);
    bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31));
    places.set(sign, bits);
  }
  return { length: words.length, places };
}

/**
 * How like words are to the stretch of a text that is likest to them: what `aligned` says, without where each
 * character went. Thirty-two rows at once (Myers 1999, in blocks after Hyyrö): the differences of neighbours in a
 * column of the table of costs are kept as bits.
 */
export function likenessWithin({ length, places }: Pattern, text: string): number {
  if (length === 0) return 0;
  const blocks = (length + 31) >> 5;
  const last = blocks - 1;
  const up = new Int32Array(blocks).fill(-1);
  const down = new Int32Array(blocks);
  let distance = length;
  let least = length;
  for (let column = 0; column < text.length; column++) {
    const bits = places.get(text.charCodeAt(column));
    let carry = 0;
    for (let block = 0; block < blocks; block++) {
      const top = block === last ? (length - 1) & 31 : 31;
      const [more, less] = [up[block] ?? 0, down[block] ?? 0];
      let same = bits?.[block] ?? 0;
      const vertical = same | less;
      if (carry < 0) same |= 1;
      const across = ((((same & more) + more) | 0) ^ more) | same;
      let grows = less | ~(across | more);
      let shrinks = more & across;
      const out = (grows >>> top) & 1 ? 1 : (shrinks >>> top) & 1 ? -1 : 0;
      grows = (grows << 1) | (carry > 0 ? 1 : 0);
      shrinks = (shrinks << 1) | (carry < 0 ? 1 : 0);
      up[block] = shrinks | ~(vertical | grows);
      down[block] = grows & vertical;
      carry = out;
    }
    distance += carry;
    if (distance < least) least = distance;
  }
  return 1 - least / length;
}
