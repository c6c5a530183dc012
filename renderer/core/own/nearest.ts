import { aligned } from "./alignment.ts";
import { likenessWithin, patternOf } from "./distance.ts";
import type { Ground, Span } from "./ground.ts";
import { rarestPairs } from "./rare-pairs.ts";

/** Words with what stands on either side, as they are compared. */
export type Window = { readonly before: string; readonly words: string; readonly after: string };

/** A stretch that may be what was marked, though its words are others. */
export type Near = Span & {
  /** How like the window the words there and around are: 1 for the same. */
  readonly likeness: number;
  /** What share stayed: of the words, of what stood before, of what stood after. */
  readonly stayed: number;
  readonly stayedBefore: number;
  readonly stayedAfter: number;
};

/** Windows longer than this are not looked for: what is marked is seldom so long, and the work grows with its square. */
const longest = 1200;
/** How many of the rarest pairs of a window are followed, and how frequent they may be. */
const rare = [24, 300] as const;
const candidates = 4;
/** What share of the rare pairs a place must have to be looked at: one as like as it must be has more. */
const leastShare = 0.2;

/**
 * The stretches of a ground that are likest to a window, the likest first. A place shows itself by rare pairs of
 * characters that stand there in the order and at about the distances of the window's.
 */
export function nearest(ground: Ground, window: Window, without?: Span): readonly Near[] {
  const whole = window.before + window.words + window.after;
  if (whole.length > longest || whole.length < 8) return [];
  const found: Near[] = [];
  for (const { from, text } of stretchesOf(ground, whole, without)) {
    const near = nearAt(window, whole, text, from);
    const again = near && found.some(({ start, end }) => near.start < end && start < near.end);
    if (near && !again && !(without && near.start < without.end && without.start < near.end))
      found.push(near);
  }
  return found.sort((one, other) => other.likeness - one.likeness);
}

/** A likeness that no place has that may be taken for another: below it, it does not matter which is likest. */
const unlike = 0.5;

/** How like the likest other stretch of a ground is to a window that stands there: what `nearest` says of it. */
export function likenessOfRival(ground: Ground, window: Window, own: Span): number {
  const whole = window.before + window.words + window.after;
  if (whole.length > longest || whole.length < 8) return 0;
  const pattern = patternOf(whole);
  const found = stretchesOf(ground, whole, own)
    .map((stretch) => ({ ...stretch, likeness: likenessWithin(pattern, stretch.text) }))
    .sort((one, other) => other.likeness - one.likeness);
  for (const { from, text, likeness } of found) {
    if (likeness <= unlike) return likeness;
    // Only one that is like enough is asked whether any of the words themselves stand there.
    const near = nearAt(window, whole, text, from);
    if (near && !(near.start < own.end && own.start < near.end)) return likeness;
  }
  return 0;
}

/** The stretches in which the window may be, with some slack. */
function stretchesOf(ground: Ground, whole: string, without?: Span) {
  const slack = 32 + (whole.length >> 2);
  return guesses(ground, whole, without).map((guess) => {
    const from = Math.max(0, guess - slack);
    return { from, text: ground.text.slice(from, guess + whole.length + slack) };
  });
}

/** Where the window may begin, most promising first. */
function guesses({ pairs, text }: Ground, whole: string, without?: Span): readonly number[] {
  const rarest = rarestPairs(pairs, whole, rare);
  // Pairs that stand at about the same distance from where they stood fall into the same stripe, or the next.
  const votes = new Uint8Array((text.length >> 5) + 2);
  const touched: number[] = [];
  for (const at of rarest) {
    for (const place of pairs.placesAt(whole, at)) {
      if (text.charCodeAt(place) !== whole.charCodeAt(at)) continue;
      if (without && place >= without.start - 32 && place < without.end + 32) continue;
      const stripe = Math.max(0, place - at) >> 5;
      if (votes[stripe] === 0) touched.push(stripe);
      votes[stripe] = Math.min(255, (votes[stripe] ?? 0) + 1);
    }
  }
  const least = Math.max(2, rarest.length * leastShare);
  const votesAt = (stripe: number) => (votes[stripe] ?? 0) + (votes[stripe + 1] ?? 0);
  const best = touched
    .filter((stripe) => votesAt(stripe) >= least)
    .map((stripe) => [stripe, votesAt(stripe)] as const)
    .sort((one, other) => other[1] - one[1]);
  const chosen: number[] = [];
  for (const [stripe] of best) {
    if (chosen.length === candidates) break;
    if (!chosen.some((other) => Math.abs(other - stripe) < 2)) chosen.push(stripe);
  }
  return chosen.map((stripe) => stripe * 32 + 16);
}

function nearAt({ before, words, after }: Window, whole: string, text: string, from: number): Near | null {
  const { likeness, to } = aligned(whole, text);
  const past = before.length + words.length;
  const stayedIn = (begin: number, end: number) => to.subarray(begin, end).filter((place) => place >= 0);
  const within = stayedIn(before.length, past);
  const [first, last] = [within[0], within.at(-1)];
  if (first === undefined || last === undefined) return null;
  // What took the place of the first and last words belongs to them.
  const borderBefore = to[before.length - 1] ?? -1;
  const borderAfter = to[past] ?? -1;
  return {
    start: from + (borderBefore >= 0 ? borderBefore + 1 : first),
    end: from + (borderAfter >= 0 ? borderAfter : last + 1),
    likeness,
    stayed: within.length / words.length,
    stayedBefore: shareOf(stayedIn(0, before.length).length, before.length),
    stayedAfter: shareOf(stayedIn(past, whole.length).length, after.length),
  };
}

const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
