import { expect, test } from "vitest";
import type { Citable } from "../../../../renderer/core/citing.ts";
import type { Unit } from "../../../../renderer/core/document.ts";
import { anchorOnUnit, anchorOnWords } from "../../../../renderer/core/own/anchoring.ts";
import { resolve } from "../../../../renderer/core/own/resolve.ts";
import { wordsIn } from "../../../../renderer/core/own/words.ts";
import { placesOf } from "../../../../renderer/core/scope.ts";
import { u, work } from "../sample.ts";
import { randomFrom } from "./random.ts";
import { inChinese } from "./tracked.ts";

const numbers = "一二三四五六七八九";
const parking = "停车场经营者应当在出入口的显著位置明示服务时间、收费标准和监督电话。";
const fees = "停车场收费标准由市发展改革部门会同公安机关交通管理部门制定，并向社会公布。";
const fines = "违反本办法规定，未明示收费标准的，由价格主管部门责令改正，处以五百元以下罚款。";
const police = "公安机关交通管理部门负责机动车停放秩序的管理，依法查处违法停放行为。";
const force = "本办法自二〇二四年三月一日起施行，原办法同时废止。";

/** A statute of articles of one paragraph each. */
function statute(...articles: readonly string[]): Citable {
  const units = articles.map((text, at): Unit => {
    const address = `art_${at + 1}`;
    return u("article", address, { num: `第${numbers[at]}条` }, [
      u("paragraph", `${address}__para_1`, { text }),
    ]);
  });
  const document = { work: { ...work, kind: "law" as const }, units };
  return { document, places: placesOf(document) };
}

/** An anchor on some words of an article. */
function onWords(from: Citable, article: number, words: string) {
  const address = `art_${article}__para_1`;
  const start = wordsIn(from.document).get(address)?.text.indexOf(words) ?? -1;
  const anchor = anchorOnWords(from, "old", [{ address, start, end: start + words.length }]);
  if (!anchor || start < 0) throw new Error(`no ${words}`);
  return anchor;
}

function onUnit(from: Citable, address: string) {
  const anchor = anchorOnUnit(from, "old", address);
  if (!anchor) throw new Error(`no ${address}`);
  return anchor;
}

const before = statute(parking, fees, fines, police, force);

test("the edition in which it was made is taken at its word", () => {
  const anchor = onWords(before, 1, "收费标准");
  expect(resolve(statute("别的话。"), "old", anchor)).toEqual({ outcome: "unchanged", anchor, lost: [] });
});

test.each([
  ["the same", [parking, fees, fines, police, force], "unchanged", "art_3"],
  [
    "wrapped otherwise",
    [parking, fees, fines.replace("由价格", "\n由价格"), police, force],
    "unchanged",
    "art_3",
  ],
  ["one put in before", [parking, "新的一条。", fees, fines, police, force], "moved", "art_4"],
  ["one taken out before", [fees, fines, police, force], "moved", "art_2"],
  ["a sum changed", [parking, fees, fines.replace("五百", "一千"), police, force], "changed", "art_3"],
  ["changed and renumbered", [fees, fines.replace("五百", "一千"), police, force], "changed", "art_2"],
  ["taken out", [parking, fees, police, force], "gone", "art_3"],
  ["another in its place", [parking, fees, "市政设施由区政府养护。", police, force], "gone", "art_3"],
  ["nothing left", [], "gone", "art_3"],
] as const)("an article, %s", (_, articles, outcome, address) => {
  const resolved = resolve(statute(...articles), "new", onUnit(before, "art_3"));
  expect([resolved.outcome, resolved.anchor.address]).toEqual([outcome, address]);
  expect(resolved.anchor.edition).toBe(outcome === "gone" ? "old" : "new");
});

test.each([
  ["the same", [parking, fees, fines, police, force], "unchanged", "处以五百元以下罚款"],
  ["words before it", [parking, fees, `凡${fines}`, police, force], "unchanged", "处以五百元以下罚款"],
  ["in a later article", [parking, "新的一条。", fees, fines, police, force], "moved", "处以五百元以下罚款"],
  [
    "changed in the middle",
    [parking, fees, fines.replace("五百", "一千"), police, force],
    "changed",
    "处以一千元以下罚款",
  ],
  [
    "taken out",
    [parking, fees, fines.replace("，处以五百元以下罚款", ""), police, force],
    "gone",
    "处以五百元以下罚款",
  ],
  ["the article taken out", [parking, fees, police, force], "gone", "处以五百元以下罚款"],
] as const)("words, %s", (_, articles, outcome, words) => {
  const resolved = resolve(statute(...articles), "new", onWords(before, 3, "处以五百元以下罚款"));
  expect([resolved.outcome, resolved.anchor.words]).toEqual([outcome, words]);
});

test("of two articles that say the same, one taken out is not found in the other", () => {
  const twice = statute(parking, fees, police, parking, force);
  const once = statute(fees, police, parking, force);
  expect(resolve(once, "new", onUnit(twice, "art_1")).outcome).toBe("gone");
  expect(resolve(once, "new", onWords(twice, 1, "收费标准")).outcome).toBe("gone");
  expect(resolve(once, "new", onUnit(twice, "art_4"))).toMatchObject({
    outcome: "moved",
    anchor: { address: "art_3" },
  });
  expect(resolve(once, "new", onWords(twice, 4, "收费标准")).anchor.address).toBe("art_3__para_1");
});

test("a few words that stand elsewhere are not taken for those that are gone", () => {
  const after = statute(parking.replace("收费标准和", ""), fees, police, force);
  expect(resolve(after, "new", onWords(before, 1, "收费标准")).outcome).toBe("gone");
});

test("of several passages the whole is as sure as the least sure, and those lost are told", () => {
  const anchor = anchorOnWords(before, "old", [
    { address: "art_2__para_1", start: 4, end: 20 },
    { address: "art_3__para_1", start: 4, end: 20 },
  ]);
  if (!anchor) throw new Error("no anchor");
  expect(resolve(statute(police, parking, fees, fines, force), "new", anchor).outcome).toBe("moved");
  const lost = resolve(statute(parking, fees, police, force), "new", anchor);
  expect(lost).toMatchObject({ outcome: "gone", lost: [1], anchor });
});

test("a work is the same work, unless it is called otherwise", () => {
  const anchor = onUnit(before, "");
  expect(resolve(statute(police), "new", anchor).outcome).toBe("unchanged");
  const renamed = statute(parking);
  const document = { ...renamed.document, work: { ...renamed.document.work, title: "另一名称" } };
  expect(resolve({ ...renamed, document }, "new", anchor).outcome).toBe("changed");
});

test("an anchor that does not tell how like it others were is found where much is the same, and only there", () => {
  const { setting: _, ...unit } = onUnit(before, "art_3");
  expect(resolve(before, "new", unit).outcome).toBe("unchanged");
  const words = onWords(before, 3, "处以五百元以下罚款");
  const bare = { ...words, passages: words.passages.map(({ setting: __, ...passage }) => passage) };
  expect(resolve(before, "new", bare).outcome).toBe("unchanged");
  expect(resolve(statute(parking, `处以五百元以下罚款${fees}`), "new", bare).outcome).toBe("gone");
});

test("two sums that change places take no mark along: the place itself, amended, is the one that was marked", () => {
  const occupied = (sum: string) =>
    `擅自占用城市道路堆放物料、摆设摊点的，由城市管理部门责令限期改正，处以${sum}以上一千元以下罚款。`;
  const damaged = (sum: string) =>
    `损坏路灯、护栏、标志等市政设施的，由城市管理部门责令限期改正，处以${sum}以上一千元以下罚款。`;
  const from = statute(parking, occupied("二百元"), police, damaged("三百元"), force);
  const to = statute(parking, occupied("三百元"), police, damaged("二百元"), force);
  for (const words of ["二百元", "处以二百元以上", "责令限期改正，处以二百元以上一千元以下罚款。"]) {
    const { outcome, anchor } = resolve(to, "new", onWords(from, 2, words));
    expect([words, outcome, anchor.address]).not.toEqual([words, "moved", "art_4__para_1"]);
    expect(["changed", "gone"]).toContain(outcome);
  }
});

test("what an edition says again and again is nowhere else in one that says the very same", () => {
  const fine = "违反本办法规定的，由城市管理部门责令改正，处以五百元以上一千元以下罚款。";
  const acts = ["占用道路", "占用绿地", "损坏路面", "损坏管线"];
  for (let seed = 0; seed < 20; seed++) {
    const random = randomFrom(seed);
    const said = () => (random.chance(0.3) ? fine : fine.replace("的，", `，${random.one(acts)}的，`));
    const units = Array.from({ length: 25 }, (_, at): Unit => {
      const address = `art_${at + 1}`;
      const paragraphs = Array.from({ length: 1 + random.below(4) }, (_, nth) =>
        u("paragraph", `${address}__para_${nth + 1}`, { text: said() }),
      );
      return u("article", address, { num: `第${inChinese(at + 1)}条` }, paragraphs);
    });
    const document = { work: { ...work, kind: "law" as const }, units };
    const from = { document, places: placesOf(document) };
    const elsewhere = [...from.places.keys()].filter((address) => {
      const { outcome, anchor } = resolve(from, "new", onUnit(from, address));
      return outcome !== "gone" && anchor.address !== address;
    });
    expect(elsewhere).toEqual([]);
  }
});

test.each([
  ["behind", (text: string) => `${text}全面推行农村公路“路长制”。`],
  ["before", (text: string) => text.replace("2022年", "全面推行农村公路“路长制”。2022年")],
] as const)("what is put in %s words that stand in several places leaves them as they are", (_, put) => {
  const passed = "《兰州市新型城镇化发展规划》已经2022年3月29日市政府常务会议审议通过，现印发给你们。";
  const dated = "请认真贯彻落实各项工作，确保取得实效。兰州市人民政府办公室2022年3月29日";
  const next = "兰州市新型城镇化发展规划共分十章，是今后一个时期全市城镇化工作的纲领。";
  const from = statute(parking, passed, dated, next);
  const resolved = resolve(
    statute(parking, passed, put(dated), next),
    "new",
    onWords(from, 3, "2022年3月29日"),
  );
  expect([resolved.outcome, resolved.anchor.words]).toEqual(["unchanged", "2022年3月29日"]);
  expect(resolved.anchor.address).toBe("art_3__para_1");
});
