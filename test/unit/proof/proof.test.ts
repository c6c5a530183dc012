import { expect, test } from "vitest";
import { readSeeds } from "../../../build/bundle.ts";
import { walk } from "../../../renderer/core/document.ts";
import { proofOf, sheetOf, sheetsOf, unitsOn } from "../../../renderer/proof/proof.ts";

test("sheets are the printed pages, and hold every line", () => {
  const pages = [
    { page: 7, line: 3 },
    { page: 8, line: 40 },
  ];
  expect(sheetsOf(pages, 90)).toEqual([
    { page: 7, from: 1, to: 39 },
    { page: 8, from: 40, to: 90 },
  ]);
});

test("where pages cannot be counted, so many lines make a sheet", () => {
  expect(sheetsOf([], 130)).toEqual([
    { from: 1, to: 60 },
    { from: 61, to: 120 },
    { from: 121, to: 130 },
  ]);
});

test.each(readSeeds("seeds"))("every word of $seed.title is on the sheet of its lines", ({ seed, text }) => {
  const proof = proofOf(seed, text);
  const covered = proof.sheets.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  expect(covered).toBe(proof.source.length);
  const some = proof.sheets.filter((_, at) => at % 50 === 0);
  for (const sheet of some) {
    const units = unitsOn(proof, sheet);
    const words = proof.source
      .slice(sheet.from - 1, sheet.to)
      .join("")
      .trim();
    expect(units.length > 0, `page ${sheet.page}`).toBe(words !== "");
    const first = units[0];
    if (first) expect(proof.sheets[sheetOf(proof, first.address)]?.from).toBeLessThanOrEqual(sheet.from);
  }
});

test("of a table over many pages, each page shows its own rows", () => {
  const seed = readSeeds("seeds").find(({ seed: { id } }) => id === "chengguan-yearbook-2020");
  if (!seed) throw new Error("the seed is gone");
  const proof = proofOf(seed.seed, seed.text);
  const long = [...walk(proof.trace.document.units)].find(
    ({ unit }) => (unit.table?.rows.length ?? 0) > 500,
  )?.unit;
  const lines = proof.trace.lines.get(long?.address ?? "");
  const sheets = proof.sheets.filter(({ from, to }) => lines && from > lines[0] && to < lines[1]);
  expect(sheets.length).toBeGreaterThan(10);
  for (const sheet of sheets) {
    const shown = unitsOn(proof, sheet).find(({ address }) => address === long?.address)?.table?.rows ?? [];
    expect(shown.length, `page ${sheet.page}`).toBeGreaterThan(3);
    expect(shown.length, `page ${sheet.page}`).toBeLessThan(60);
  }
});
