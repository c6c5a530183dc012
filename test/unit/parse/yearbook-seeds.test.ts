import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Unit, walk } from "../../../renderer/core/document.ts";
import { parse, type Seed, trace } from "../../../renderer/core/parse.ts";

const seeds = JSON.parse(readFileSync("seeds/manifest.json", "utf8")) as Seed[];

function workOf(id: string): { readonly seed: Seed; readonly text: string } {
  const seed = seeds.find((each) => each.id === id) as Seed;
  return { seed, text: readFileSync(`seeds/${seed.text}`, "utf8") };
}

const chengguan = workOf("chengguan-yearbook-2020");
const wuwei = workOf("wuwei-yearbook-2024");

const unitsOf = (work: { readonly seed: Seed; readonly text: string }): readonly Unit[] =>
  [...walk(parse(work.seed, work.text).document.units)].map(({ unit }) => unit);

/** How many units of each type a work has. */
function census(units: readonly Unit[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { type } of units) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

/** Titles without their addresses: what must not depend on where a part stands in the file. */
const outlineOf = (units: readonly Unit[]): string[] =>
  [...walk(units)].map(
    ({ unit, ancestors }) => `${ancestors.length} ${unit.type} ${unit.num ?? ""} ${unit.heading ?? ""}`,
  );

describe.each([
  ["chengguan", chengguan],
  ["wuwei", wuwei],
] as const)("the yearbook of %s", (_, work) => {
  const { account } = trace(work.seed, work.text);
  const units = unitsOf(work);

  test("loses no character and uses none twice", () => {
    expect(account.missing).toEqual([]);
    expect(account.twice).toEqual([]);
  });

  test("gives every unit an address of its own", () => {
    expect(new Set(units.map(({ address }) => address)).size).toBe(units.length);
  });

  test("has pages that never go back from one part to the next", () => {
    const pages = parse(work.seed, work.text).document.units.flatMap(({ page }) => page ?? []);
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
  });

  test("has no page number, running head or leader left in its words", () => {
    const words = units.map(({ heading, text }) => `${heading ?? ""}${text ?? ""}`).join("\n");
    expect(words).not.toMatch(/YEARBOOK|\ufffd|\p{Script=Han}-\s?\d{1,4}\s?-\p{Script=Han}/u);
  });

  test("runs no numbered point into the paragraph before it", () => {
    const glued = units.filter(
      ({ type, text = "" }) =>
        type === "paragraph" && /[。；](?:（[一二三四五六七八九十]+）|附件：)(?![项款、和至])/u.test(text),
    );
    expect(glued.map(({ text }) => text)).toEqual([]);
  });

  test("counts the rows of a numbered table without a gap, each as wide as the header", () => {
    const tables = units.flatMap(({ table }) => (table?.header[0]?.[0]?.text === "序号" ? [table] : []));
    for (const { header, rows } of tables) {
      const numbers = rows.flatMap(([number]) => number || []);
      expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
      expect(rows.filter((row) => row.length !== header[0]?.length)).toEqual([]);
    }
  });

  test("reads the same with lines added at the top", () => {
    const later = parse(work.seed, `校对稿\n${work.text}`).document.units;
    const added = outlineOf(later).filter((line) => !line.startsWith("0 paragraph"));
    expect(added).toEqual(outlineOf(parse(work.seed, work.text).document.units));
  });
});

test("the yearbook of a district has the parts and entries that were counted by hand", () => {
  expect(census(unitsOf(chengguan))).toMatchObject({
    category: 11,
    chronicle: 1,
    month: 12,
    event: 351,
    entry: 1246,
    regulation: 5,
    chapter: 16,
    article: 97,
    group: 12,
    organization: 131,
    preface: 1,
  });
});

test("the yearbook of a city has the parts and entries that were counted by hand", () => {
  expect(census(unitsOf(wuwei))).toMatchObject({
    category: 34,
    chronicle: 1,
    index: 1,
    event: 114,
    entry: 1065,
    figure: 92,
    table: 18,
    regulation: 2,
    article: 83,
    chapter: 5,
    group: 14,
    letter: 22,
  });
});

test("the part titles that only the index knows are put back and marked as inferred", () => {
  const lost = parse(wuwei.seed, wuwei.text).document.units.filter(({ inferred }) => inferred);
  expect(lost.map(({ heading }) => heading)).toEqual([
    "特载",
    "大事记",
    "中国共产党武威市纪律检查委员会　武威市监察委员会",
    "民主党派　工商联",
    "群众团体",
    "军事",
    "经济监管",
    "农业",
    "水务",
    "工业　建筑业",
    "商贸服务业",
    "开放型经济",
    "文化",
    "体育",
    "社会生活",
    "应急管理",
  ]);
});

test("the references of the index land on the page where their title stands", () => {
  const units = unitsOf(wuwei);
  const titles = new Map(units.map(({ address, heading, page }) => [address, { heading, page }]));
  const references = units.flatMap(({ heading, references: all = [] }) =>
    all.map((one) => ({ heading, ...one })),
  );
  const landed = references.filter(({ heading, page, address }) => {
    const title = address ? titles.get(address) : undefined;
    return title?.page === page && title?.heading?.replace(/\s/gu, "") === heading?.replace(/\s/gu, "");
  });
  expect(references.length).toBe(1125);
  expect(landed.length).toBeGreaterThanOrEqual(1120);
});

test("parts in another order read the same", () => {
  const lines = wuwei.text.split("\n");
  const at = lines.findIndex((line) => /^\s*旅 游 业旅 游 业/u.test(line));
  const to = lines.findIndex((line) => /^\s*金 融 业金 融 业/u.test(line));
  const moved = [...lines.slice(at, to), ...lines.slice(0, at), ...lines.slice(to)].join("\n");
  const tourism = (units: readonly Unit[]) => outlineOf(units.filter(({ heading }) => heading === "旅游业"));
  expect(tourism(parse(wuwei.seed, moved).document.units)).toEqual(
    tourism(parse(wuwei.seed, wuwei.text).document.units),
  );
  const { account } = trace(wuwei.seed, moved);
  expect(account.missing).toEqual([]);
  expect(account.twice).toEqual([]);
});
