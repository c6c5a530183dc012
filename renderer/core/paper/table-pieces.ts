import type { Table } from "../document.ts";
import { type TableBlock, type TextBlock, textBlock, textsOf } from "./block.ts";

/** Which of the pieces of a table (see textsOf) a part of it is: rows and cells are counted from 0. */
export type TablePieces = {
  readonly caption: 0;
  readonly measure: 1;
  /** The header cells in their order, whatever row they are of. */
  header(cell: number): number;
  cell(row: number, column: number): number;
  readonly source: number;
};

/** The places of the pieces of a table. */
export function piecesIn({ measure, header, rows }: Table): TablePieces {
  const first = measure ? 2 : 1;
  const starts: number[] = [];
  let at = first + header.reduce((sum, cells) => sum + cells.length, 0);
  for (const cells of rows) {
    starts.push(at);
    at += cells.length;
  }
  return {
    caption: 0,
    measure: 1,
    header: (cell) => first + cell,
    cell: (row, column) => (starts[row] ?? 0) + column,
    source: at,
  };
}

/** The words of a piece of a table, with what is marked in them and the notes behind them. */
export const pieceOf = ({ marked }: TableBlock, piece: number, text: string): TextBlock =>
  textBlock("paragraph", text, marked?.get(piece));

/** A stretch of the words of a table, from one character to another, as stretches of its pieces. */
export function stretchesIn(
  block: TableBlock,
  start: number,
  end: number,
): readonly { readonly piece: number; readonly from: number; readonly to: number }[] {
  let begin = 0;
  return textsOf(block).flatMap((text, piece) => {
    const [from, to] = [Math.max(0, start - begin), Math.min(text.length, end - begin)];
    begin += text.length + 1;
    return from < to ? [{ piece, from, to }] : [];
  });
}

/** A table in which the numbers of notes are words like all others: ［3］. */
export function numbered(block: TableBlock): TableBlock {
  const { marked, caption, table } = block;
  if (!marked) return block;
  const at = piecesIn(table);
  const said = (piece: number, text: string): string => {
    const marks = marked.get(piece)?.marks ?? [];
    return marks
      .toSorted((one, other) => other.at - one.at || other.note - one.note)
      .reduce((words, mark) => `${words.slice(0, mark.at)}［${mark.note + 1}］${words.slice(mark.at)}`, text);
  };
  let cell = 0;
  const { measure, header, rows, source } = table;
  return {
    ...block,
    caption: said(at.caption, caption),
    table: {
      ...table,
      ...(measure && { measure: said(at.measure, measure) }),
      header: header.map((cells) =>
        cells.map((each) => ({ ...each, text: said(at.header(cell++), each.text) })),
      ),
      rows: rows.map((cells, row) => cells.map((text, column) => said(at.cell(row, column), text))),
      ...(source && { source: said(at.source, source) }),
    },
  };
}
