import { randomFrom } from "./random.ts";
import type { BenchUnit } from "./units.ts";
import { fullWidth, halfWidth, inArabic, inTraditional } from "./variants.ts";

/** A question out of the texts: what is typed, and the words that it stands for as printed. */
export type BenchQuestion = {
  readonly sort: "printed" | "typed otherwise" | "absent";
  readonly asked: string;
  readonly words: readonly string[];
};

/** Signs that say something in a question: a text with them is asked for by other words. */
const said = /[\s"“”„＂「」『』−－-]/u;
const letters = /^[\p{L}\p{N}]+$/u;

/** Some 240 questions, the same for the same units and the same `seed`. */
export function questionsOf(units: readonly BenchUnit[], seed = 20): readonly BenchQuestion[] {
  const random = randomFrom(seed);
  const below = (end: number) => Math.floor(random() * end);
  const worded = units.filter(({ text }) => text.length > 20);
  const titled = units.filter(({ title }) => title.length > 2 && !said.test(title));
  const one = <T>(list: readonly T[]): T => {
    const found = list[below(list.length)];
    if (found === undefined) throw new Error("there is nothing to ask about");
    return found;
  };
  /** A stretch of a unit's text, of `least` to `most` characters, that fits; many are tried. */
  const stretch = (
    least: number,
    most: number,
    fits: (words: string) => boolean,
    from = one(worded),
  ): string => {
    for (let tries = 0, { text } = from; tries < 20_000; tries += 1, { text } = one(worded)) {
      const length = least + below(most - least + 1);
      const at = below(text.length - length + 1);
      const words = text.slice(at, at + length);
      if (words.length === length && !said.test(words) && fits(words)) return words;
    }
    throw new Error("nothing in the texts fits");
  };
  const isWords = (words: string) => letters.test(words);
  const printed = (words: string): BenchQuestion => ({ sort: "printed", asked: words, words: [words] });
  const otherwise = (words: string, change: (words: string) => string): BenchQuestion => ({
    sort: "typed otherwise",
    asked: change(words),
    words: [words],
  });
  const times = (count: number, make: () => BenchQuestion) => Array.from({ length: count }, make);
  const all = units.map(({ title, text }) => `${title}\n${text}`).join("\n");

  const numbered = [...new Set(all.match(/第[一二三四五六七八九十]{1,3}[条章次届]/gu))];

  return [
    ...times(20, () => printed(stretch(1, 1, isWords))),
    ...times(40, () => printed(stretch(2, 2, isWords))),
    ...times(50, () => printed(stretch(3, 8, isWords))),
    ...times(30, () => printed(stretch(9, 20, () => true))),
    ...times(10, () => printed(stretch(4, 10, (words) => /[：，。（）〔〕%]/u.test(words)))),
    ...times(20, () => printed(one(titled).title)),
    ...times(20, () => {
      const { text } = one(worded.filter(({ text }) => /[\p{L}]{4}.*[\p{L}]{4}/u.test(text)));
      const words = (text.match(/\p{L}{2,4}/gu) ?? []).filter((each) => each.length > 1);
      const [first, second] = [one(words), one(words)];
      return { sort: "printed", asked: `${first} ${second}`, words: [first, second] };
    }),
    ...times(5, () =>
      otherwise(
        stretch(4, 10, (words) => /.：./u.test(words)),
        halfWidth,
      ),
    ),
    ...times(15, () => otherwise(one(numbered), inArabic)),
    ...times(10, () =>
      otherwise(
        stretch(2, 6, (words) => isWords(words) && inTraditional(words) !== words),
        inTraditional,
      ),
    ),
    ...times(10, () =>
      otherwise(
        stretch(3, 8, (words) => /\d.*\p{L}/u.test(words) && isWords(words)),
        fullWidth,
      ),
    ),
    ...times(10, () => {
      for (;;) {
        const words = stretch(2, 2, isWords) + stretch(2, 2, isWords);
        if (!all.includes(words)) return { sort: "absent", asked: words, words: [words] };
      }
    }),
  ];
}
