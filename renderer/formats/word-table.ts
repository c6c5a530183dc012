import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type IRunPropertiesOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import { classOf } from "../core/cell-class.ts";
import type { TableBlock } from "../core/paper/block.ts";
import type { Layout } from "../core/paper/layout.ts";
import { askedBy, fitTable, headerGrid, type TableFit } from "../core/paper/table-fit.ts";
import { pieceOf, piecesIn } from "../core/paper/table-pieces.ts";
import { faceOf, twips } from "./word-styles.ts";
import { wordsOf } from "./word-words.ts";

/** How a table has room on the pages of a layout; one in columns has the whole width. */
export function fitOf({ table }: TableBlock, { area, tableSizes }: Layout): TableFit {
  const turned = area.height > area.width ? area.height : 0;
  return fitTable(askedBy(table), tableSizes, { across: area.width, turned });
}

/** A table with its caption, its head on every page, its columns as wide as what they hold, and where it is from. */
export function wordTable(
  block: TableBlock,
  fit: TableFit,
  layout: Layout,
  commented: boolean,
): readonly FileChild[] {
  const { caption, table } = block;
  const { measure, header, rows, source } = table;
  const { area } = layout;
  const room = twips(fit.turned ? area.height : area.width);
  const widths = widthsOf(fit, room);
  const size = Math.round((fit.parts.length > 1 ? 7 : fit.size) * 2);
  const at = piecesIn(table);
  const words = (piece: number, text: string, look: IRunPropertiesOptions = {}) =>
    wordsOf(pieceOf(block, piece, text), commented, look);
  const cell = (piece: number, text: string, head: boolean) =>
    new Paragraph({
      style: "cell",
      alignment: head
        ? AlignmentType.CENTER
        : classOf(text) === "number"
          ? AlignmentType.END
          : AlignmentType.START,
      children: words(piece, text, { size, ...(head && { font: faceOf("hei") }) }),
    });
  const grid = headerGrid(header);
  let headed = 0;
  const heads = header.map((cells, row) => {
    const placed = grid.filter((each) => each.row === row);
    return new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: cells.map(
        ({ text, columns = 1, rows: high = 1 }, index) =>
          new TableCell({
            width: { size: sum(widths.slice(placed[index]?.from, placed[index]?.to)), type: WidthType.DXA },
            ...(columns > 1 && { columnSpan: columns }),
            ...(high > 1 && { rowSpan: Math.min(high, header.length - row) }),
            verticalAlign: VerticalAlign.CENTER,
            children: [cell(at.header(headed++), text, true)],
          }),
      ),
    });
  });
  const body = rows.map((cells, row) => {
    const missing = Math.max(0, widths.length - cells.length);
    const filled = [...cells, ...Array.from({ length: missing }, () => "")];
    return new TableRow({
      cantSplit: cells.every(({ length }) => length < 400),
      children: filled.map(
        (text, column) =>
          new TableCell({
            width: { size: widths[column] ?? 0, type: WidthType.DXA },
            children: [cell(column < cells.length ? at.cell(row, column) : -1, text, false)],
          }),
      ),
    });
  });
  const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
  const titled = [
    caption && new Paragraph({ style: "caption", children: words(at.caption, caption) }),
    measure &&
      new Paragraph({
        style: "note",
        alignment: AlignmentType.END,
        keepNext: true,
        children: words(at.measure, measure),
      }),
  ];
  return [
    ...titled.filter((each) => each !== "" && each !== undefined && each !== null),
    new Table({
      width: { size: room, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: { left: 60, right: 60, top: 20, bottom: 20 },
      borders: {
        top: line,
        bottom: line,
        left: line,
        right: line,
        insideHorizontal: line,
        insideVertical: line,
      },
      rows: [...heads, ...body],
    }),
    // Two tables that touch would be one.
    new Paragraph({ style: "note", children: words(at.source, source ?? "") }),
  ] as readonly FileChild[];
}

/** The columns of all parts beside each other, in a table as wide as the room. */
function widthsOf({ parts }: TableFit, room: number): readonly number[] {
  const widths: number[] = [];
  for (const { columns, widths: own } of parts)
    for (const [at, column] of columns.entries()) widths[column] ??= own[at] ?? 0;
  const all = sum(widths) || 1;
  return widths.map((width) => Math.floor((width / all) * room));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
