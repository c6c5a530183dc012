/** A piece of the question: what was said, and where it ends. */
export type Piece = { readonly said: string; readonly end: number };

const space = /\s*/y;
const word = /\S*/y;
// A phrase does not hold its own opening sign, so that a thousand half quotes are read in one pass.
const phrase = /["“”„＂]([^"“”„＂]*)["“”„＂]|「([^「」]*)」|『([^『』]*)』/y;
/** 条 、条目: white space about the signs that join them. */
const list = /[^\s、,，|｜/／]+(?:\s*[、,，|｜/／]\s*[^\s、,，|｜/／]+){0,20}(?!\S)/y;
const opening = /["“”„＂「『]/;

/** The phrase or else the word that begins here; a quotation mark that is never closed is passed over. */
export function pieceAt(text: string, at: number): Piece {
  phrase.lastIndex = at;
  const closed = phrase.exec(text);
  if (closed) return { said: closed[1] ?? closed[2] ?? closed[3] ?? "", end: phrase.lastIndex };
  const start = opening.test(text.charAt(at)) ? at + 1 : at;
  const end = endOf(word, text, start);
  return { said: text.slice(start, end), end };
}

/** The values that begin here, joined by 、 and the like with white space about it; "" for none. */
export function listAt(text: string, at: number): Piece {
  list.lastIndex = at;
  const [said = ""] = list.exec(text) ?? [];
  return { said, end: at + said.length };
}

/** Where the white space that begins here ends. */
export const afterSpace = (text: string, at: number): number => endOf(space, text, at);

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  pattern.test(text);
  return pattern.lastIndex;
}
