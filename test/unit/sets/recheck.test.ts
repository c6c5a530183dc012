import { expect, test } from "vitest";
import type { Document, Unit } from "../../../renderer/core/document.ts";
import { longestWords } from "../../../renderer/core/own/anchor.ts";
import { placesOf } from "../../../renderer/core/scope.ts";
import { isCut, recheck } from "../../../renderer/core/sets/recheck.ts";
import { measureOf, unitEntry, unitMeant } from "../../../renderer/core/sets/units.ts";
import { citables } from "../own/scattered.ts";

const article = (number: number, text: string): Unit => ({
  type: "article",
  address: `art_${number}`,
  num: `第${number}条`,
  children: [{ type: "paragraph", address: `art_${number}__para_1`, text, children: [] }],
});
const sentences = [
  "为了加强机动车停车场管理，规范停车秩序，保障交通安全畅通，制定本办法。",
  "本市行政区域内停车场的规划、建设、使用和管理，适用本办法。",
  "市公安机关交通管理部门负责全市停车场的监督管理工作。",
  "停车场经营者应当在显著位置公示服务项目、收费标准和监督电话。",
  "违反本办法规定的，由公安机关交通管理部门责令限期改正，并处五百元罚款。",
];
const citable = (texts: readonly string[]) => {
  const document: Document = {
    work: {
      id: "w",
      title: "停车场管理办法",
      shortTitle: "停车场办法",
      kind: "law",
      region: "",
      year: "2023",
      provenance: "",
    },
    units: texts.map((text, at) => article(at + 1, text)),
  };
  return { document, places: placesOf(document) };
};
const before = citable(sentences);
const taken = (address: string) => {
  const entry = unitEntry(before, "old", address);
  if (!entry) throw new Error(address);
  return entry;
};

test("nothing became of it where the words are the same", () => {
  for (const address of before.places.keys()) {
    const entry = taken(address);
    expect(recheck(entry, { from: before, edition: "old" })).toMatchObject({ standing: "firm", now: entry });
    const later = recheck(entry, { from: citable(sentences), edition: "new" });
    expect(later).toMatchObject({ standing: "firm", now: { anchor: { edition: "new", address } } });
  }
});

test("words that differ are told, with what they were and what they are", () => {
  const from = citable(sentences.map((text) => text.replace("五百元", "一千元")));
  const { standing, before: was, after, now } = recheck(taken("art_5"), { from, edition: "new" });
  expect(standing).toBe("changed");
  expect(was).toContain("五百元");
  expect(after).toContain("一千元");
  expect(now?.anchor.words).toContain("一千元");
  expect(recheck(taken("art_4"), { from, edition: "new" }).standing).toBe("firm");
});

test("what has another number is found by its words", () => {
  const from = citable(["停车场分为公共停车场和专用停车场。", ...sentences]);
  const moved = recheck(taken("art_4"), { from, edition: "new" });
  expect(moved.now?.anchor.words).toContain("显著位置公示");
  expect(moved.now?.anchor.address).toBe("art_5");
});

test("what is no longer there is gone, and so is all of a work that is not", () => {
  expect(recheck(taken("art_4"), null)).toMatchObject({ standing: "gone", now: null });
  const from = citable(["完全不同的文字，讲的是养犬。", "与停车毫无关系的另一件事情。"]);
  expect(recheck(taken("art_4"), { from, edition: "new" })).toMatchObject({ standing: "gone" });
});

test("a change behind what is kept of a long unit is not overlooked", () => {
  const long = "关于停车的规定。".repeat(longestWords);
  const entry = unitEntry(citable([long]), "old", "art_1");
  const from = citable([`${long}另加一句。`]);
  const rechecked = entry && recheck(entry, { from, edition: "new" });
  expect(rechecked?.standing).toBe("changed");
  expect(rechecked && isCut(rechecked, longestWords)).toBe(true);
});

test("where some place is meant, its article or entry is taken up", () => {
  expect(unitMeant(before.places, "art_4__para_1")).toBe("art_4");
  for (const { places } of citables) {
    for (const [address] of places) {
      const meant = unitMeant(places, address);
      expect(places.has(meant)).toBe(true);
      expect(unitMeant(places, meant)).toBe(meant);
    }
  }
});

test("the measure of a work is that of all it holds", () => {
  expect(measureOf(before, "art_1").articles).toBe(1);
  expect(measureOf(before, "").articles).toBe(5);
  const each = [...before.document.units].map(({ address }) => measureOf(before, address).characters);
  expect(measureOf(before, "").characters).toBe(each.reduce((sum, count) => sum + count, 0));
});
