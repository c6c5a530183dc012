import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import { lightMarkdown, listSign } from "../core/own/light-markdown.ts";
import type { Line } from "../core/own/lines.ts";
import { wordRuns as runs } from "../formats/word-words.ts";
import { typeWidth } from "./word-styles.ts";

/** Two tables that touch would be one. */
export const apart = () => new Paragraph({ style: "stamp", children: [] });

/** Rows as a table as wide as the text; `headed`: the first of them is its head, on every page. */
export function tableOf(rows: readonly Line[], headed: boolean): Table {
  const width = (line: Line) => line.reduce((sum, { columns = 1 }) => sum + columns, 0);
  const columns = Math.min(
    60,
    rows.reduce((most, row) => Math.max(most, width(row)), 1),
  );
  return new Table({
    width: { size: typeWidth, type: WidthType.DXA },
    columnWidths: widthsOf(rows, columns),
    layout: TableLayoutType.AUTOFIT,
    borders: Object.fromEntries(
      ["top", "bottom", "left", "right", "insideHorizontal", "insideVertical"].map((side) => [side, rule]),
    ),
    rows: rows.map(
      (row, at) =>
        new TableRow({
          cantSplit: true,
          tableHeader: headed && at === 0,
          children: row.map(
            ({ text, columns: columnSpan = 1, rows: rowSpan = 1 }) =>
              new TableCell({
                ...(columnSpan > 1 && { columnSpan }),
                ...(rowSpan > 1 && { rowSpan: Math.min(rowSpan, rows.length - at) }),
                children: [
                  new Paragraph({ style: headed && at === 0 ? "head" : "cell", children: runs(text) }),
                ],
              }),
          ),
        }),
    ),
  });
}

/** The width of the text shared among columns by what they hold, so that a short one does not make a long one narrow. */
function widthsOf(rows: readonly Line[], columns: number): readonly number[] {
  const full = rows.filter(({ length }) => length === columns);
  const weights = Array.from({ length: columns }, (_, column) =>
    full.reduce((most, row) => Math.max(most, Math.min(24, row[column]?.text.length ?? 0)), 8),
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.floor((typeWidth * weight) / all));
}

const rule = { style: BorderStyle.SINGLE, size: 4, color: "000000" };

/** A note as the paragraphs of its lines, with what is bold in it; those of lists under their own signs. */
export const noteOf = (note: string): readonly Paragraph[] =>
  lightMarkdown(note).flatMap((group) =>
    group.lines.map((line) => {
      const sign = listSign(group, line);
      return new Paragraph({
        style: "note",
        children: [
          ...(sign === "" ? [] : runs(sign)),
          ...line.runs.flatMap(({ text, strong }) => runs(text, { bold: strong })),
        ],
      });
    }),
  );
