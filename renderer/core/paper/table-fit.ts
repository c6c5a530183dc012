import type { Table } from "../document.ts";

/** How much room a column asks for, in characters: less than `least` breaks numbers or leaves a word in pieces. */
export type Asked = { readonly least: number; readonly usual: number };

/** A part of a table with its columns by their place in the whole, and their widths in millimetres. */
export type TablePart = { readonly columns: readonly number[]; readonly widths: readonly number[] };

/** How a table is set so that nothing of it is cut off. */
export type TableFit = {
  /** In points. */
  readonly size: number;
  /** Set across the long side of the page. */
  readonly turned: boolean;
  /** One, or where even that is too narrow several, each with the first column. */
  readonly parts: readonly TablePart[];
};

/** On both sides of a cell, in millimetres, with its line, which a screen makes a whole pixel wide. */
const padding = 2.6;
const point = 25.4 / 72;

/** The rooms that are tried: the column, and the page when it is turned. */
export type Rooms = { readonly across: number; readonly turned: number };

/**
 * Fits a table: as it is; in smaller type, down to the smallest; on a turned page; and where that is too narrow too,
 * in parts, of which each repeats the first column.
 */
export function fitTable(asked: readonly Asked[], sizes: readonly number[], rooms: Rooms): TableFit {
  const needs = (size: number) => asked.reduce((sum, { least }) => sum + least * size * point + padding, 0);
  const all = asked.map((_, column) => column);
  for (const [room, turned] of [
    [rooms.across, false],
    [rooms.turned, true],
  ] as const) {
    const size = sizes.find((each) => needs(each) <= room);
    if (size !== undefined) return { size, turned, parts: [shared(asked, all, size, room)] };
  }
  const size = sizes.at(-1) ?? 7;
  const turned = rooms.turned > rooms.across;
  const room = Math.max(rooms.across, rooms.turned);
  return {
    size,
    turned,
    parts: split(asked, size, room).map((columns) => shared(asked, columns, size, room)),
  };
}

/** The columns in runs that have room together with the first. */
function split(asked: readonly Asked[], size: number, room: number): readonly (readonly number[])[] {
  const width = (column: number) => (asked[column]?.least ?? 0) * size * point + padding;
  const runs: number[][] = [];
  let free = 0;
  for (let column = 1; column < asked.length; column += 1) {
    if (runs.length === 0 || width(column) > free) {
      runs.push([0]);
      free = room - width(0);
    }
    runs.at(-1)?.push(column);
    free -= width(column);
  }
  return runs.length > 0 ? runs : [[0]];
}

/** Every column has what it needs; what is over goes to those that ask for more, and then to all alike. */
function shared(asked: readonly Asked[], columns: readonly number[], size: number, room: number): TablePart {
  const least = columns.map((column) => (asked[column]?.least ?? 0) * size * point + padding);
  const wish = columns.map((column, at) =>
    Math.max(0, (asked[column]?.usual ?? 0) * size * point + padding - (least[at] ?? 0)),
  );
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const over = room - sum(least);
  if (over <= 0) {
    // One column alone asks for more than there is: its words are broken, and still all there.
    const part = room / sum(least);
    return { columns, widths: least.map((width) => width * part) };
  }
  const granted = sum(wish) > 0 ? Math.min(1, over / sum(wish)) : 0;
  const rest = over - granted * sum(wish);
  const full = sum(least) + granted * sum(wish);
  return {
    columns,
    widths: least.map((width, at) => {
      const has = width + granted * (wish[at] ?? 0);
      return has + (rest * has) / full;
    }),
  };
}

/** What each column of a table asks for; header cells over several columns ask for nothing. */
export function askedBy({ header, rows }: Table): readonly Asked[] {
  const count = Math.max(1, ...headerGrid(header).map(({ to }) => to), ...rowsLength(rows));
  const asked = Array.from({ length: count }, () => ({ least: 2, usual: 2 }));
  const ask = (column: number, text: string) => {
    const one = asked[column];
    if (!one || text === "") return;
    const length = widthOf(text);
    one.least = Math.max(one.least, unbroken(text), length > 60 ? 8 : length > 24 ? 6 : 0);
    one.usual = Math.max(one.usual, Math.min(length, 18));
  };
  for (const { from, to, text } of headerGrid(header)) if (to - from === 1) ask(from, text);
  for (const cells of rows) for (const [column, text] of cells.entries()) ask(column, text);
  return asked;
}

// Not spread into one call: a long table has more rows than a call has room for.
const rowsLength = (rows: Table["rows"]): readonly [number] => [
  rows.reduce((most, cells) => Math.max(most, cells.length), 0),
];

/** Digits and letters stay together; of Chinese words up to four characters do. */
function unbroken(text: string): number {
  const runs = text.match(/[\x21-\x7e]+/g) ?? [];
  const latin = runs.reduce((most, run) => Math.max(most, Math.min(16, widthOf(run))), 0);
  return Math.max(latin, Math.min(4, widthOf(text)));
}

const widthOf = (text: string): number => {
  let width = 0;
  for (const sign of text) width += /[\x20-\x7e]/.test(sign) ? (/[A-Z%@MWmw]/.test(sign) ? 0.8 : 0.56) : 1;
  return width;
};

/** A header cell in its place: from one column to before another, and over so many rows. */
export type PlacedCell = {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly text: string;
};

/** The cells of a header in their columns. */
export function headerGrid(header: Table["header"]): readonly PlacedCell[] {
  const reach: number[] = [];
  return header.flatMap((cells, row) => {
    let column = 0;
    return cells.map(({ text, columns = 1, rows = 1 }) => {
      while ((reach[column] ?? 0) > row) column += 1;
      const from = column;
      for (; column < from + columns; column += 1) reach[column] = row + rows;
      return { row, from, to: column, rows, text };
    });
  });
}
