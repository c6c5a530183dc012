import { Sourced } from "./sourced.ts";

/** What stands in a cell of numbers, or for an empty one. */
export const isValue = (text: string): boolean =>
  /^(?:[-－—–＋+<>≤≥]?\d[\d,.]*[%％‰]?|[—–－-]+|…+)$/.test(text);

/** The cells of a printed line: parted by tabs where there are any, else by spaces. */
export function cellsOf(raw: Sourced): Sourced[] {
  // An empty cell at either end of a row may hold a sign of control, so that its tab is not taken for white space.
  if (raw.text.includes("\t"))
    return raw.split(/\t/g).parts.map((part) => closeCell(part.without(/\p{Cc}/gu).trim()));
  return raw
    .split(/[ \u00a0]+/g)
    .parts.map((part) => part.trim())
    .filter((part) => part.length > 0);
}

/** A cell without the spaces inside it. */
export function closeCell(cell: Sourced): Sourced {
  return cell.without(/(?<=[^\x21-\x7e])\s+|\s+(?=[^\x21-\x7e])/g);
}

/** The cells of a header line: 指　标 is one cell, so is 2023 上半年（亿元）. */
export function headerCells(raw: Sourced): Sourced[] {
  const cells: Sourced[] = [];
  let joining = false;
  for (const cell of cellsOf(raw)) {
    const closed = closeCell(cell);
    const single = /^\p{Script=Han}$/u.test(closed.text);
    const before = cells.at(-1);
    const wide = single && before !== undefined && /^\p{Script=Han}$/u.test(before.text);
    if (before !== undefined && (joining || wide) && !raw.text.includes("\t")) {
      cells[cells.length - 1] = Sourced.join([before, closed]);
    } else cells.push(closed);
    joining = /^\d{4}$/.test(closed.text);
  }
  return cells;
}

/**
 * The cells of a row put under `columns` columns: the last cells are the values, everything before them is the
 * label. A row with fewer cells lost its empty ones; `sizes` say which column each value is most like.
 */
export function rowOf(raw: Sourced, columns: number, sizes: readonly (number | undefined)[]): Sourced[] {
  const cells = cellsOf(raw);
  if (raw.text.includes("\t")) {
    while (cells.length < columns) cells.push(Sourced.empty);
    return cells;
  }
  let values = 0;
  while (
    values < Math.min(columns - 1, cells.length - 1) &&
    isValue((cells[cells.length - 1 - values] as Sourced).text)
  )
    values++;
  if (cells.length >= columns) values = columns - 1;
  // Columns of words, such as the unit of measure, follow the label.
  const words = sizes.slice(1).findIndex((size) => size !== undefined);
  const wordColumns = values < columns - 1 && words > 0 ? Math.min(words, cells.length - 1 - values) : 0;
  const head = cells.length - values - wordColumns;
  const row = [
    closeCell(Sourced.join(cells.slice(0, head))),
    ...cells.slice(head, head + wordColumns).map(closeCell),
  ];
  const rest = cells.slice(head + wordColumns);
  return [...row, ...spread(rest, columns - row.length, sizes.slice(row.length))];
}

/** Each value in the column it is most like, in order; the others empty. */
function spread(
  values: readonly Sourced[],
  columns: number,
  sizes: readonly (number | undefined)[],
): Sourced[] {
  if (values.length >= columns) return [...values];
  const cost = (value: Sourced, column: number) => {
    const size = sizeOf(value.text);
    const usual = sizes[column];
    return size === undefined || usual === undefined ? 1 : Math.abs(size - usual);
  };
  // best[i][j]: the least cost of the values from i on in the columns from j on.
  const best: number[][] = values.map(() => new Array<number>(columns + 1).fill(Number.POSITIVE_INFINITY));
  best.push(new Array<number>(columns + 1).fill(0));
  for (let i = values.length - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const here = cost(values[i] as Sourced, j) + (best[i + 1]?.[j + 1] as number);
      (best[i] as number[])[j] = Math.min(here, best[i]?.[j + 1] as number);
    }
  }
  const row: Sourced[] = [];
  let i = 0;
  for (let j = 0; j < columns; j++) {
    const take = i < values.length && (best[i]?.[j] as number) < (best[i]?.[j + 1] as number);
    row.push(take ? (values[i++] as Sourced) : Sourced.empty);
  }
  return row;
}

/** The order of magnitude of a value, as a measure of likeness. */
export function sizeOf(text: string): number | undefined {
  const number = Math.abs(Number.parseFloat(text.replace(/[,<>≤≥＋+]/g, "").replace("－", "-")));
  return Number.isFinite(number) ? Math.log10(number + 0.5) : undefined;
}
