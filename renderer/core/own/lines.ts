import { type HeaderCell, type Table, type Unit, walk } from "../document.ts";
import { piecesOf } from "../pieces.ts";

/** A line of an article's text: one run of words, or the cells of a row of a table. */
export type Line = readonly HeaderCell[];

/**
 * The text of a unit that is read in one piece, to the character: line by line, a row of a table as its cells. Of a
 * chapter or another unit that holds others, its own title and words alone.
 */
export function linesOf(unit: Unit): readonly Line[] {
  const tables = new Map(
    [...walk([unit])].flatMap(({ unit: { address, table } }) => (table ? [[address, table] as const] : [])),
  );
  const pieces = piecesOf({ unit, level: 1 });
  const lines: Line[] = [];
  for (let at = 0; at < pieces.length; ) {
    const address = pieces[at]?.address ?? "";
    const table = tables.get(address);
    let end = at + 1;
    while (table && pieces[end]?.address === address) end += 1;
    const run = pieces.slice(at, end).map(({ text }): HeaderCell => ({ text }));
    lines.push(...(table ? rowsOf(run, table) : run.map((cell) => [cell])));
    at = end;
  }
  return lines.filter((cells) => cells.some(({ text }) => text !== ""));
}

/** The words of a line as they stand in plain text. */
export const plainLine = (line: Line): string => line.map(({ text }) => text).join("\t");

/** The pieces of a table are its title, its measure, its cells row by row, and its source. */
function rowsOf(pieces: Line, table: Table): readonly Line[] {
  if (table.unrestored) return pieces.map((cell) => [cell]);
  const first = 1 + (table.measure ? 1 : 0);
  const rows: Line[] = [...table.header];
  let at = first + table.header.flat().length;
  for (const { length } of table.rows) {
    rows.push(pieces.slice(at, at + length));
    at += length;
  }
  const alone = (cell: HeaderCell): Line => [cell];
  return [...pieces.slice(0, first).map(alone), ...rows, ...pieces.slice(at).map(alone)];
}
