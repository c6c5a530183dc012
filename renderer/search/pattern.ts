import { fold, foldWithPlaces } from "./fold.ts";
import { numeric, numericPlaces } from "./numeric.ts";

/**
 * Words to be looked for. They are found where the folded text holds them as they are; and, where they hold a
 * number, where the numeric form holds the same number, whole: 14条 is not in 114条.
 */
export type Pattern = { readonly literal: string; readonly number: string | null };

/** A stretch of a source text: from `start` up to, but without, `end`. */
export type Stretch = { readonly start: number; readonly end: number };

/** The pattern of what was asked; null where nothing is left of it to look for. */
export function patternOf(asked: string): Pattern | null {
  const literal = fold(asked);
  if (literal === "") return null;
  const number = numeric(literal);
  return { literal, number: /\d/.test(number) ? number : null };
}

/** The patterns of words; those of which nothing is left are passed over. */
export const patternsOf = (words: readonly string[]): readonly Pattern[] =>
  words.map(patternOf).filter((pattern) => pattern !== null);

/** The first place at or after `start` where `text`, in numeric form, holds the number as a whole; -1 for none. */
export function indexOfNumber(text: string, number: string, start: number): number {
  for (let at = text.indexOf(number, start); at >= 0; at = text.indexOf(number, at + 1)) {
    if (isWhole(text, at, at + number.length)) return at;
  }
  return -1;
}

const digit = /\d/;

function isWhole(text: string, start: number, end: number): boolean {
  const cutBefore = digit.test(text.charAt(start)) && goesOn(text.charAt(start - 1), text.charAt(start - 2));
  const cutAfter = digit.test(text.charAt(end - 1)) && goesOn(text.charAt(end), text.charAt(end + 1));
  return !cutBefore && !cutAfter;
}

/** True where a number does not end at a sign: it is a digit, or a point or comma with a digit beyond it. */
const goesOn = (sign: string, beyond: string): boolean =>
  digit.test(sign) || ((sign === "." || sign === ",") && digit.test(beyond));

/** Where a source text holds any of the patterns, in order; of stretches that overlap one is made. */
export function stretchesIn(text: string, patterns: readonly Pattern[]): readonly Stretch[] {
  const folded = fold(text);
  const inNumbers = patterns.some(({ number }) => number !== null) ? numeric(folded) : "";
  const inFolded = patterns.flatMap(({ literal }) => placesOf(folded, literal));
  const asNumbers = patterns.flatMap(({ number }) =>
    number === null ? [] : placesOfNumber(inNumbers, number),
  );
  if (inFolded.length + asNumbers.length === 0) return [];
  const { from, to } = foldWithPlaces(text);
  const places = asNumbers.length > 0 ? numericPlaces(folded) : null;
  for (const { start, end } of asNumbers) {
    inFolded.push({ start: places?.from[start] ?? 0, end: places?.to[end - 1] ?? folded.length });
  }
  return apart(
    inFolded.map(({ start, end }) => ({ start: from[start] ?? 0, end: to[end - 1] ?? text.length })),
  );
}

/** How many of the patterns a source text holds. */
export function countHeld(text: string, patterns: readonly Pattern[]): number {
  const folded = fold(text);
  const inNumbers = patterns.some(({ number }) => number !== null) ? numeric(folded) : "";
  return patterns.filter(
    ({ literal, number }) =>
      folded.includes(literal) || (number !== null && indexOfNumber(inNumbers, number, 0) >= 0),
  ).length;
}

function placesOf(text: string, word: string): Stretch[] {
  const places: Stretch[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    places.push({ start: at, end: at + word.length });
  }
  return places;
}

function placesOfNumber(text: string, number: string): Stretch[] {
  const places: Stretch[] = [];
  for (
    let at = indexOfNumber(text, number, 0);
    at >= 0;
    at = indexOfNumber(text, number, at + number.length)
  ) {
    places.push({ start: at, end: at + number.length });
  }
  return places;
}

/** The stretches in order, those that overlap made one. */
function apart(found: readonly Stretch[]): readonly Stretch[] {
  const kept: Stretch[] = [];
  for (const each of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || each.start >= last.end) kept.push(each);
    else if (each.end > last.end) kept[kept.length - 1] = { start: last.start, end: each.end };
  }
  return kept;
}
