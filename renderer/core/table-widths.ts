import type { Table } from "./document.ts";

/** Rows from which a table is laid out part by part, with its columns' widths worked out beforehand. */
const many = 80;
/** How many rows are laid out, or skipped, as one. */
const part = 40;

/** True for a table of so many rows that laying it out at once would hold up the reader. */
export const isLong = ({ header, rows, unrestored }: Table): boolean =>
  !unrestored &&
  rows.length > many &&
  header.length <= 1 &&
  header.flat().every(({ columns = 1 }) => columns === 1);

/** Rows in parts of a size that is laid out without being noticed. */
export const inParts = <T>(rows: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(rows.length / part) }, (_, at) => rows.slice(at * part, (at + 1) * part));

/** True where the columns ask for more than the measure of the text has room for. */
export const isWide = (table: Table): boolean =>
  !table.unrestored && columnWidths(table).reduce((sum, width) => sum + width + 1.2, 0) > 48;

const narrowest = 3;
const widest = 16;

/**
 * How wide each column of a table is to be, in characters: as its cells ask, but none so wide that the others have
 * no room. The same for every row, so that rows can be laid out each by itself and still stand in columns.
 */
export function columnWidths({ header, rows }: Table): readonly number[] {
  const all = [...header.map((cells) => cells.map(({ text }) => text)), ...rows];
  const count = all.reduce((most, cells) => Math.max(most, cells.length), 0);
  return Array.from({ length: count }, (_, column) => {
    const asked = all.map((cells) => widthOf(cells[column] ?? ""));
    return Math.ceil(
      Math.min(widest, Math.max(narrowest, ...asked.filter((width) => width <= widest), some(asked))),
    );
  });
}

/** Some cells of running text make a column wide, however long they are. */
const some = (widths: readonly number[]): number => (widths.some((width) => width > widest) ? widest : 0);

/** A Latin letter or a digit is about half as wide as a character. */
const widthOf = (words: string): number =>
  words.length - (words.match(/[\u0020-\u007e]/g)?.length ?? 0) * 0.45;
