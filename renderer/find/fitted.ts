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
