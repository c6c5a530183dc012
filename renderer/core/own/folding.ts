/** Words as they are compared, and where each of their characters stands in the words as they are. */
export type Folding = { readonly text: string; readonly at: readonly number[] };

/** The number that runs into an article's first words: it says where the article stands, not what it says. */
const articleNumber = /第[〇零一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?　/gu;

const space = /\s/u;

/**
 * Words without what may differ while they are the same: white space, by which lines are wrapped, and the numbers
 * of articles, which change where another is put in before.
 */
export function foldedWords(words: string): string {
  return words.replace(articleNumber, "").replace(/\s+/gu, "");
}

/** The same with the way back. */
export function folding(words: string): Folding {
  const dropped = new Set<number>();
  for (const { index, 0: number } of words.matchAll(articleNumber)) {
    for (let at = index; at < index + number.length; at++) dropped.add(at);
  }
  let text = "";
  const at: number[] = [];
  for (let place = 0; place < words.length; place++) {
    const sign = words[place] ?? "";
    if (space.test(sign) || dropped.has(place)) continue;
    text += sign;
    at.push(place);
  }
  return { text, at };
}
