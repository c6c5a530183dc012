import type { Setting } from "./anchor.ts";
import { contextLength } from "./context.ts";
import { likenessWithin, patternOf } from "./distance.ts";
import type { Ground, Span } from "./ground.ts";
import { type Near, nearest } from "./nearest.ts";
import { surest } from "./same-words.ts";

/** Where words were found again, and whether they are still the same. */
export type Found = Span & { readonly same: boolean };

/** How like the window about the words a place must be to be taken for it though the words are others. */
export const leastLike = 0.6;
/** By how much it must be liker than any other place now is, and than any other place was when it was marked. */
export const margin = 0.1;
/** What share of the words, and of what stood beside them, must have stayed. */
const share = 0.5;
/** Fewer characters than these are not looked for in another form. */
const shortest = 6;

/**
 * Where words that were marked stand in a ground: the very same where it is sure which; else the stretch that
 * they became, proven by its likeness and by what stands around it; null where that is not sure.
 */
export function foundWords(ground: Ground, words: string, setting: Setting): Found | null {
  const same = surest(ground, words, ground.pairs.occurrences(words), setting);
  const span = same && { start: same.start, end: same.start + words.length };
  if (same?.whole && span) return { ...span, same: true };
  const { before, after, twins, rival } = setting;
  const around = nearest(ground, { before, words, after }).filter(({ stayed }) => stayed >= share);
  const others = span ? around.filter((near) => !overlap(near, span)) : around;
  // Words that stand elsewhere now may be another's: then the place itself, though amended, has its neighbours still.
  const isItself = (near: Near) =>
    same?.proven && span
      ? isProven(near, 2) && near.likeness > likenessAt(ground, span, before + words + after)
      : isProven(near, 1);
  if (span && !others.some(isItself)) return { ...span, same: true };
  const [best, second] = others;
  if (!best || words.length < shortest || best.likeness < Math.max(leastLike, rival + margin)) return null;
  if (second && best.likeness < second.likeness + margin) return null;
  if (!isProven(best, twins === null ? 1 : 2)) return null;
  return untouched(ground, best, words, setting) ?? { start: best.start, end: best.end, same: false };
}

/**
 * The words themselves, where something was only put in before or behind them: they begin, or end, what they became,
 * and all that stood on that side stands there still.
 */
function untouched({ text }: Ground, { start, end }: Span, words: string, setting: Setting): Found | null {
  const first = text.slice(start, start + words.length) === words;
  const last = text.slice(end - words.length, end) === words;
  if (end - start === words.length) return first ? { start, end, same: true } : null;
  const { before, after } = setting;
  const begins = first && before !== "" && text.slice(start - before.length, start) === before;
  const ends = last && after !== "" && text.slice(end, end + after.length) === after;
  if (begins === ends) return null;
  return begins
    ? { start, end: start + words.length, same: true }
    : { start: end - words.length, end, same: true };
}

/** Whether so many sides of a place are still much as they were. */
const isProven = ({ stayedBefore, stayedAfter }: Near, sides: number): boolean =>
  [stayedBefore, stayedAfter].filter((stayed) => stayed >= share).length >= sides;

/** How like what stands at a place and around it is to a window. */
const likenessAt = ({ text }: Ground, { start, end }: Span, window: string): number =>
  likenessWithin(patternOf(window), text.slice(Math.max(0, start - contextLength), end + contextLength));

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
