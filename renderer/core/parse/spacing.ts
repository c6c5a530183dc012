import { Sourced } from "./sourced.ts";

/** Spaces a typesetter puts in: not the ideographic one, which separates a number from its title. */
const spaces = /[ \t\u00a0\u2000-\u200b]+/g;

/**
 * The words without the spaces that only justify a line or set Chinese apart from digits. A single space
 * between two Latin words or numbers stays; so does one for a wide gap between Chinese words.
 */
export function closeUp(raw: Sourced): Sourced {
  const { text } = raw;
  if (text.search(spaces) < 0) return raw;
  const pieces: Sourced[] = [];
  let from = 0;
  for (const match of text.matchAll(spaces)) {
    const before = text.charCodeAt(match.index - 1);
    const after = text.charCodeAt(match.index + match[0].length);
    pieces.push(raw.slice(from, match.index));
    from = match.index + match[0].length;
    // Never before a stop: 1.99 :32.33.
    const latin = before < 0x300 && after < 0x300 && !/[,;:!?)%]/.test(text.charAt(from));
    const wide = match[0].length > 1 && isHan(before) && isHan(after);
    if (latin || wide) pieces.push(raw.spaceAt(match.index));
  }
  pieces.push(raw.slice(from));
  return Sourced.join(pieces);
}

/** The words closed up but for the gaps between them: 区妇联 张 三 各街道 is 区妇联 张三 各街道, 日 常 管 理 日常管理. */
export function spaced(raw: Sourced): Sourced {
  const words: Sourced[] = [];
  let letters = false;
  for (const { index, 0: word } of raw.text.matchAll(/[^ \t\u00a0\u2000-\u200b]+/gu)) {
    const piece = raw.slice(index, index + word.length);
    const letter = /^\p{Script=Han}$/u.test(word);
    // Letters set wide are one word.
    if (letter && letters) words.push(Sourced.join([words.pop() as Sourced, piece]));
    else words.push(piece);
    letters = letter;
  }
  const parted = (before: string, after: string) =>
    /\p{Script=Han}{2}$/u.test(before) && /^\p{Script=Han}{2}/u.test(after);
  const pieces = words.flatMap((word, index) =>
    parted(words[index - 1]?.text ?? "", word.text) ? [Sourced.added(" "), word] : [word],
  );
  // Where no two words stand apart, the line is closed up like any other.
  return pieces.length === words.length ? closeUp(raw) : Sourced.join(pieces);
}

function isHan(code: number): boolean {
  return code >= 0x3400 && code < 0xa000;
}

/** A title without any white: 总　则 → 总则. */
export function closeTitle(title: Sourced): Sourced {
  return title.without(/\s+/g);
}
