import { describe, expect, test } from "vitest";
import { readSeeds } from "../../../build/bundle.ts";
import { type Table, walk } from "../../../renderer/core/document.ts";
import { layoutOf } from "../../../renderer/core/paper/layout.ts";
import { layoutNames, usualOptions } from "../../../renderer/core/paper/options.ts";
import { askedBy, fitTable, headerGrid } from "../../../renderer/core/paper/table-fit.ts";
import { setTables } from "../../../renderer/paper/tables.ts";
import { documentOfSeed } from "../parse/works.ts";

const sizes = [10.5, 9, 8, 7];
const rooms = { across: 156, turned: 225 };
const columns = (count: number, least: number) =>
  Array.from({ length: count }, () => ({ least, usual: least }));

test.each([
  ["few columns are set in the usual size", 5, 4, 10.5, false, 1],
  ["more in smaller type", 10, 4, 9, false, 1],
  ["more on a turned page", 14, 4, 9, true, 1],
  ["and too many in parts", 40, 4, 7, true, 3],
])("%s", (_, count, least, size, turned, parts) => {
  const fit = fitTable(columns(count, least), sizes, rooms);
  expect([fit.size, fit.turned, fit.parts.length]).toEqual([size, turned, parts]);
});

test("every part of a table repeats the first column, and no other column is lost", () => {
  const { parts } = fitTable(columns(40, 4), sizes, rooms);
  expect(parts.every(({ columns: [first] }) => first === 0)).toBe(true);
  expect(parts.flatMap(({ columns: [, ...others] }) => others)).toEqual(
    Array.from({ length: 39 }, (_, at) => at + 1),
  );
});

test("header cells stand in their columns, whatever spans there are above", () => {
  const header = [
    [
      { text: "年份", rows: 2 },
      { text: "人口", columns: 2 },
    ],
    [{ text: "男" }, { text: "女" }],
  ];
  expect(headerGrid(header).map(({ from, to, text }) => [text, from, to])).toEqual([
    ["年份", 0, 1],
    ["人口", 1, 3],
    ["男", 1, 2],
    ["女", 2, 3],
  ]);
});

test("numbers are not broken: a column is as wide as its longest", () => {
  const table: Table = { header: [[{ text: "项" }, { text: "数" }]], rows: [["产值", "1234567890.12"]] };
  expect(askedBy(table)[1]?.least).toBeGreaterThan(7);
});

describe.each(readSeeds("seeds"))("$seed.title", ({ seed }) => {
  const tables = [...walk(documentOfSeed(seed).units)].flatMap(({ unit }) =>
    unit.table && !unit.table.unrestored ? [unit.table] : [],
  );

  test.each(layoutNames)("every table has room in %s, and every cell is set", (name) => {
    const layout = layoutOf(usualOptions(name));
    for (const table of tables) {
      const set = setTables({ sort: "table", role: "table", caption: "", table, origin: null }, layout);
      const seen = new Map<string, number>();
      for (const { widths, turned, rows, header } of set) {
        const wide = widths.reduce((sum, one) => sum + one, 0);
        expect(wide).toBeLessThanOrEqual((turned ? layout.area.height : layout.area.width) + 0.01);
        for (const cell of rows.flatMap(({ cells }) => cells))
          seen.set(cell.text, (seen.get(cell.text) ?? 0) + 1);
        for (const cell of header.flat()) seen.set(cell.text, 1);
      }
      const set1 = set[0];
      // A table in one part: its cells in their order, to the character.
      if (set.length === 1 && set1 && set1.rows.length === table.rows.length) {
        expect(set1.rows.map(({ cells }) => cells.map(({ text }) => text).join("|"))).toEqual(
          table.rows.map((cells) => set1.widths.map((_, at) => cells[at] ?? "").join("|")),
        );
      }
      for (const { text } of table.header.flat()) expect(seen.has(text)).toBe(true);
    }
  });
});
