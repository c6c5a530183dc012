import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { columnWidth, layoutOf } from "../../../renderer/core/paper/layout.ts";
import { layoutNames, type Sheet, sheets, usualOptions } from "../../../renderer/core/paper/options.ts";

const official = usualOptions("official");
const point = 25.4 / 72;

test("公文: GB/T 9704 to the hundredth of a millimetre", () => {
  const { page, margins, area, grid, pitch, styles } = layoutOf(official);
  expect(page).toEqual({ width: 210, height: 297 });
  expect([margins.top, margins.inner]).toEqual([37, 28]);
  expect(area.width).toBeCloseTo(156, 6);
  expect(area.height).toBeCloseTo(225, 6);
  expect(grid).toEqual({ lines: 22, characters: 28 });
  expect(pitch * 22).toBeCloseTo(225, 6);
  const { size, spacing, first } = styles.paragraph;
  expect([size, first]).toEqual([16, 2]);
  // 28 characters fill the line, and never ask for more.
  const line = 28 * (size * point + spacing);
  expect(line).toBeLessThanOrEqual(156);
  expect(line).toBeGreaterThan(155.9);
  expect(styles.h1.size).toBe(22);
  expect([styles.h2.face, styles.h3.face]).toEqual(["hei", "kai"]);
});

test("公文 on the grid: every distance is whole lines", () => {
  const { styles, pitch } = layoutOf(official);
  for (const [name, style] of Object.entries(styles)) {
    if (name === "margin-note") continue;
    for (const length of [style.pitch, style.before, style.after]) {
      expect([name, Math.abs(length / pitch - Math.round(length / pitch)) < 1e-9]).toEqual([name, true]);
    }
  }
});

describe.each(layoutNames)("%s", (layout) => {
  test.each(Object.keys(sheets) as Sheet[])(
    "on %s, upright and turned: all of it is on the page",
    (sheet) => {
      for (const turned of [false, true]) {
        for (const binding of [0, 15] as const) {
          for (const notes of ["none", "margin"] as const) {
            const of = layoutOf({ ...usualOptions(layout), sheet, turned, binding, notes });
            const { page, margins, area, beside, foot } = of;
            expect(margins.inner + area.width + margins.outer).toBeCloseTo(page.width, 6);
            expect(margins.top + area.height + margins.bottom).toBeCloseTo(page.height, 6);
            // Room for words, for the foot, and for what stands beside.
            expect(columnWidth(of)).toBeGreaterThan(20);
            expect(area.height).toBeGreaterThan(60);
            expect(margins.bottom).toBeGreaterThan(foot.stamp);
            expect(beside === null || beside.gap + beside.width <= margins.outer - 5).toBe(true);
            expect(Math.min(margins.inner, margins.outer, of.head)).toBeGreaterThan(9);
          }
        }
      }
    },
  );
});

test("大字 is never smaller than 18 points in its text", () => {
  const { styles } = layoutOf(usualOptions("large"));
  const texts = ["paragraph", "item", "subitem", "h6", "enactment", "note", "event", "listing"] as const;
  for (const name of texts) expect(styles[name].size).toBeGreaterThanOrEqual(18);
});

test("no other sheet of the interface reaches what is printed", () => {
  const own =
    /\.(?:style-|paper-(?:page|table|measure)|type-area|side-margin|writing-line|source-stamp|folio-line|running-head)/;
  const sheets = readdirSync("renderer/ui").filter((file) => file.endsWith(".css"));
  const reaching = sheets.filter((file) => own.test(readFileSync(`renderer/ui/${file}`, "utf8")));
  expect(reaching.toSorted()).toEqual(["paper.css", "preview.css"]);
});
