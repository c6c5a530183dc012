import { expect, test } from "vitest";
import { blocksOf, chunksOf, lengthOf } from "../../../renderer/core/blocks.ts";
import { sample, u } from "./sample.ts";

test("headings and what stands between them, each with its level", () => {
  expect(blocksOf(sample.units).map(({ unit, level }) => `${level} ${unit.address}`)).toEqual([
    "1 preface_1",
    "1 preface_1__para_1",
    "1 cat_1",
    "2 cat_1__subcat_1",
    "3 cat_1__subcat_1__entry_1",
    "1 cat_2",
    "2 reg_1",
    "3 reg_1__chp_1",
    "4 reg_1__art_1",
  ]);
});

test("chunks hold every block once, in order, and are about as long as asked", () => {
  const units = Array.from({ length: 100 }, (_, n) =>
    u("paragraph", `para_${n + 1}`, { text: "字".repeat(100) }),
  );
  const chunks = chunksOf(blocksOf(units), 950);
  expect(chunks.flatMap(({ blocks }) => blocks.map(({ unit }) => unit))).toEqual(units);
  expect(chunks.map(({ weight }) => weight)).toEqual(Array(10).fill(1000));
});

test("the length counts all that is shown below a unit", () => {
  expect(
    lengthOf(
      u("article", "art_1", { num: "第一条" }, [u("paragraph", "art_1__para_1", { text: "四个汉字" })]),
    ),
  ).toBe(7);
});
