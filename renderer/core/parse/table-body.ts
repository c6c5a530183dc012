import type { Draft, DraftTable } from "./draft.ts";
import type { Line } from "./line.ts";
import type { Source } from "./source.ts";
import { Sourced } from "./sourced.ts";
import { closeUp } from "./spacing.ts";
import {
  cellsOf,
  countedRows,
  headerOver,
  isNumericRow,
  namesOf,
  numericRow,
  printedLines,
} from "./table-cells.ts";
import { matterRows } from "./table-matters.ts";

const dated = /^(\d{1,2}\s?月\s?\d{1,2}\s?日)\s*(\d{1,3}(?=\s|\p{Script=Han}))?/u;
const months = /^(?:\d{1,2}月){4,}$/u;

/** What the first line of a table says of its rows: numbered, dated, of the months, or numbers under names. */
export type TableKind = "counted" | "dated" | "months" | "plain";

/** The kind of table that this header opens; undefined for a line that is no header. */
export function headerKind(line: Line | undefined): TableKind | undefined {
  if (line === undefined || /[。，；：]/u.test(line.text.text)) return undefined;
  if (months.test(line.text.text)) return "months";
  const cells = cellsOf(line).map((cell) => cell.text);
  if (cells.length < 2) return undefined;
  if (cells[0] === "序号") return "counted";
  if (/^(?:日期|时间)$/u.test(cells[0] ?? "") && cells.length === 3) return "dated";
  const named = /^(?:指标|项目|案由|单位|名称|类别|年份)/u.test(cells[0] ?? "");
  return cells.length >= 3 && named && cells.every((cell) => /\p{Script=Han}/u.test(cell))
    ? "plain"
    : undefined;
}

/** Header and rows from the lines of a table; the printed lines where columns cannot be told apart. */
export function tableBody(
  lines: readonly Line[],
  kind: TableKind | undefined,
  measure: Sourced | undefined,
): DraftTable {
  const extra = measure ? { measure: measure.without(/\s/gu) } : {};
  const header = lines[0];
  if (header === undefined) return { header: [], rows: [], ...extra };
  const shape = kind ?? headerKind(header);
  const names = cellsOf(header);
  if (shape === "counted") {
    const rows = lines.slice(1);
    const matters = names.length >= 5 && /类型|性质/u.test(names.at(-2)?.text ?? "");
    return {
      header: [names.map((text) => ({ text }))],
      rows: matters ? matterRows(rows, names.length) : countedRows(rows, names.length),
      ...extra,
    };
  }
  if (shape === "dated")
    return { header: [names.map((text) => ({ text }))], rows: datedRows(lines.slice(1)), ...extra };
  const first = lines.findIndex(
    (line, index) => index > 0 && isNumericRow(line) && !months.test(line.text.text),
  );
  if (first <= 0) return { ...printedLines(lines), ...extra };
  const rows = lines.slice(first).filter(isNumericRow);
  const columns =
    shape === "months"
      ? monthColumns(rows, names.length)
      : columnsOf(rows, first === 1 ? namesOf(header).length : 0);
  const top = headerOver(lines.slice(0, first), columns);
  if (top.length === 0 || rows.length !== lines.length - first) return { ...printedLines(lines), ...extra };
  return { header: top, rows: rows.map((line) => padded(numericRow(line, columns), columns)), ...extra };
}

/** As many columns as most rows have cells; labels with a space in them have one more. */
function columnsOf(rows: readonly Line[], named: number): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const { length } = cellsOf(row);
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const most = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
  return named > 1 && (most < named || most > named + 1) ? named : most;
}

/** The months, and a label before them unless the rows have none. */
function monthColumns(rows: readonly Line[], named: number): number {
  return rows.some((row) => cellsOf(row).length > named) ? named + 1 : named;
}

function padded(row: Sourced[], columns: number): Sourced[] {
  return [...row, ...new Array<Sourced>(Math.max(columns - row.length, 0)).fill(Sourced.empty)];
}

/** 2月19日 2 关于…: date, number, and a title that may run on. */
function datedRows(lines: readonly Line[]): Sourced[][] {
  const rows: Sourced[][] = [];
  for (const line of lines) {
    const found = dated.exec(line.raw.text);
    const row = rows.at(-1);
    if (found || row === undefined) {
      const [whole = "", date = "", number = ""] = found ?? [];
      const start = whole.length - number.length;
      rows.push([
        line.raw.slice(0, date.length).without(/\s/gu),
        line.raw.slice(start, whole.length),
        closeUp(line.raw.slice(whole.length).trim()),
      ]);
    } else row[2] = Sourced.join([row[2] as Sourced, line.text]);
  }
  return rows;
}

/** A continued part repeats the number and the header; its rows go on. */
export function extendTable(target: Draft, more: DraftTable, number: Line, source: Source): void {
  const { table } = target;
  if (table === undefined) return;
  const again = [
    number.text,
    ...more.header.flat().map((cell) => cell.text),
    ...(more.measure ? [more.measure] : []),
  ];
  for (const words of again)
    if (words.length > 0) source.furniture.push({ kind: "repeated-header", line: number.number, words });
  target.table = { ...table, rows: [...table.rows, ...more.rows] };
}
