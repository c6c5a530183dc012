import { indexOfNumber, type Pattern } from "./pattern.ts";
import type { FoldedText, Texts } from "./texts.ts";

/** A run of units: from `first` up to, but without, `end`. */
export type Run = { readonly first: number; readonly end: number };

/**
 * The units of a run that hold a pattern, in reading order: a unit for what its own words hold, and for words
 * that go on from one unit into the next, the smallest unit that holds both. This scan decides what is a hit.
 */
export function anchorsOf(
  texts: Texts,
  pattern: Pattern,
  run: Run = { first: 0, end: texts.units.length },
): readonly number[] {
  const { literal, number } = pattern;
  const found = scan(texts, texts.literal, run, literal, (text, from) => text.indexOf(literal, from));
  if (number === null) return found;
  const more = scan(texts, texts.numbers, run, number, (text, from) => indexOfNumber(text, number, from));
  return more.length === 0 ? found : inOrder([...found, ...more]);
}

/** True where a unit's own title holds the pattern. */
export function titleHolds({ literal, numbers }: Texts, unit: number, pattern: Pattern): boolean {
  if (titleIn(literal, unit).includes(pattern.literal)) return true;
  return pattern.number !== null && indexOfNumber(titleIn(numbers, unit), pattern.number, 0) >= 0;
}

/** The folded title of a unit. */
export const titleIn = ({ text, starts, titleEnds }: FoldedText, unit: number): string =>
  text.slice(starts[unit], titleEnds[unit]);

function scan(
  { parents, ends }: Texts,
  { text: all, starts }: FoldedText,
  { first, end: last }: Run,
  word: string,
  indexFrom: (text: string, from: number) => number,
): readonly number[] {
  const begin = starts[first] ?? 0;
  const text = all.slice(begin, starts[last]);
  const found: number[] = [];
  let unit = first;
  let climbed = false;
  for (let at = indexFrom(text, 0); at >= 0; ) {
    unit = unitAt(starts, begin + at, unit);
    const next = starts[unit + 1] ?? 0;
    const end = begin + at + word.length;
    if (end <= next) {
      found.push(unit);
      // What was found once in a unit need not be found there again.
      at = indexFrom(text, next - begin);
      continue;
    }
    let holder = unit;
    while (holder >= 0 && (starts[ends[holder] ?? 0] ?? 0) < end) holder = parents[holder] ?? -1;
    if (holder >= 0) found.push(holder);
    climbed = true;
    at = indexFrom(text, at + 1);
  }
  return climbed ? inOrder(found) : found;
}

/** The unit whose words stand at a place, at or after `from`: by ever longer steps, then by halves. */
function unitAt(starts: Uint32Array, place: number, from: number): number {
  let low = from;
  let step = 1;
  while (low + step < starts.length - 1 && (starts[low + step] ?? 0) <= place) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, starts.length - 1);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}

const inOrder = (units: readonly number[]): readonly number[] => [...new Set(units)].sort((a, b) => a - b);
