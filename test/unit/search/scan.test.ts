import { expect, test } from "vitest";
import { outlineOf } from "../../../renderer/core/outline.ts";
import { rankTitles, scan, snippet, textsOf, titlesOf, wordsOf } from "../../../renderer/search/scan.ts";
import { sample, work } from "../core/sample.ts";

const titles = titlesOf([{ id: "sample", work, outline: outlineOf(sample) }]);
const texts = textsOf(sample);

test.each([
  ["停车场", ["cat_1__subcat_1__entry_1__para_1", "reg_1__art_1__para_1", "reg_1__art_1__para_1__item_1"]],
  ["停车场 会议", ["cat_1__subcat_1__entry_1__para_1"]],
  ["车场 公共", ["reg_1__art_1__para_1__item_1"]],
  ["公共 停车场", ["reg_1__art_1__para_1__item_1"]],
  ["：", ["reg_1__art_1__para_1"]],
  [":", ["reg_1__art_1__para_1"]],
  ["没有的词", []],
  ["", []],
  ["   ", []],
])("searching %j in the texts", (question, expected) => {
  expect(scan(texts, wordsOf(question)).map(({ address }) => address)).toEqual(expected);
});

test("titles: the very words first, then those that begin with them", () => {
  const of = (label: string) => ({ workId: "w", address: label, label, folded: label });
  const ranked = rankTitles(["区委办公室", "论区委", "区委"].map(of), wordsOf("区委"));
  expect(ranked.map(({ label }) => label)).toEqual(["区委", "区委办公室", "论区委"]);
  expect(scan(titles, wordsOf("样本 2024")).map(({ address }) => address)).toEqual([""]);
});

test("a text says what it belongs to", () => {
  expect(texts.map(({ label, context }) => `${label}: ${context}`)).toEqual([
    "样本年鉴（2024）: 样本年鉴（2024）",
    "概况: 区委 概况",
    "第一条: 某市停车场管理办法 第一条",
    "第一条: 某市停车场管理办法 第一条",
  ]);
});

test("a title says what it is below", () => {
  expect(titles.map(({ label, context }) => `${label}: ${context}`)).toContain("第一条: 某市停车场管理办法");
});

test("a snippet shows the first word with what is around it", () => {
  const found = snippet(`${"前".repeat(30)}GDP增长${"后".repeat(30)}`, ["gdp"], 5);
  expect(found.text).toBe("…前前前前前GDP增长后后后");
  expect(found.text.slice(found.at, found.at + found.length)).toBe("GDP");
  expect(snippet("没有", ["别的"])).toEqual({ text: "没有", at: 0, length: 0 });
});
