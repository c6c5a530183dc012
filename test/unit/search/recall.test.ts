import { describe, expect, test } from "vitest";
import { questionsOf } from "../../../build/bench/search/questions.ts";
import { unitsOf } from "../../../build/bench/search/units.ts";
import { searchedWork } from "../../../renderer/search/corpus.ts";
import { questionIn } from "../../../renderer/search/question.ts";
import { select } from "../../../renderer/search/select.ts";
import { documentOfSeed, seeds } from "../parse/works.ts";
import { holding, lookAt, plain } from "./truth.ts";

const documents = seeds.map(({ seed }) => documentOfSeed(seed));
const works = documents.map((document) => searchedWork(document));
const looked = documents.map(lookAt);

const hitsOf = (question: string) =>
  select(works, questionIn(question)).map(({ work, unit }) => {
    const searched = works[work];
    return `${searched?.id}#${searched?.texts.units[unit]?.address}`;
  });

const truthOf = (words: readonly string[]) =>
  looked.flatMap((units, at) => holding(units, words).map((address) => `${works[at]?.id}#${address}`));

describe("every hit there is, and none that is not", () => {
  const questions = questionsOf(unitsOf(documents));

  test("there are enough questions", () => expect(questions.length).toBeGreaterThanOrEqual(200));

  test.each(questions)("$asked", ({ asked, words, sort }) => {
    const expected = truthOf(words);
    expect(expected.length > 0).toBe(sort !== "absent");
    expect(hitsOf(asked)).toEqual(expected);
  });
});

test("single characters: every one that the works have", { timeout: 60_000 }, () => {
  const signs = new Set(unitsOf(documents).flatMap(({ pieces }) => [...pieces.join("").normalize("NFKC")]));
  // What says something in a question, and single digits, of which only those count that are whole numbers.
  const told = /[\s"“”„＂「」『』\d]/u;
  const wrong = [...signs].filter((sign) => !told.test(sign) && hitsOf(sign).length !== holdersOf(sign));
  expect(wrong).toEqual([]);
});

/** How many units have a single character among their own words. */
const counted = new Map<string, number>();
function holdersOf(sign: string): number {
  if (counted.size === 0) {
    for (const { pieces } of unitsOf(documents)) {
      for (const each of new Set(pieces.map(plain).join(""))) counted.set(each, (counted.get(each) ?? 0) + 1);
    }
  }
  return counted.get(plain(sign)) ?? 0;
}
