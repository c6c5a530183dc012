import { pinyin } from "pinyin-pro";
import { foldWithPlaces } from "./fold.ts";
import { inOrder, joined } from "./in-order.ts";
import type { Stretch } from "./pattern.ts";

/** How the characters of a title are read aloud; signs, which are not, are left out. */
export type Syllables = {
  /** For each character its syllables without tones, ü as v, the one that fits its neighbours first. */
  readonly readings: readonly (readonly string[])[];
  /** The first letters of the first readings. */
  readonly initials: string;
  /** The stretch of the title that each stands for. */
  readonly places: readonly Stretch[];
};

/** What of a title was typed in pinyin, and how near it is: the smaller the rank, the nearer. */
export type PinyinMatch = { readonly rank: number; readonly marks: readonly Stretch[] };

/** The syllables of a title; a letter or digit stands for itself. */
export function syllablesOf(title: string): Syllables {
  const { folded, from, to } = foldWithPlaces(title);
  const readings: (readonly string[])[] = [];
  const places: Stretch[] = [];
  let at = 0;
  for (const [sign, syllable] of readAloud(folded)) {
    const end = at + sign.length;
    if (small.test(syllable)) {
      readings.push([syllable, ...otherReadings(sign).filter((each) => each !== syllable)]);
      places.push({ start: from[at] ?? 0, end: to[end - 1] ?? title.length });
    }
    at = end;
  }
  return { readings, initials: readings.map(([syllable]) => syllable?.charAt(0)).join(""), places };
}

const plain = { toneType: "none", v: true, type: "array" } as const;

/** Each character with its syllable, or with itself where it has none. */
function readAloud(folded: string): readonly (readonly [string, string])[] {
  const signs = [...folded];
  const syllables = pinyin(folded, plain);
  return signs.map((sign, at) => [sign, syllables[at] ?? sign]);
}

const others = new Map<string, readonly string[]>();

/** Every reading of a character by itself: a name such as 什川 is not read as the dictionary would. */
function otherReadings(sign: string): readonly string[] {
  const known = others.get(sign);
  if (known) return known;
  const made = [...new Set(pinyin(sign, { ...plain, multiple: true }))].filter((each) =>
    /^[a-z]+$/.test(each),
  );
  others.set(sign, made);
  return made;
}

const longest = 100;
const small = /^[a-z0-9]+$/;

/** What was typed as letters alone; null where it is not pinyin: two or more letters, and digits at will. */
export function pinyinTyped(typed: string): string | null {
  const letters = typed
    .normalize("NFKC")
    .toLowerCase()
    .replace(/ü/gu, "v")
    .replace(/[\s'’‘`]+/gu, "");
  return small.test(letters) && letters.length <= longest && /[a-z].*[a-z]/.test(letters) ? letters : null;
}

/**
 * What of a title is meant by letters, as `pinyinTyped` makes them: characters one after the other, each by its
 * syllable or its initial, the last perhaps cut short; else, by three letters or more, initials with a few gaps.
 * Of several places the one nearest to the beginning is preferred. Null where there is none.
 */
export function matchPinyin({ readings, places, initials }: Syllables, letters: string): PinyinMatch | null {
  const failed = new Set<number>();
  for (let start = 0; start < readings.length; start += 1) {
    // Most characters are passed over by a look at the first letter.
    const begins = initials[start] === letters[0] || readOtherwise(readings[start], letters);
    const end = begins ? endOf(readings, letters, start, 0, failed) : -1;
    if (end < 0) continue;
    const rank = start > 0 ? 2 : end === readings.length ? 0 : 1;
    return { rank, marks: [{ start: places[start]?.start ?? 0, end: places[end - 1]?.end ?? 0 }] };
  }
  const scattered = letters.length >= 3 ? inOrder(initials, letters) : null;
  return (
    scattered && { rank: 2 + scattered.gaps, marks: joined(scattered.at.flatMap((at) => places[at] ?? [])) }
  );
}

const readOtherwise = (readings: readonly string[] = [], letters: string): boolean =>
  readings.length > 1 && readings.some((each) => letters.startsWith(each));

/** The character after the last of those from `at` on that the letters from `typed` on say; -1 where they do not. */
function endOf(
  readings: readonly (readonly string[])[],
  letters: string,
  at: number,
  typed: number,
  failed: Set<number>,
): number {
  if (typed === letters.length) return at;
  const readingsHere = readings[at] ?? [];
  const [syllable] = readingsHere;
  const key = at * longest + typed;
  if (syllable === undefined || failed.has(key)) return -1;
  // The last may be cut short.
  if (letters.length - typed <= syllable.length && syllable.startsWith(letters.slice(typed))) return at + 1;
  const lengths = readingsHere.map((each) => (letters.startsWith(each, typed) ? each.length : 0));
  if (letters[typed] === syllable[0]) {
    lengths.push(1);
    // zh, ch and sh are one initial, and may be typed in full.
    if (syllable[1] === "h" && letters[typed + 1] === "h") lengths.push(2);
  }
  for (const length of lengths) {
    const end = length === 0 ? -1 : endOf(readings, letters, at + 1, typed + length, failed);
    if (end >= 0) return end;
  }
  failed.add(key);
  return -1;
}
