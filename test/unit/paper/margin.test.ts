import { expect, test } from "vitest";
import type { Unit } from "../../../renderer/core/document.ts";
import { type PaperBlock, textBlock } from "../../../renderer/core/paper/block.ts";
import { runsOf } from "../../../renderer/core/paper/front.ts";
import { headOf, stampOfPage } from "../../../renderer/core/paper/heads.ts";
import { labelOf, namedInFull, type PaperSource } from "../../../renderer/core/paper/sources.ts";
import { paperWords } from "../../../renderer/messages/paper.ts";
import { besides, type Wanted } from "../../../renderer/paper/margin.ts";

/** A note of so many lines of 10, of ten characters each. */
const note = (number: number, lines: number, top: number): Wanted => ({
  note: number,
  from: 0,
  top,
  box: {
    block: -1,
    part: 0,
    lines,
    height: (from, to) => (to - from) * 10,
    together: 1,
    before: 0,
    after: 0,
    leads: false,
    fresh: false,
    full: false,
    turned: false,
    offsetOf: (line) => line * 10,
    lineAt: () => 0,
  },
});

test.each([
  ["stand beside their words", [note(0, 2, 10), note(1, 2, 60)], [10, 60]],
  ["move down where they are close", [note(0, 3, 10), note(1, 2, 20)], [10, 45]],
  ["move up at the foot", [note(0, 3, 70), note(1, 2, 80)], [45, 80]],
])("notes %s", (_, wanted, tops) => {
  const { placed, over } = besides(wanted, 100, 5);
  expect(placed.map(({ top }) => top)).toEqual(tops);
  expect(over).toEqual([]);
});

test("what has no room is for the next page, and what no page has room for is parted", () => {
  const first = besides([note(0, 6, 0), note(1, 6, 50)], 100, 5);
  expect([first.placed.length, first.over.length]).toEqual([1, 1]);
  expect(besides(first.over, 100, 5).placed).toEqual([{ note: 1, from: 0, to: 60, top: 0 }]);
  const long = besides([note(2, 14, 30)], 100, 5);
  expect(long.placed).toEqual([{ note: 2, from: 0, to: 100, top: 0 }]);
  expect(besides(long.over, 100, 5).placed).toEqual([{ note: 2, from: 100, to: 140, top: 0 }]);
});

test("notes are never over each other, nor over the foot, and none is lost", () => {
  for (let round = 0; round < 200; round += 1) {
    const all = Array.from({ length: 1 + (round % 7) }, (_, at) =>
      note(at, 1 + ((round * 7 + at * 5) % 14), (round * 13 + at * 29) % 95),
    );
    let left: readonly Wanted[] = all.toSorted((a, b) => a.top - b.top);
    const told = new Map<number, number>();
    for (let page = 0; left.length > 0; page += 1) {
      expect(page).toBeLessThan(40);
      const { placed, over } = besides(left, 100, 5);
      let end = 0;
      for (const { note: number, from, to, top } of placed) {
        expect(top).toBeGreaterThanOrEqual(end);
        end = top + (to - from);
        expect(end).toBeLessThanOrEqual(100);
        expect(from).toBe(told.get(number) ?? 0);
        told.set(number, to);
      }
      left = over;
    }
    expect(all.every(({ note: number, box }) => told.get(number) === box.lines * 10)).toBe(true);
  }
});

const sources: readonly PaperSource[] = ["甲办法", "乙条例", "丙规定"].map((name, at) => ({
  workId: "sample",
  address: `reg_${at}`,
  name,
  title: `《${name}》`,
  stamp: "来源：《样本年鉴（2024）》，2023年1月1日公布",
}));
const article = (source: number, label: string): PaperBlock =>
  textBlock("paragraph", label, { origin: { source, address: "", start: 0, label } });
const chapter = (source: number, label: string): PaperBlock =>
  textBlock("heading", label, { level: 2, origin: { source, address: "", start: 0, label } });

test.each([
  [
    "from which article to which",
    [article(0, "第三条"), article(0, "第四条"), article(0, "第六条")],
    ["甲办法", "第三条—第六条"],
  ],
  ["one article", [article(0, "第三条"), article(0, "第三条")], ["甲办法", "第三条"]],
  [
    "articles, and not the chapter over them",
    [chapter(0, "第二章"), article(0, "第七条")],
    ["甲办法", "第七条"],
  ],
  [
    "where two regulations are on the page, both ends",
    [article(0, "第九条"), article(1, "第一条")],
    ["甲办法　第九条", "乙条例　第一条"],
  ],
  ["nothing over the paper's own words", [textBlock("remark", "说明")], ["", ""]],
])("running heads tell %s", (_, blocks, expected) => {
  expect(headOf(blocks, sources)).toEqual(expected);
});

test("the foot of a page names its sources, and leads to the index where they are many", () => {
  const printed = "2026年11月22日打印";
  const of = (...used: number[]) =>
    stampOfPage(
      used.map((source) => article(source, "第一条")),
      sources,
      printed,
      paperWords,
    );
  expect(of(0)).toBe("来源：《甲办法》，载《样本年鉴（2024）》，2023年1月1日公布。2026年11月22日打印");
  expect(of(0, 1)).toBe(
    "来源：《甲办法》，载《样本年鉴（2024）》，2023年1月1日公布；《乙条例》，载《样本年鉴（2024）》，2023年1月1日公布。2026年11月22日打印",
  );
  expect(of(0, 1, 2)).toContain("《甲办法》等 3 部");
  expect(of()).toBe(printed);
  // An index or a preface is cited by its work, which is named once.
  const preface = { ...(sources[0] as PaperSource), title: "《样本年鉴（2024）》" };
  expect(namedInFull(preface)).toBe("《样本年鉴（2024）》，2023年1月1日公布");
});

test("the foot of a page gives no source the dates or the work of another, and names a work once", () => {
  const name = "关于机动车停放服务收费和公共停车泊位管理若干问题的";
  const source = (title: string, stamp: string, workId = "w", address = "x"): PaperSource => ({
    workId,
    address,
    name: title,
    title: `《${title}》`,
    stamp: `来源：${stamp}`,
  });
  const of = (...all: readonly PaperSource[]) =>
    stampOfPage(
      all.map((_, at) => article(at, "第一条")),
      all,
      "",
      paperWords,
    );
  const [one, other] = [
    source(`${name}规定`, "《甲年鉴（2024）》，2023年1月1日公布"),
    source(`${name}办法`, "《甲年鉴（2024）》，2020年5月6日公布"),
  ];
  expect(of(one, other)).toBe(`来源：《${name}规定》、《${name}办法》，载《甲年鉴（2024）》`);
  const elsewhere = { ...other, workId: "v", stamp: "来源：《乙年鉴（2020）》，2020年5月6日公布" };
  expect(of(one, elsewhere)).toBe(
    `来源：《${name}规定》，载《甲年鉴（2024）》；《${name}办法》，载《乙年鉴（2020）》`,
  );
  const work = source("甲年鉴（2024）", "《甲年鉴（2024）》", "w", "");
  expect(of(work, { ...work, address: "appendix" })).toBe("来源：《甲年鉴（2024）》");
  expect(of(work, one)).toBe(`来源：《${name}规定》，载《甲年鉴（2024）》，2023年1月1日公布`);
});

test.each([
  [[3, 4, 5, 8], "3—5、8"],
  [[2, 2, 1], "1—2"],
  [[7], "7"],
  [[], ""],
])("pages %j: %s", (pages, expected) => expect(runsOf(pages)).toBe(expected));

test("what a regulation stands under is no place in it", () => {
  const unit = (type: Unit["type"], num: string, heading?: string): Unit => ({
    type,
    address: num,
    num,
    ...(heading && { heading }),
    children: [],
  });
  const [group, regulation] = [unit("subcategory", "", "政府规章"), unit("regulation", "", "甲办法")];
  const [chapter, order] = [unit("chapter", "第二章", "管理"), unit("promulgation", "")];
  expect(labelOf([group, regulation, order])).toBe("");
  expect(labelOf([group, regulation, chapter])).toBe("第二章");
  expect(labelOf([group, unit("entry", "", "概况")])).toBe("概况");
});
