import { expect, test } from "vitest";
import { fold, foldWithPlaces } from "../../../renderer/search/fold.ts";
import { patternOf, stretchesIn } from "../../../renderer/search/pattern.ts";
import { seeds } from "../parse/works.ts";

test.each([
  ["ＧＤＰ　增长", "gdp增长"],
  ["規定、條例與辦法", "规定、条例与办法"],
  ["臺灣 台湾", "台湾台湾"],
  ["〔2023〕﹝6﹞［7］", "[2023][6][7]"],
  ["“三农”", '"三农"'],
  ["㎡ ½", "m21⁄2"],
  ["⼀⾔", "一言"],
  ["cafe\u0301 CAFÉ", "cafécafé"],
  ["零\u200b宽\ufeff", "零宽"],
  ["\ud800半个", "\ud800半个"],
  ["", ""],
])("%j is folded to %j", (text, expected) => {
  expect(fold(text)).toBe(expected);
});

/** Any text at all, from numbers that always come the same. */
function randomTexts(count: number): readonly string[] {
  let state = 7;
  const next = (below: number) => {
    state = (state * 1103515245 + 12345) % 0x80000000;
    return state % below;
  };
  const signs = [
    "第",
    "十",
    "條",
    " ",
    "　",
    "\n",
    "e",
    "\u0301",
    "か",
    "\u3099",
    "㎡",
    "\ud83d",
    "\ude00",
    "\ud800",
    "Ａ",
    "〔",
    "ﷺ",
    "İ",
  ];
  return Array.from({ length: count }, () =>
    Array.from({ length: next(24) }, () => signs[next(signs.length)]).join(""),
  );
}

test("any text is folded alike with and without the way back", () => {
  for (const text of [...randomTexts(3000), ...seeds.map((seed) => seed.text)]) {
    const { folded, from, to } = foldWithPlaces(text);
    expect(folded === fold(text)).toBe(true);
    expect([from.length, to.length]).toEqual([folded.length, folded.length]);
    expect(from.every((start, at) => start < (to[at] ?? 0) && start >= (from[at - 1] ?? 0))).toBe(true);
  }
});

test("folding again changes nothing in the seeds", () => {
  for (const { text } of seeds) {
    const folded = fold(text);
    expect(fold(folded) === folded).toBe(true);
  }
});

test.each([
  ["依第二十四条、第24条和第２４條，非第二百二十四条", "第24条", ["第二十四条", "第24条", "第２４條"]],
  ["依第二十四条、第24条", "第二十四条", ["第二十四条", "第24条"]],
  ["二〇二三年、二零二三年、2023 年", "2023年", ["二〇二三年", "二零二三年", "2023 年"]],
  ["第十四条及第二十四条", "14条", ["十四条"]],
  ["第十四条及第二十四条", "十四条", ["十四条", "十四条"]],
  ["百分之五十以上，50％", "50%", ["百分之五十", "50％"]],
  ["三个月，3个月，十三个月", "3个月", ["三个月", "3个月"]],
  ["“十四五”规划", "十四五", ["十四五"]],
  ["十分重要", "10分", []],
  ["老百姓千方百计", "100姓", []],
  ["１，２３４元和234元", "234元", ["２３４元", "234元"]],
  ["面积 5 ㎡", "m2", ["㎡"]],
  ["停车场停车", "停车", ["停车", "停车"]],
  ["", "停车", []],
])("%j holds %j at %j", (text, asked, expected) => {
  const pattern = patternOf(asked);
  const found = pattern ? stretchesIn(text, [pattern]) : [];
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test.each(["", " ", "　\n\t"])("nothing is left of %j to look for", (asked) => {
  expect(patternOf(asked)).toBeNull();
});
