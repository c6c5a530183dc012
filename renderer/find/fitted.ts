import type { Snippet } from "../search/answer-types.ts";

/** How many characters are read before the first mark. */
const before = 12;

/** A snippet of which about `room` characters are seen: where its first mark would not be, without its beginning. */
export function fitted({ text, marks }: Snippet, room: number): Snippet {
  const [first] = marks;
  if (!first || first.end < room) return { text, marks };
  const from = Math.max(0, Math.min(first.start - before, text.length - room));
  const shift = 1 - from;
  return {
    text: `…${text.slice(from)}`,
    marks: marks.map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
}

/** The width of a character of a hit's words, and what is left free at its sides, in CSS pixels. */
const character = 15;
const sides = 26;

/** About how many characters of a hit's words are seen in a list of that width, in two lines. */
export const roomIn = (width: number): number => 2 * Math.floor((width - sides) / character);
