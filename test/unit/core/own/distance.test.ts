import { expect, test } from "vitest";
import { aligned } from "../../../../renderer/core/own/alignment.ts";
import { likenessWithin, patternOf } from "../../../../renderer/core/own/distance.ts";
import { randomFrom } from "./random.ts";

const signs = [..."市政府办公室关于印发通知，一二三四。"];

test("how like words are to a text is the same whether they are laid beside it or only counted", () => {
  const random = randomFrom(11);
  const some = (length: number) => Array.from({ length }, () => random.one(signs)).join("");
  for (let round = 0; round < 400; round++) {
    const words = some(1 + random.below(random.one([5, 31, 34, 65, 200])));
    const kept = words.slice(random.below(words.length), 1 + random.below(words.length));
    const text = some(random.below(80)) + random.one([words, kept, ""]) + some(random.below(80));
    expect(likenessWithin(patternOf(words), text)).toBe(aligned(words, text).likeness);
  }
  expect(likenessWithin(patternOf(""), "市")).toBe(aligned("", "市").likeness);
});
