import { expect, test } from "vitest";
import { readSeeds } from "../../../build/bundle.ts";
import { blocksOf } from "../../../renderer/core/blocks.ts";
import { type Unit, walk } from "../../../renderer/core/document.ts";
import { piecesOf } from "../../../renderer/core/pieces.ts";
import { searchedText } from "../../../renderer/reader/occurrences.ts";
import { quotation } from "../../../renderer/reader/quotation.ts";
import { pagesQuoted, quotedIn, slicesOf, unitsQuoted } from "../../../renderer/reader/slices.ts";
import { u, work } from "../core/sample.ts";
import { documentOfSeed } from "../parse/works.ts";

const article = u("article", "art_14", { num: "第十四条", page: 7 }, [
  u("paragraph", "art_14__para_1", { text: "停车场应当：", page: 7 }, [
    u("item", "art_14__para_1__item_1", { num: "（一）", text: "收费公示；", page: 7 }),
    u("item", "art_14__para_1__item_2", {
      num: "（二）",
      text: "前半句后半句。",
      page: 7,
      breaks: [{ at: 3, page: 8 }],
    }),
  ]),
  u("paragraph", "art_14__para_2", { text: "价格<由>市定。", page: 8 }),
]);
const table = u("table", "table_1", {
  num: "表1",
  heading: "人口",
  table: {
    measure: "单位：人",
    header: [[{ text: "区" }, { text: "数" }]],
    rows: [
      ["城关", "1,000"],
      ["", "2"],
    ],
    source: "来源：统计局",
  },
});
const document = { work, units: [article, table] };
const text = searchedText(document);
const all = (unit: Unit) => quotedIn(text, slicesOf(text, [unit]));

test("a unit is quoted to the character, and says under it what it is", () => {
  expect(quotation(all(article), ["——引文", "来源"]).plain).toBe(
    "第十四条　停车场应当：\n（一）收费公示；\n（二）前半句后半句。\n价格<由>市定。\n\n——引文\n来源",
  );
  expect(quotation(all(article), []).html).toContain("<p>价格&lt;由&gt;市定。</p>");
});

test("a table is quoted row by row", () => {
  const { plain, html } = quotation(all(table), ["来源"]);
  expect(plain).toBe("表1　人口\n单位：人\n区\t数\n城关\t1,000\n\t2\n来源：统计局\n\n来源");
  expect(html).toContain("<tr><td></td><td>2</td></tr></table><p>来源：统计局</p>");
});

const cited = (
  ...slices: readonly (readonly [block: number, piece: number, start: number, end: number])[]
) => {
  const quoted = quotedIn(
    text,
    slices.map(([block, piece, start, end]) => ({ block, piece, start, end })),
  );
  return [unitsQuoted(document.units, quoted).map(({ address }) => address), pagesQuoted(quoted)];
};

test.each([
  // The number alone is the article; with some of the words, the paragraph.
  [[[0, 0, 0, 4]], ["art_14"], { first: 7, last: 7 }],
  [[[0, 0, 5, 9]], ["art_14__para_1"], { first: 7, last: 7 }],
  // A page that begins within a unit's words.
  [[[0, 2, 0, 6]], ["art_14__para_1__item_2"], { first: 7, last: 7 }],
  [[[0, 2, 0, 8]], ["art_14__para_1__item_2"], { first: 7, last: 8 }],
  [[[0, 2, 6, 8]], ["art_14__para_1__item_2"], { first: 8, last: 8 }],
  [
    [
      [0, 2, 0, 8],
      [0, 3, 0, 2],
    ],
    ["art_14__para_1__item_2", "art_14__para_2"],
    { first: 7, last: 8 },
  ],
  [[[1, 4, 0, 1]], ["table_1"], null],
  // What is empty touches nothing.
  [[[0, 1, 3, 3]], [], null],
] as const)("%j is of %j", (slices, units, pages) => expect(cited(...slices)).toEqual([units, pages]));

test("whatever is quoted of a work, no character of its pieces is lost", () => {
  for (const { seed } of readSeeds("seeds")) {
    const parsed = documentOfSeed(seed);
    const searched = searchedText(parsed);
    const { plain } = quotation(quotedIn(searched, slicesOf(searched, parsed.units)), []);
    const squeeze = (words: string) => words.replace(/\s/g, "");
    const pieces = blocksOf(parsed.units).flatMap(piecesOf);
    expect(squeeze(plain) === squeeze(pieces.map(({ text: words }) => words).join(""))).toBe(true);
    expect([...walk(parsed.units)].length).toBeGreaterThan(5);
  }
}, 120_000);
