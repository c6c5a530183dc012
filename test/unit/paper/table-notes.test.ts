import { describe, expect, test } from "vitest";
import { readSeeds } from "../../../build/bundle.ts";
import { walk } from "../../../renderer/core/document.ts";
import { wordsIn } from "../../../renderer/core/own/words.ts";
import { type TableBlock, textsOf } from "../../../renderer/core/paper/block.ts";
import { copyOf } from "../../../renderer/core/paper/copy.ts";
import { layoutOf } from "../../../renderer/core/paper/layout.ts";
import { manuscriptOf } from "../../../renderer/core/paper/manuscript.ts";
import { layoutNames, usualOptions } from "../../../renderer/core/paper/options.ts";
import type { PaperAnnotation } from "../../../renderer/core/paper/request.ts";
import { numbered, piecesIn, stretchesIn } from "../../../renderer/core/paper/table-pieces.ts";
import { parse } from "../../../renderer/core/parse.ts";
import { placesOf } from "../../../renderer/core/scope.ts";
import { markdownOf } from "../../../renderer/formats/markdown.ts";
import { paperWords } from "../../../renderer/messages/paper.ts";
import { notesInTable } from "../../../renderer/paper/table-notes.ts";
import { setTables } from "../../../renderer/paper/tables.ts";

describe.each(readSeeds("seeds"))("$seed.title", ({ seed, text }) => {
  const { document } = parse(seed, text);
  const from = { document, places: placesOf(document) };
  const words = wordsIn(document);
  const tables = [...walk(document.units)].flatMap(({ unit }) =>
    unit.table && !unit.table.unrestored ? [unit] : [],
  );
  const print = (annotations: readonly PaperAnnotation[], address: string) =>
    manuscriptOf(
      {
        title: "",
        cover: { lines: [] },
        annotations,
        entries: [{ sort: "unit", from, address, citation: "" }],
      },
      { notes: "margin", gaps: "none", answers: false, cover: false },
      paperWords,
    );
  const tableIn = ({ blocks }: ReturnType<typeof print>, address: string) =>
    blocks.find((block) => block.sort === "table" && block.origin?.address === address) as TableBlock;

  test("the words of a table are its pieces, and an annotated row is marked in its cells, its note behind the last", () => {
    for (const unit of tables) {
      const table = unit.table as TableBlock["table"];
      const row = table.rows.length >> 1;
      const cells = table.rows[row] ?? [];
      const at = piecesIn(table);
      const plain = tableIn(print([], unit.address), unit.address);
      const texts = textsOf(plain);
      const said = words.get(unit.address)?.text ?? "";
      expect(texts.join("\n")).toBe(said);
      expect(cells.map((_, column) => texts[at.cell(row, column)])).toEqual(cells);
      if (table.source) expect(texts[at.source]).toBe(table.source);
      const [first, last] = [at.cell(row, 0), at.cell(row, cells.length - 1)];
      const start = texts.slice(0, first).reduce((sum, each) => sum + each.length + 1, 0);
      const end = start + cells.join("\n").length;
      const annotation = { workId: seed.id, address: unit.address, stretch: { start, end }, author: "" };
      const made = print([{ ...annotation, words: "", note: "核实" }], unit.address);
      const block = tableIn(made, unit.address);
      const filled = cells.flatMap((cell, column) => (cell === "" ? [] : [at.cell(row, column)]));
      if (filled.length === 0) continue;
      expect([...(block.marked ?? [])].map(([piece]) => piece)).toEqual(filled);
      expect(
        stretchesIn(block, start, end).map(({ piece, from: begin, to }) => texts[piece]?.slice(begin, to)),
      ).toEqual(cells.filter((cell) => cell !== ""));
      expect(made.notes).toHaveLength(1);
      expect(filled.at(-1)).toBeLessThanOrEqual(last);
      // Its number is words in the files that have no pages.
      const copy = copyOf({ manuscript: made, options: usualOptions("reading"), made: "" }, paperWords);
      expect(markdownOf(copy)).toContain("［1］");
      expect(textsOf(numbered(block)).join("").replace("［1］", "")).toBe(texts.join(""));
      // On paper it stands on the page that has the row, whatever the layout does to the table.
      for (const name of layoutNames) {
        const sets = setTables(block, layoutOf(usualOptions(name)));
        const found = sets.flatMap((set) => {
          const box = { height: (begin: number, to: number) => to - begin } as never;
          const half = set.rows.length >> 1;
          const on = (begin: number, to: number) =>
            notesInTable(block, set, { box, from: begin, to, top: 0, column: 0 });
          return [...on(0, half), ...on(half, set.rows.length)];
        });
        expect(new Set(found.map(({ note }) => note)), name).toEqual(new Set([0]));
      }
    }
  });

  test("an annotation on a table as a whole has its number at what the table begins with", () => {
    for (const unit of tables.slice(0, 20)) {
      const annotation = { workId: seed.id, address: unit.address, stretch: null, words: "", author: "" };
      const made = print([{ ...annotation, note: "口径不同" }], unit.address);
      const { marked = new Map() } = tableIn(made, unit.address);
      const first = textsOf(tableIn(made, unit.address)).findIndex((each) => each !== "");
      expect([...marked.keys()]).toEqual([first]);
      expect(made.notes.map(({ note }) => note)).toEqual(["口径不同"]);
    }
  });
});
