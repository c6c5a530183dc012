import type { HeaderCell, Table } from "./document.ts";

/** The order in which the rows of a table are shown: by a column, upwards or downwards. */
export type TableOrder = { readonly column: number; readonly down: boolean };

/** The columns of a table by their header cells: for every cell of the header the column that it alone is the foot of. */
export type HeaderColumns = readonly (readonly (number | null)[])[];

/**
 * For every header cell the column that it names by itself, down to the rows; null for one over several columns, or
 * over other header cells. A table can be sorted by a column that has such a cell.
 */
export function headerColumns(header: Table["header"]): HeaderColumns {
  /** How far down the cells above reach, column by column. */
  const reach: number[] = [];
  return header.map((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while ((reach[column] ?? 0) > row) column += 1;
      const first = column;
      const { columns, rows } = spans(cell);
      for (; column < first + columns; column += 1) reach[column] = row + rows;
      return columns === 1 && row + rows === header.length ? first : null;
    });
  });
}

const spans = ({ columns = 1, rows = 1 }: HeaderCell) => ({ columns, rows });

const least = 3;
/** Stands for all the others. */
const total = /^(?:合计|总计|共计|总数|全[市省区县国])$/u;
/** Of the rows before it alone. */
const subtotal = /^(?:小计|其他合计)$/u;
/** Is a part of the row above it. */
const part = /^(?:其中[:：]?|#|＃)/u;

/**
 * True where sorting keeps the sense of a table: its columns could be restored, every row has a cell in each, none
 * sums up only some of the others, and none is told from another only by what stands above it, as 凉州区 under 生产总值
 * and again under 第一产业.
 */
export function isSortable({ unrestored, header, rows }: Table): boolean {
  const columns = rows[0]?.length ?? 0;
  return (
    !unrestored &&
    header.length > 0 &&
    rows.length >= least &&
    headerColumns(header)
      .flat()
      .filter((column) => column !== null).length === columns &&
    rows.every((cells) => cells.length === columns) &&
    rows.every((cells) => !subtotal.test(nameOf(cells))) &&
    !hasNameTwice(rows)
  );
}

function hasNameTwice(rows: Table["rows"]): boolean {
  const names = rows
    .map(nameOf)
    .filter((name) => name !== "" && !part.test(name) && keyIn(name).number === null);
  return new Set(names).size < names.length;
}

const nameOf = (cells: readonly string[]): string => (cells[0] ?? "").replace(/\s/gu, "");

/**
 * The numbers of the rows in an order; null is the order as printed. What is empty comes last either way. A row
 * whose first cell is empty, or begins with 其中, goes with the row above it, which it is a part of; a total that
 * stands first or last stays there, since it is none of what is compared.
 */
export function rowsInOrder(rows: Table["rows"], order: TableOrder | null): readonly number[] {
  const numbers = rows.map((_, at) => at);
  if (!order) return numbers;
  const groups = grouped(rows);
  const head = groups[0] && isTotal(rows, groups[0]) ? groups.splice(0, 1) : [];
  const last = groups.at(-1);
  const foot = last && isTotal(rows, last) ? groups.splice(-1, 1) : [];
  const keyOf = (group: readonly number[]) => keyIn(rows[group[0] ?? 0]?.[order.column] ?? "");
  const keyed = groups.map((group) => ({ group, key: keyOf(group) }));
  const sorted = keyed.toSorted((a, b) => compare(a.key, b.key, order.down)).map(({ group }) => group);
  return [...head, ...sorted, ...foot].flat();
}

function grouped(rows: Table["rows"]): number[][] {
  const groups: number[][] = [];
  for (const [at, cells] of rows.entries()) {
    const name = nameOf(cells);
    const above = groups.at(-1);
    if (above && (name === "" || part.test(name))) above.push(at);
    else groups.push([at]);
  }
  return groups;
}

const isTotal = (rows: Table["rows"], group: readonly number[]): boolean =>
  total.test(nameOf(rows[group[0] ?? 0] ?? []));

type Key = { readonly number: number | null; readonly words: string };

/** 1,234.5, －3.2%, ２０ by their values; a date by its parts: 1月21日, 2023.11.29; what is neither by its words. */
function keyIn(cell: string): Key {
  const words = cell.normalize("NFKC").replace(/\s/gu, "");
  const plain = words.replace(/(?<=\d),(?=\d{3})/gu, "").replace(/^[−–—-](?=[\d.])/u, "-");
  const value = /^[<>≤≥]?([-+]?(?:\d+\.?\d*|\.\d+))(?:[%‰])?$/u.exec(plain)?.[1];
  if (value !== undefined) return { number: Number(value), words };
  const date = /^(?:(\d{4})[年.\-/])?(\d{1,2})[月.\-/](\d{1,2})日?$/u.exec(plain);
  if (date) return { number: Number(date[1] ?? 0) * 10000 + Number(date[2]) * 100 + Number(date[3]), words };
  return { number: null, words };
}

/** Chinese words by their pinyin, and numbers within words by their values. */
const collator = new Intl.Collator("zh", { numeric: true });
const isEmpty = ({ words }: Key): boolean => /^[-—–…/]*$/u.test(words);

function compare(a: Key, b: Key, down: boolean): number {
  if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b));
  const sign = down ? -1 : 1;
  if (a.number !== null && b.number !== null) return sign * (a.number - b.number);
  // Numbers before words.
  if (a.number !== null || b.number !== null) return sign * (a.number !== null ? -1 : 1);
  return sign * collator.compare(a.words, b.words);
}
