import type { Line } from "./line.ts";

/** Words once, where they are set with spaces or printed twice over: 20242024, 2 0 2 4 → 2024. */
export function once(text: string): string {
  const words = text.replace(/\s/g, "");
  const half = words.slice(0, words.length / 2);
  return words === half + half ? half : words;
}

/**
 * The title of a yearbook as its running heads print it, in pieces: a name, the word 年鉴 (its 年 may be lost) and
 * a year, each on a line of its own. For texts that come without a word of what they are.
 */
export function printedTitle(lines: readonly Line[]): string | undefined {
  const counts = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    if (!/^年?鉴$/.test(once(line.raw.text))) continue;
    const before = lines.slice(Math.max(0, index - 3), index).map(({ raw }) => once(raw.text));
    const name = before.findLast((words) => /^\p{Script=Han}{2,8}$/u.test(words));
    const near = [...before, ...lines.slice(index + 1, index + 18).map(({ raw }) => once(raw.text))];
    const year = near.find((words) => /^(?:19|20)\d\d$/.test(words));
    if (name && year) counts.set(`${name}年鉴（${year}）`, (counts.get(`${name}年鉴（${year}）`) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most && most[1] > 1 ? most[0] : undefined;
}
