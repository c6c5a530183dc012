import type { Setting } from "./anchor.ts";
import { contextLength } from "./context.ts";
import type { Ground, Span } from "./ground.ts";
import { likenessOfRival } from "./nearest.ts";

/** The setting of a stretch in a ground: what tells it from all others there. */
export function settingOf(ground: Ground, span: Span, rivalOf = rivalIn): Setting {
  const { before, after } = contextOf(ground, span);
  return { before, after, twins: twinsOf(ground, span), rival: rivalOf(ground, span) };
}

/** What stands on either side of a stretch. */
export const contextOf = ({ text }: Ground, { start, end }: Span) => ({
  before: text.slice(Math.max(0, start - contextLength), start),
  after: text.slice(end, end + contextLength),
});

function twinsOf({ text, pairs }: Ground, { start, end }: Span): Setting["twins"] {
  let twins: readonly [number, number] | null = null;
  for (const place of pairs.occurrences(text.slice(start, end))) {
    if (place === start) continue;
    twins = [
      Math.max(twins?.[0] ?? 0, sharedBefore(text, start, text, place)),
      Math.max(twins?.[1] ?? 0, sharedAfter(text, end, text, place + end - start)),
    ];
    if (twins[0] === contextLength && twins[1] === contextLength) break;
  }
  return twins;
}

function rivalIn(ground: Ground, span: Span): number {
  const window = { ...contextOf(ground, span), words: ground.text.slice(span.start, span.end) };
  return Math.round(likenessOfRival(ground, window, span) * 1000) / 1000;
}

/** How many characters before two places are the same, as far as context goes. */
export function sharedBefore(one: string, at: number, other: string, place: number): number {
  let shared = 0;
  while (
    shared < contextLength &&
    shared < at &&
    shared < place &&
    one.charCodeAt(at - shared - 1) === other.charCodeAt(place - shared - 1)
  ) {
    shared++;
  }
  return shared;
}

/** How many characters from two places on are the same, as far as context goes. */
export function sharedAfter(one: string, at: number, other: string, place: number): number {
  let shared = 0;
  while (
    shared < contextLength &&
    at + shared < one.length &&
    place + shared < other.length &&
    one.charCodeAt(at + shared) === other.charCodeAt(place + shared)
  ) {
    shared++;
  }
  return shared;
}
