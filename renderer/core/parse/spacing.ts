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

function isHan(code: number): boolean {
  return code >= 0x3400 && code < 0xa000;
}

/** A title without any white: 总　则 → 总则. */
export function closeTitle(title: Sourced): Sourced {
  return title.without(/\s+/g);
}
