import { expect, test } from "vitest";
import { numeralOf } from "../../../renderer/core/parse/numerals.ts";
import { numeric, numericPlaces } from "../../../renderer/search/numeric.ts";

test.each([
  ["第二十四条第一款第(三)项", "第24条第1款第(三)项"],
  ["第一百七十五条之一", "第175条之1"],
  ["二〇二三年十一月二十八日", "2023年11月28日"],
  ["一九四九年", "1949年"],
  ["十个工作日、三十日内", "10个工作日、30日内"],
  ["百分之三十、百分之十五点", "30%、15%点"],
  ["三千五百万元", "3500万元"],
  ["两个确立", "2个确立"],
  ["第三产业", "第3产业"],
  // Names and turns of speech are no numbers.
  ["十四五规划", "十四五规划"],
  ["十分", "十分"],
  ["百姓", "百姓"],
  ["三峡", "三峡"],
  ["一二三", "一二三"],
  ["", ""],
])("%j in digits is %j", (folded, expected) => expect(numeric(folded)).toBe(expected));

test("every article up to 1,500 is the same in digits", () => {
  for (let number = 1; number <= 1500; number += 1) {
    expect(numeric(`第${numeralOf(number)}条`)).toBe(`第${number}条`);
  }
});

test("the numeric form leads back to the stretch it stands for", () => {
  const folded = "第二十四条和百分之五十";
  const { from, to } = numericPlaces(folded);
  const form = numeric(folded);
  const stretch = (word: string) => {
    const at = form.indexOf(word);
    return folded.slice(from[at], to[at + word.length - 1]);
  };
  expect([from.length, to.length]).toEqual([form.length, form.length]);
  expect(["24", "第24条", "50%", "和"].map(stretch)).toEqual(["二十四", "第二十四条", "百分之五十", "和"]);
});
