import type { DraftTable } from "./draft.ts";
import type { Line } from "./line.ts";
import { Sourced } from "./sourced.ts";
import { closeUp, spaced } from "./spacing.ts";
import { headerOf } from "./table-header.ts";
import { isValue } from "./table-rows.ts";

type HeaderCell = { readonly text: Sourced; readonly columns?: number; readonly rows?: number };

const isNumber = (cell: Sourced) => isValue(cell.text);

/** The cells of a printed row: what stands between spaces. 1 月 and 2023 年 are one cell. */
export function cellsOf(line: Line): Sourced[] {
  return joinedWhere(
    line,
    (last, word) =>
      (/^\d+$/u.test(last) && /^[年月日]/u.test(word)) || (/^\d{4}年$/u.test(last) && /^\d*月/u.test(word)),
  );
}

/** The cells of a header: a single character belongs to the word after it (指 标, 比 2022年末增长). */
export function namesOf(line: Line): Sourced[] {
  return joinedWhere(
    line,
    (last, word) =>
      /^\p{Script=Han}$/u.test(last) ||
      (/^比?\d+$/u.test(last) && /^[年月日]/u.test(word)) ||
      (/^\d{4}年$/u.test(last) && /^\d*月/u.test(word)),
  );
}

function joinedWhere(line: Line, belong: (last: string, word: string) => boolean): Sourced[] {
  const { raw } = line;
  const cells: Sourced[] = [];
  for (const match of raw.text.matchAll(/[^ \u2002\u2003]+/gu)) {
    const last = cells.at(-1);
    const word = raw.slice(match.index, match.index + match[0].length);
    if (last && belong(last.text, word.text)) cells[cells.length - 1] = Sourced.join([last, word]);
    else cells.push(word);
  }
  return cells;
}

/** Whether a line is a row of numbers under a label. */
export function isNumericRow(line: Line): boolean {
  const cells = cellsOf(line);
  const numbers = cells.filter(isNumber).length;
  return (
    cells.length >= 2 &&
    numbers >= 1 &&
    numbers >= (cells.length - 2) * 0.5 &&
    isNumber(cells.at(-1) as Sourced) &&
    !/[。，；]/u.test(line.text.text)
  );
}

/** A row whose last cells are numbers: they fill the columns from the right, and what is left is the label. */
export function numericRow(line: Line, columns: number): Sourced[] {
  const cells = cellsOf(line);
  const label = Math.max(cells.length - columns + 1, 0);
  const first = cells.slice(0, label);
  const start = first[0];
  if (start === undefined) return cells;
  const words = closeUp(
    line.raw
      .slice(
        0,
        line.raw.text.indexOf(
          cells[label]?.text ?? "",
          first.reduce((sum, cell) => sum + cell.length, 0),
        ),
      )
      .trim(),
  );
  return [label === 1 ? start : words, ...cells.slice(label)];
}

/** A header on one or two levels over rows of `columns` cells, from the lines it is printed on. */
export function headerOver(lines: readonly Line[], columns: number): readonly (readonly HeaderCell[])[] {
  if (lines.length === 1) {
    const cells = namesOf(lines[0] as Line).map((text) => ({ text }));
    return [cells.length === columns - 1 ? [{ text: Sourced.empty }, ...cells] : cells];
  }
  const groupLine = lines.findIndex((line, index) => namesOf(line).length > 1 && index < lines.length - 1);
  const below = lowerCells(lines.slice(groupLine + 1), columns - 1);
  if (groupLine < 1 || below === undefined) return [];
  const corner = Sourced.join(lines.slice(0, groupLine).map((line) => line.text));
  return headerOf([[corner], namesOf(lines[groupLine] as Line), below]).rows;
}

/** The cells of the lower level; one broken over lines stands in lines without a blank line between them. */
function lowerCells(lines: readonly Line[], wanted: number): Sourced[] | undefined {
  const blocks: Line[][] = [];
  for (const line of lines) {
    if (line.gap === 0 && blocks.length > 0 && namesOf(line).length === 1) blocks.at(-1)?.push(line);
    else blocks.push([line]);
  }
  const join = (block: readonly Line[]) => Sourced.join(block.map((line) => line.text));
  const cells = blocks.flatMap((block) => (block.length === 1 ? namesOf(block[0] as Line) : [join(block)]));
  if (cells.length === wanted) return cells;
  // Three lines set close are a cell of one line and a cell of two.
  const split = blocks.flatMap((block) =>
    block.length === 3
      ? [(block[0] as Line).text, join(block.slice(1))]
      : block.length === 1
        ? namesOf(block[0] as Line)
        : [join(block)],
  );
  return split.length === wanted ? split : undefined;
}

/** The rows of a numbered list with wrapped cells: a row begins with the next number. */
export function countedRows(lines: readonly Line[], columns: number): Sourced[][] {
  const rows: Sourced[][] = [];
  const loose: { readonly row: Sourced[]; readonly words: Sourced }[] = [];
  const first = lines[0];
  if (first === undefined) return [];
  let expected = Number(cellsOf(first)[0]?.text) || 1;
  for (const line of lines) {
    const cells = cellsOf(line);
    const row = rows.at(-1);
    const first = cells[0] as Sourced;
    if (row === undefined || (first.text === String(expected) && row.length > 1)) {
      rows.push(fitted(cells, columns));
      expected++;
    } else if (line.gap === 0 && !line.opensPage && row.length < columns) addTo(row, cells, columns);
    else if (row.length < columns) {
      row[row.length - 1] = Sourced.join([row.at(-1) as Sourced, first]);
      addTo(row, cells.slice(1), columns);
    } else if (cells.length === 1) loose.push({ row, words: first });
    else row[columns - 1] = Sourced.join([row[columns - 1] as Sourced, ...cells]);
  }
  // The rest of a cell may come after the whole row: it goes where the two make a value known from other rows.
  for (const { row, words } of loose) {
    const known = row.findIndex((cell, at) =>
      rows.some((other) => other !== row && other[at]?.text === cell.text + words.text),
    );
    const at = known < 0 ? row.length - 1 : known;
    row[at] = Sourced.join([row[at] as Sourced, words]);
  }
  return rows.map((row) => [
    ...row,
    ...new Array<Sourced>(Math.max(columns - row.length, 0)).fill(Sourced.empty),
  ]);
}

/** At most so many cells: what is over belongs to the last. */
function fitted(cells: readonly Sourced[], columns: number): Sourced[] {
  if (cells.length <= columns) return [...cells];
  return [...cells.slice(0, columns - 1), Sourced.join(cells.slice(columns - 1))];
}

function addTo(row: Sourced[], cells: readonly Sourced[], columns: number): void {
  const all = fitted([...row, ...cells], columns);
  row.splice(0, row.length, ...all);
}

/** The printed lines of a table whose columns cannot be told apart. */
export function printedLines(lines: readonly Line[]): DraftTable {
  return { header: [], rows: lines.map((line) => [spaced(line.raw)]), unrestored: true };
}
