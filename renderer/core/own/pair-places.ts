const buckets = 0x10000;

/** Where every two characters of a text stand that follow each other: words are found by their rarest pair. */
export type PairPlaces = {
  /** Every place at which words begin, in order. */
  occurrences(words: string): readonly number[];
  /** How often a pair may stand, at most, and where: exact but for pairs that fall together. */
  countAt(words: string, at: number): number;
  placesAt(words: string, at: number): Uint32Array;
};

const bucketAt = (text: string, at: number): number =>
  (Math.imul(text.charCodeAt(at), 0x9e3b) ^ Math.imul(text.charCodeAt(at + 1), 0x85eb)) & (buckets - 1);

/** How many characters are gone over before there is room for other things. */
const step = 100_000;

/** The places of the pairs of a text, in two passes over it; where it yields, one may do something else. */
export function* layingPairs(text: string): Generator<undefined, PairPlaces> {
  const begins = new Uint32Array(buckets + 1);
  const last = Math.max(0, text.length - 1);
  for (let at = 0; at < last; at++) {
    const after = bucketAt(text, at) + 1;
    begins[after] = (begins[after] ?? 0) + 1;
    if (at % step === step - 1) yield;
  }
  for (let bucket = 1; bucket <= buckets; bucket++) {
    begins[bucket] = (begins[bucket] ?? 0) + (begins[bucket - 1] ?? 0);
  }
  const places = new Uint32Array(last);
  const next = begins.slice(0, buckets);
  for (let at = 0; at < last; at++) {
    const bucket = bucketAt(text, at);
    places[next[bucket] ?? 0] = at;
    next[bucket] = (next[bucket] ?? 0) + 1;
    if (at % step === step - 1) yield;
  }
  const countAt = (words: string, at: number): number => {
    const bucket = bucketAt(words, at);
    return (begins[bucket + 1] ?? 0) - (begins[bucket] ?? 0);
  };
  const placesAt = (words: string, at: number): Uint32Array => {
    const bucket = bucketAt(words, at);
    return places.subarray(begins[bucket], begins[bucket + 1]);
  };
  return {
    countAt,
    placesAt,
    occurrences(words) {
      if (words.length < 2) return words === "" ? [] : signsIn(text, words);
      let rarest = 0;
      // The first hundred pairs are enough to find a rare one.
      for (let at = 1; at < Math.min(words.length - 1, 100); at++) {
        if (countAt(words, at) < countAt(words, rarest)) rarest = at;
      }
      const found: number[] = [];
      for (const place of placesAt(words, rarest)) {
        if (place >= rarest && text.startsWith(words, place - rarest)) found.push(place - rarest);
      }
      return found;
    },
  };
}

function signsIn(text: string, sign: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found.push(at);
  return found;
}
