import { describe, expect, test } from "vitest";
import { readSeeds } from "../../../build/bundle.ts";
import type { Document, Unit } from "../../../renderer/core/document.ts";
import { piecesOf } from "../../../renderer/core/pieces.ts";
import { placesOf, unitsIn } from "../../../renderer/core/scope.ts";
import {
  extentOf,
  firstFrom,
  type Occurrence,
  occurrencesIn,
  occurrencesWithin,
  searchedText,
} from "../../../renderer/reader/occurrences.ts";
import { fold } from "../../../renderer/search/fold.ts";
import { patternOf, stretchesIn } from "../../../renderer/search/pattern.ts";
import { u, work } from "../core/sample.ts";
import { cpuTime } from "../cpu-time.ts";
import { documentOfSeed } from "../parse/works.ts";

function find(document: Document, asked: string): readonly Occurrence[] {
  const pattern = patternOf(asked);
  const work = occurrencesIn(searchedText(document), pattern ? [pattern] : []);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const documentOf = (...units: readonly Unit[]): Document => ({ work, units });

const wordsAt = (document: Document, { block, piece, start, end }: Occurrence): string => {
  const { text } = piecesOf(searchedText(document)[block]?.block ?? never())[piece] ?? never();
  return text.slice(start, end);
};

const never = (): never => {
  throw new Error("an occurrence that is nowhere");
};

const article = u("article", "art_24", { num: "第二十四条" }, [
  u("paragraph", "art_24__para_1", { text: "停車場應當有２０個車位。" }),
]);
const table = u("table", "table_1", {
  heading: "停车场",
  table: {
    header: [[{ text: "区" }, { text: "车位" }]],
    rows: [
      ["城关", "停车"],
      ["场地", "20"],
    ],
  },
});

test.each([
  ["第24条", [["art_24__para_1", "第二十四条"]]],
  ["第二十四条 停车场", [["art_24__para_1", "第二十四条　停車場"]]],
  ["20个", [["art_24__para_1", "２０個"]]],
  [
    "停车场",
    [
      ["art_24__para_1", "停車場"],
      ["table_1", "停车场"],
    ],
  ],
  ["停车场地", []],
  ["", []],
  ["城关停车", []],
] as const)("%j is found as it is printed, and never across cells", (asked, expected) => {
  const document = documentOf(article, table);
  const found = find(document, asked);
  expect(found.map((each) => [each.address, wordsAt(document, each)])).toEqual(expected);
});

test("the first from a position, and the end where there is none", () => {
  const found = find(documentOf(article, table), "停");
  expect(found).toHaveLength(3);
  expect(firstFrom(found, { block: 0, piece: 0, start: 0 })).toBe(0);
  expect(firstFrom(found, { block: 0, piece: 0, start: 8 })).toBe(1);
  expect(firstFrom(found, { block: 1, piece: 99, start: 0 })).toBe(3);
});

describe.each(readSeeds("seeds"))("$seed.title", ({ seed }) => {
  const document = documentOfSeed(seed);

  test.each(["的", "停车场", "第24条", "二〇二三年", "兰州市人民政府"])("%s: as the texts say", (asked) => {
    const pattern = patternOf(asked) ?? never();
    const found = find(document, asked);
    const counted = searchedText(document)
      .flatMap(({ block }) => piecesOf(block))
      .reduce((sum, piece) => sum + stretchesIn(piece.text, [pattern]).length, 0);
    expect(found.length).toBe(counted);
    for (const each of found.slice(0, 50)) {
      expect(stretchesIn(wordsAt(document, each), [pattern])).not.toEqual([]);
    }
  });

  test("what is found in a scope stands in it", () => {
    const places = placesOf(document);
    const found = find(document, "和");
    for (const scope of new Set([...places.values()].map((place) => place.scope))) {
      const extent = extentOf(searchedText(document), unitsIn(document, places, scope));
      expect(extent.to).toBeGreaterThan(extent.from);
      for (const { address } of occurrencesWithin(found, extent)) {
        if (scope === "") continue;
        const { ancestors, unit } = places.get(address) ?? never();
        expect([...ancestors, unit].map((each) => each.address)).toContain(scope);
      }
    }
  });

  test("a word is found in the whole work at once", () => {
    find(document, "兰");
    const before = cpuTime();
    const found = find(document, "停车场");
    expect(cpuTime() - before).toBeLessThan(100);
    expect(found.every((each) => fold(wordsAt(document, each)).includes("停车场"))).toBe(true);
  });
});
