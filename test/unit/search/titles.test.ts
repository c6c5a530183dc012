import { expect, test } from "vitest";
import type { UnitType } from "../../../renderer/core/document.ts";
import { type OutlineEntry, outlineOf } from "../../../renderer/core/outline.ts";
import { suggest, titleListOf } from "../../../renderer/search/titles.ts";
import { sample, work } from "../core/sample.ts";

const line = (type: UnitType, label: string, depth: number): OutlineEntry => ({
  address: label,
  type,
  label,
  depth,
  end: 0,
});
const list = titleListOf([
  { id: "sample", work, outline: outlineOf(sample) },
  {
    id: "laws",
    work: { title: "法规汇编" },
    outline: [
      line("chapter", "停车场的规划与建设", 0),
      line("entry", "停车场", 0),
      line("entry", "新建停车场", 0),
      line("entry", "停车场收费", 0),
      line("regulation", "兰州市机动车停车场管理办法", 0),
      line("chapter", "第一章　总则", 1),
      line("article", "第十四条", 2),
      line("article", "第一百一十四条", 2),
      line("regulation", "城市停车场条例", 0),
      line("entry", "２０２３年ＧＤＰ增长", 0),
    ],
  },
]);
const labels = (typed: string, limit = 20) => suggest(list, typed, limit).hits.map(({ label }) => label);

test.each<[string, readonly string[]]>([
  // Exactly the words, then those that begin with them; works before chapters before entries, the shorter before the longer.
  [
    "停车场",
    [
      "停车场",
      "停车场的规划与建设",
      "停车场收费",
      "城市停车场条例",
      "某市停车场管理办法",
      "兰州市机动车停车场管理办法",
      "新建停车场",
    ],
  ],
  ["停車場　收費", ["停车场收费"]],
  ["收费 停车场", ["停车场收费"]],
  ["“停车场收费”", ["停车场收费"]],
  ["标题:停车场 收费", ["停车场收费"]],
  ["停车场 -管理 -收费", ["停车场", "停车场的规划与建设", "城市停车场条例", "新建停车场"]],
  ["第14条", ["第十四条"]],
  ["二〇二三年gdp", ["２０２３年ＧＤＰ增长"]],
  ["一 总则", ["第一章　总则", "第一章　总则"]],
  // Pinyin, only where nothing holds the letters themselves.
  ["gdp", ["２０２３年ＧＤＰ增长"]],
  ["tccsf", ["停车场收费"]],
  ["lzsjdc", ["兰州市机动车停车场管理办法"]],
  ["ting che chang tl", ["城市停车场条例"]],
  ["tccbf", ["某市停车场管理办法", "兰州市机动车停车场管理办法"]],
  // Titles of works as people shorten them.
  ["停车场办法", ["某市停车场管理办法", "兰州市机动车停车场管理办法"]],
  ["兰州停车办法", ["兰州市机动车停车场管理办法"]],
  ["新停车", []],
  ["没有的词", []],
  ["-停车场", []],
  ["类型:条", []],
  ["", []],
  ["(", ["样本年鉴（2024）"]],
])("%j suggests %j", (typed, expected) => expect(labels(typed)).toEqual(expected));

test("of many the first are given, and all are counted", () => {
  const { total, hits } = suggest(list, "停车场", 2);
  expect(total).toBe(7);
  expect(hits).toHaveLength(2);
  expect(suggest(list, "停车场", 0)).toEqual({ total: 7, hits: [] });
});

test.each([
  ["停車 收费", "停车场收费", ["停车", "收费"]],
  ["2023年", "２０２３年ＧＤＰ增长", ["２０２３年"]],
  ["第14条", "第十四条", ["第十四条"]],
  ["tccbf", "兰州市机动车停车场管理办法", ["停车场", "办法"]],
  ["兰州停车场办法", "兰州市机动车停车场管理办法", ["兰州", "停车场", "办法"]],
])("%j is marked in %s", (typed, label, marked) => {
  const hit = suggest(list, typed, 20).hits.find((each) => each.label === label);
  expect(hit?.marks.map(({ start, end }) => label.slice(start, end))).toEqual(marked);
});

test("a title says what it is below", () => {
  const [first] = suggest(list, "第十四条", 1).hits;
  expect(first).toEqual({
    workId: "laws",
    address: "第十四条",
    label: "第十四条",
    context: "兰州市机动车停车场管理办法",
    marks: [{ start: 0, end: 4 }],
  });
});

test("titles are read aloud a few at a time, and what is left when it is wanted", () => {
  const outline = Array.from({ length: 250 }, (_, at) => line("entry", `停车${at}`, 0));
  const long = titleListOf([{ id: "long", work: { title: "年鉴" }, outline }]);
  expect([long.readSome(), long.readSome(), long.readSome(), long.readSome()]).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect(long.syllables()).toHaveLength(251);
  const another = titleListOf([{ id: "long", work: { title: "年鉴" }, outline }]);
  expect(another.readSome()).toBe(false);
  expect(suggest(another, "tc249", 8).hits.map(({ label }) => label)).toEqual(["停车249"]);
});

test("nothing that is typed throws", () => {
  for (const typed of ["\ud800", "^(a|b)*$", "第十条:", '"停', "-", "a".repeat(10_000), "停 ".repeat(5000)]) {
    expect(suggest(list, typed, 8).total).toBeGreaterThanOrEqual(0);
  }
});
