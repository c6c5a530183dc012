import type { Setting } from "./anchor.ts";
import { contextLength } from "./context.ts";
import type { Ground } from "./ground.ts";
import { sharedAfter, sharedBefore } from "./setting.ts";

/** So much, with what agrees beside it, is not written twice by chance: it proves words that stood but once. */
export const telling = 24;
/** How much of it must be on both sides of words that stood in several places. */
const both = 6;
/** By how much more than a twin a place must agree to be told from it. */
const beyond = 4;
/** By how much the best of several places must be ahead. */
const ahead = 8;

/**
 * Where words stand that are the very same; whether what stands on both sides proves it too, and whether all that
 * stood there does.
 */
export type Same = { readonly start: number; readonly proven: boolean; readonly whole: boolean };

type Agreement = { readonly start: number; readonly before: number; readonly after: number };

const isWhole = ({ before, after }: Agreement): boolean =>
  before === contextLength && after === contextLength;

/** Whether what agrees on either side of a place goes further than it did at any twin. */
export const isBeyond = (
  [before, after]: readonly [number, number],
  twins: readonly [number, number],
): boolean => before >= twins[0] + beyond || after >= twins[1] + beyond;

/**
 * Which of the places where the very same words stand is the one that was marked; null where that is not sure.
 * Words that stood once need no more than to stand once again; of those that stood in several places, one must
 * agree on both sides, and on one of them further than any twin did.
 */
export function surest(
  ground: Ground,
  words: string,
  places: readonly number[],
  { before, after, twins }: Setting,
): Same | null {
  const agreements = places.map((start): Agreement => {
    const end = start + words.length;
    const left = sharedBefore(ground.text, start, before, before.length);
    const right = sharedAfter(ground.text, end, after, 0);
    return {
      start,
      // At the border of the work there is no more to agree.
      before: left === before.length && left === start ? contextLength : left,
      after: right === after.length && end + right === ground.text.length ? contextLength : right,
    };
  });
  if (twins !== null) {
    const proven = agreements.filter(
      (each) => each.before >= both && each.after >= both && isBeyond([each.before, each.after], twins),
    );
    const [only, another] = proven;
    return only && !another ? { start: only.start, proven: true, whole: isWhole(only) } : null;
  }
  const [best, second] = agreements.sort((one, other) => other.before + other.after - one.before - one.after);
  if (!best) return null;
  const proven = best.before >= both && best.after >= both;
  const found = { start: best.start, proven, whole: isWhole(best) };
  if (second) {
    return best.before + best.after >= second.before + second.after + ahead ? found : null;
  }
  return words.length + best.before + best.after >= telling ? found : null;
}
