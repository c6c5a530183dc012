import { describe, expect, test } from "vitest";
import { annotationsCsv, recordsFromCsv } from "../../../renderer/core/own/annotations-csv.ts";
import { csvOf, rowsIn } from "../../../renderer/core/own/csv.ts";
import { paperOf } from "../../../renderer/core/own/paper.ts";
import { citables, dice, hostile, scattered } from "./scattered.ts";

const names = {
  colour: () => "重点",
  state: () => "",
  meeting: () => "",
  moment: (instant: string) => instant,
};

test("rows come back equal, whatever is in them", () => {
  const roll = dice(5);
  const cells = [...hostile, ",", '"', '""', "\r", "\n", "'", "'=1", "''=1", "\ufeff", "a,b\r\nc"];
  for (let round = 0; round < 500; round++) {
    const row = Array.from({ length: 1 + roll(6) }, () => cells[roll(cells.length)] ?? "");
    const rows = [
      ["x", ...row],
      ["", ...row, "y"],
    ];
    expect(rowsIn(csvOf(rows))).toEqual(rows);
  }
});

test("nothing is computed", () => {
  const table = csvOf([["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "＝1", "'=1"]]);
  for (const cell of table.slice(1).split('","')) expect(cell.replace(/^"/, "")).toMatch(/^'/);
});

test("a table of another program is read too", () => {
  expect(rowsIn('a,b\n1,"二"""\n\n3,4')).toEqual([
    ["a", "b"],
    ["1", '二"'],
    ["3", "4"],
  ]);
  expect(rowsIn('a,"never closed')).toEqual([["a", "never closed"]]);
});

describe.each(citables)("$document.work.title", (from) => {
  const annotations = scattered(from, 250, 11);
  const csv = annotationsCsv(paperOf(annotations, [from]), names);

  test("a table comes back equal", () => {
    const { records, refused } = recordsFromCsv(csv);
    expect(refused).toEqual([]);
    const byId = (list: readonly { id: string }[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(records)).toEqual(byId(annotations));
  });

  test("what was changed in the table is said, and the record kept", () => {
    const rows = rowsIn(csv).map((cells) => [...cells]);
    const note = rows[0]?.indexOf("批注") ?? -1;
    if (rows[3]) rows[3][note] = "改过了";
    const { records, refused } = recordsFromCsv(csvOf(rows));
    expect(records.length).toBe(annotations.length);
    expect(refused).toEqual([{ at: "第 4 行", reason: expect.stringContaining("没有导入") }]);
  });

  test("a damaged table gives what is whole, and says the rest", () => {
    const cut = csv.slice(0, Math.floor(csv.length * 0.7));
    const { records, refused } = recordsFromCsv(cut);
    expect(records.length).toBeGreaterThan(0);
    expect(refused.length).toBe(1);
    for (const record of records) expect(annotations).toContainEqual(record);
  });
});

test.each(["", "a,b\n1,2", "\ufeff", "{}", '"'.repeat(1001), "\0".repeat(100)])(
  "%j is refused as a whole",
  (text) => {
    expect(recordsFromCsv(text)).toEqual({ records: [], refused: [{ at: "", reason: expect.any(String) }] });
  },
);
