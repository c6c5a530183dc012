import { describe, expect, test } from "vitest";
import { readSeeds } from "../../../build/bundle.ts";
import { walk } from "../../../renderer/core/document.ts";
import { headerColumns, isSortable, rowsInOrder } from "../../../renderer/core/table-order.ts";
import { columnWidths, inParts } from "../../../renderer/core/table-widths.ts";
import { documentOfSeed } from "../parse/works.ts";

const sorted = (cells: readonly string[], down = false) =>
  rowsInOrder(
    cells.map((cell) => [`行${cell}`, cell]),
    { column: 1, down },
  ).map((at) => cells[at]);

test.each([
  // By value, not by digits.
  [
    ["10", "9", "100"],
    ["9", "10", "100"],
  ],
  [
    ["1,034.98", "999", "０.５"],
    ["０.５", "999", "1,034.98"],
  ],
  [
    ["5.8%", "-3.2％", "－10%", "−0.1%"],
    ["－10%", "-3.2％", "−0.1%", "5.8%"],
  ],
  // What is empty comes last, whichever way.
  [
    ["", "2", "—", "1"],
    ["1", "2", "", "—"],
  ],
  // Numbers, then words by their pinyin.
  [
    ["武威", "3", "城关", "安宁"],
    ["3", "安宁", "城关", "武威"],
  ],
  // Dates by their parts.
  [
    ["10月3日", "2月21日", "2月3日"],
    ["2月3日", "2月21日", "10月3日"],
  ],
  [
    ["2023.11.29", "2023.2.1"],
    ["2023.2.1", "2023.11.29"],
  ],
])("%j upwards is %j", (cells, expected) => expect(sorted(cells)).toEqual(expected));

test("downwards what is empty is still last", () => {
  expect(sorted(["", "2", "1"], true)).toEqual(["2", "1", ""]);
});

test("equal cells stay as printed", () => {
  expect(
    rowsInOrder(
      [
        ["甲", "1"],
        ["乙", "1"],
        ["丙", "0"],
      ],
      { column: 1, down: false },
    ),
  ).toEqual([2, 0, 1]);
});

test.each([
  [
    [
      ["全　市", "9"],
      ["乙", "2"],
      ["甲", "1"],
    ],
    [0, 2, 1],
  ],
  [
    [
      ["乙", "2"],
      ["甲", "1"],
      ["合　计", "0"],
    ],
    [1, 0, 2],
  ],
  // A part goes with what it is a part of.
  [
    [
      ["乙", "2"],
      ["其中：女", "0"],
      ["甲", "1"],
    ],
    [2, 0, 1],
  ],
  [
    [
      ["乙", "2"],
      ["＃夏粮", "0"],
      ["甲", "1"],
    ],
    [2, 0, 1],
  ],
  [
    [
      ["乙", "2"],
      ["", "0"],
      ["甲", "1"],
    ],
    [2, 0, 1],
  ],
])("%j is sorted as %j", (rows, expected) => {
  expect(rowsInOrder(rows, { column: 1, down: false })).toEqual(expected);
});

test("a header cell over others, or over several columns, sorts nothing", () => {
  const header = [
    [
      { text: "指标", rows: 2 },
      { text: "城镇", columns: 2 },
    ],
    [{ text: "数" }, { text: "比" }],
  ];
  expect(headerColumns(header)).toEqual([
    [0, null],
    [1, 2],
  ]);
  const rows = ["甲", "乙", "丙"].map((name) => [name, "1", "2"]);
  expect(isSortable({ header, rows })).toBe(true);
  expect(isSortable({ header, rows: [...rows, ["丁", "1"]] })).toBe(false);
  expect(isSortable({ header, rows: [...rows, ["小计", "1", "2"]] })).toBe(false);
  expect(isSortable({ header, rows: [...rows, ["甲", "1", "2"]] })).toBe(false);
  expect(isSortable({ header, rows: [1, 1, 2].map((day) => [`1月${day}日`, "1", "2"]) })).toBe(true);
  expect(isSortable({ header, rows, unrestored: true })).toBe(false);
  expect(isSortable({ header: [], rows })).toBe(false);
});

describe.each(readSeeds("seeds"))("$seed.title", ({ seed }) => {
  const tables = [...walk(documentOfSeed(seed).units)].flatMap(({ unit }) => unit.table ?? []);

  test("no order loses or doubles a row, and the third click is the book's again", () => {
    for (const table of tables.filter(isSortable)) {
      const printed = table.rows.map((_, at) => at);
      for (const column of table.rows[0]?.keys() ?? []) {
        for (const down of [false, true]) {
          const order = rowsInOrder(table.rows, { column, down });
          expect(order.toSorted((a, b) => a - b)).toEqual(printed);
          expect(inParts(order).flat()).toEqual(order);
        }
      }
      expect(rowsInOrder(table.rows, null)).toEqual(printed);
    }
  });

  test("every column has a width", () => {
    for (const table of tables.filter(({ unrestored }) => !unrestored)) {
      const widths = columnWidths(table);
      expect(widths.length).toBe(Math.max(...table.rows.map((cells) => cells.length)));
      expect(widths.every((width) => width >= 3 && width <= 16)).toBe(true);
    }
  });
});
