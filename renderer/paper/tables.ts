import type { Table } from "../core/document.ts";
import type { TableBlock } from "../core/paper/block.ts";
import { columnWidth, type Layout } from "../core/paper/layout.ts";
import { askedBy, fitTable, headerGrid, type PlacedCell, type TablePart } from "../core/paper/table-fit.ts";
import { piecesIn } from "../core/paper/table-pieces.ts";

/** A cell as it is set: its words, and of which piece of the table they are, from which character on. */
export type SetCell = { readonly text: string; readonly piece: number; readonly from: number };

/** A row as it is set: one that is higher than a page is parted into several. */
export type SetRow = { readonly cells: readonly SetCell[]; readonly goesOn: boolean };

/** A header cell over so many columns and rows of a part. */
export type SetHeader = Omit<SetCell, "from"> & { readonly columns: number; readonly rows: number };

/** A table, or a part of its columns, ready to be drawn. */
export type SetTable = {
  /** In points. */
  readonly size: number;
  readonly turned: boolean;
  /** Wider than a column of the page. */
  readonly full: boolean;
  /** In millimetres. */
  readonly widths: readonly number[];
  readonly header: readonly (readonly SetHeader[])[];
  readonly rows: readonly SetRow[];
  readonly part: number;
  readonly parts: number;
};

/** How high a line of a table is, in type sizes. */
export const tableLine = 1.35;
const point = 25.4 / 72;

/** The heights of header rows and rows as they were measured: in print they are the same, whatever it does to lines. */
export type Heights = { readonly header: readonly number[]; readonly rows: readonly number[] };
export const measuredHeights = new WeakMap<SetTable, Heights>();

const known = new WeakMap<Layout, Map<Table, readonly SetTable[]>>();

/** The parts in which a table is set; one where it has room. Worked out once for a layout. */
export function setTables({ table }: TableBlock, layout: Layout): readonly SetTable[] {
  const tables = known.get(layout) ?? new Map<Table, readonly SetTable[]>();
  known.set(layout, tables);
  const set = tables.get(table) ?? setTable(table, layout);
  tables.set(table, set);
  return set;
}

function setTable(table: Table, layout: Layout): readonly SetTable[] {
  const asked = askedBy(table);
  const { area, columns, tableSizes } = layout;
  const narrow = columnWidth(layout);
  // On a page wider than high nothing is won by turning.
  const turned = area.height > area.width ? area.height : 0;
  const inColumn = columns > 1 ? fitTable(asked, tableSizes, { across: narrow, turned: 0 }) : null;
  const fits = inColumn && inColumn.parts.length === 1 && !inColumn.turned;
  const fit = fits ? inColumn : fitTable(asked, tableSizes, { across: area.width, turned });
  const places = piecesIn(table);
  const grid = headerGrid(table.header).map((cell, at) => ({ ...cell, piece: places.header(at) }));
  return fit.parts.map((part, at) => {
    const height = (fit.turned ? area.width : area.height) * 0.6;
    return {
      size: fit.size,
      turned: fit.turned,
      full: columns > 1 && !fits,
      widths: part.widths,
      header: table.header.map((_, row) => headerRow(grid, row, part)),
      rows: table.rows.flatMap((cells, row) =>
        partedRow(
          part.columns.map((column) => ({
            text: cells[column] ?? "",
            piece: column < cells.length ? places.cell(row, column) : -1,
            from: 0,
          })),
          part,
          fit.size,
          height,
        ),
      ),
      part: at,
      parts: fit.parts.length,
    };
  });
}

/** The cells of a header row as far as they stand over the columns of a part. */
function headerRow(
  grid: readonly (PlacedCell & { readonly piece: number })[],
  row: number,
  { columns }: TablePart,
): readonly SetHeader[] {
  return grid
    .filter((cell) => cell.row === row)
    .flatMap(({ from, to, rows, text, piece }) => {
      const over = columns.filter((column) => column >= from && column < to).length;
      return over > 0 ? [{ text, piece, columns: over, rows }] : [];
    });
}

/** A row in pieces none of which is much higher than `height`: each cell's words are parted where they fill it. */
function partedRow(
  cells: readonly SetCell[],
  part: TablePart,
  size: number,
  height: number,
): readonly SetRow[] {
  const lines = Math.max(1, Math.floor(height / (size * point * tableLine)));
  const room = cells.map(
    (_, at) => lines * Math.max(1, Math.floor(((part.widths[at] ?? 0) - 3) / (size * point))),
  );
  const pieces = cells.reduce(
    (most, cell, at) => Math.max(most, Math.ceil(cell.text.length / (room[at] ?? 1))),
    1,
  );
  return Array.from({ length: pieces }, (_, piece) => ({
    cells: cells.map((cell, at) => {
      const from = piece * (room[at] ?? 0);
      return { ...cell, text: cell.text.slice(from, from + (room[at] ?? 0)), from };
    }),
    goesOn: piece < pieces - 1,
  }));
}
