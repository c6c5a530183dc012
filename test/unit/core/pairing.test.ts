import { describe, expect, test } from "vitest";
import type { Unit } from "../../../renderer/core/document.ts";
import { counterpart, marksOf } from "../../../renderer/core/pairing.ts";

const statute = (...nums: readonly string[]): Unit[] => [
  {
    type: "regulation",
    address: "reg_1",
    heading: "办法",
    children: nums.map((num, at) =>
      num.endsWith("章")
        ? { type: "chapter", address: `chp_${at}`, num, heading: `${num}名`, children: [] }
        : { type: "article", address: `art_${at}`, num, text: "……", children: [] },
    ),
  },
];
/** A yearbook as 类目: 条目 条目. */
const yearbook = (...categories: readonly string[]): Unit[] =>
  categories.map((line, at) => {
    const [heading = "", ...entries] = line.split(" ");
    return {
      type: "category",
      address: `cat_${at}`,
      heading,
      children: entries.map((entry, index) => ({
        type: "entry",
        address: `cat_${at}__entry_${index}`,
        heading: entry,
        children: [],
      })),
    };
  });

/** The counterpart of what is called `label`, as printed; 无 before a lower one, — where there is none. */
function paired(from: readonly Unit[], to: readonly Unit[], label: string): string {
  const [one, other] = [marksOf(from), marksOf(to)];
  const found = counterpart(
    one,
    one.list.findIndex((mark) => mark.label === label),
    other,
  );
  if (!found) return "—";
  return `${found.exact ? "" : "无，"}${other.list[found.at]?.label}`;
}

describe("articles go by their numbers", () => {
  test.each([
    ["第十四条", "第十三条 第十四条 第十五条", "第十四条"],
    ["第十四条", "第13条 第14条 第15条", "第14条"],
    ["第一百七十五条之一", "第一百七十五条 第一百七十五条之一 第一百七十六条", "第一百七十五条之一"],
    ["第一百七十五条之一", "第一百七十五条 第一百七十六条", "无，第一百七十五条"],
    ["第一百七十五条之二", "第一百七十五条 第一百七十五条之一 第一百七十六条", "无，第一百七十五条之一"],
    ["第一百七十六条", "第一百七十五条 第一百七十五条之一", "无，第一百七十五条之一"],
    ["第十四条", "第十三条 第十五条", "无，第十三条"],
    ["第九十条", "第一条 第二条 第四十五条", "无，第四十五条"],
    ["第一条", "第二条 第三条", "—"],
    // Ten comes after nine, whatever the letters say.
    ["第十条", "第二条 第九条 第十一条", "无，第九条"],
    ["第二〇条", "第十九条 第二十条", "第二十条"],
    // Chapters between articles are not what is paired.
    ["第十四条", "第一章 第十三条 第二章 第十四条", "第十四条"],
    // Out of their order, as some old texts are printed.
    ["第五条", "第三条 第六条 第四条", "无，第四条"],
    ["第十四条", "", "—"],
  ])("%s beside %s: %s", (label, other, expected) => {
    expect(paired(statute(label), statute(...other.split(" ").filter(Boolean)), label)).toBe(expected);
  });
});

describe("where there are no articles, headings go by their words", () => {
  test.each([
    [["第一章", "第二章"], ["第一章", "第二章"], "第二章　第二章名", "第二章　第二章名"],
    [["第一章", "第三章"], ["第一章", "第二章"], "第三章　第三章名", "无，第一章　第一章名"],
  ])("chapters only: %j beside %j", (one, other, label, expected) => {
    expect(paired(statute(...one), statute(...other), label)).toBe(expected);
  });

  const [older, newer] = [
    yearbook("农业 概况 畜牧业 水利", "工业 概况 石化"),
    yearbook("特载", "工业 概况 建材 石化", "农业 概况 种植业 水利"),
  ];
  test.each([
    ["石化", "石化"],
    ["水利", "水利"],
    ["工业", "工业"],
    ["畜牧业", "无，概况"],
  ])("entries of two yearbooks: %s: %s", (label, expected) => {
    expect(paired(older, newer, label)).toBe(expected);
  });

  test("概况 is that of the same 类目", () => {
    const [one, other] = [marksOf(older), marksOf(newer)];
    const at = (address: string) => one.list.findIndex((mark) => mark.address === address);
    const found = (address: string) => other.list[counterpart(one, at(address), other)?.at ?? -1]?.address;
    expect(found("cat_0__entry_0")).toBe("cat_2__entry_0");
    expect(found("cat_1__entry_0")).toBe("cat_1__entry_0");
    expect(found("cat_0__entry_1")).toBe("cat_2__entry_0");
  });
});

test("every unit belongs to the mark it stands in or after", () => {
  const marks = marksOf(statute("第一章", "第一条", "第二章", "第二条"));
  expect([...marks.of].map(([address, at]) => `${address} ${at}`)).toEqual([
    "reg_1 -1",
    "chp_0 -1",
    "art_1 0",
    "chp_2 0",
    "art_3 1",
  ]);
});
