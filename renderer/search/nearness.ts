import type { Pattern } from "./pattern.ts";
import type { Texts } from "./texts.ts";

/** So many places of a word are looked at in one unit. */
const most = 40;

/** How near to each other the patterns stand in a unit: 1 side by side, toward 0 far apart. */
export function nearness(
  { literal, numbers, ends }: Texts,
  unit: number,
  patterns: readonly Pattern[],
): number {
  const end = ends[unit] ?? unit + 1;
  const plain = literal.text.slice(literal.starts[unit], literal.starts[end]);
  const digits = numbers.text.slice(numbers.starts[unit], numbers.starts[end]);
  const length = patterns.reduce((sum, pattern) => sum + pattern.literal.length, 0);
  // Words that are found only as numbers stand at other places of another text: there all are looked for.
  const inPlain = patterns.map((pattern) => placesOf(plain, pattern.literal));
  const places = inPlain.every((each) => each.length > 0)
    ? inPlain
    : patterns.map(({ literal: word, number }) => placesOf(digits, number ?? word));
  const window = smallestWindow(places, patterns);
  return window === null ? 0 : Math.min(1, length / window);
}

function placesOf(text: string, word: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0 && places.length < most; at = text.indexOf(word, at + 1)) {
    places.push(at);
  }
  return places;
}

/** The length of the shortest stretch that has a place of every pattern in it; null where one has none. */
function smallestWindow(places: readonly (readonly number[])[], patterns: readonly Pattern[]): number | null {
  if (places.some((each) => each.length === 0)) return null;
  const next = places.map(() => 0);
  let best: number | null = null;
  for (;;) {
    let first = 0;
    let start = Number.POSITIVE_INFINITY;
    let end = 0;
    for (const [at, each] of places.entries()) {
      const place = each[next[at] ?? 0];
      if (place === undefined) return best;
      if (place < start) {
        start = place;
        first = at;
      }
      end = Math.max(end, place + (patterns[at]?.literal.length ?? 0));
    }
    best = best === null ? end - start : Math.min(best, end - start);
    next[first] = (next[first] ?? 0) + 1;
  }
}
