import { type Draft, type DraftTable, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import { headingMark } from "./marks.ts";
import type { Source } from "./source.ts";
import type { Sourced } from "./sourced.ts";
import { closeUp } from "./spacing.ts";
import { headerOf } from "./table-header.ts";
import { cellsOf, headerCells, isValue, rowOf, sizeOf } from "./table-rows.ts";

const caption = /^(表\s*[\d０-９]+(?:[-—－]\d+)?)[\s\u3000]+(\S.*)$/;
const continued = /^续\s*表/;

/** 表 1　2023 年…情况: the caption of a table, on a line of its own. */
export const isTableCaption = (line: Line): boolean =>
  caption.test(line.raw.text) && !/[。，；：]$/.test(line.raw.text) && line.width < 46;

/** 数据来源：…: the source of a table or figure. */
export const isSourceLine = (line: Line | undefined): boolean =>
  /^(?:数据|资料)来源[：:]/.test(line?.text.text ?? "");

export type ReadTable = { readonly unit: Draft; readonly end: number };

/** Reads the table whose caption is at `start`: its unit of measure, header, rows, source, and continued parts. */
export function readTable(
  lines: readonly Line[],
  start: number,
  { furniture, diagnostics }: Pick<Source, "furniture" | "diagnostics">,
): ReadTable {
  const title = lines[start] as Line;
  const found = caption.exec(title.raw.text);
  let end = start + 1;
  let measure: Sourced | undefined;
  let source: Sourced | undefined;
  const head: Line[] = [];
  const body: Line[] = [];
  for (; end < lines.length; end++) {
    const line = lines[end] as Line;
    if (/^[（(]?单位[：:]/.test(line.text.text) && measure === undefined) measure = line.text;
    else if (isSourceLine(line)) {
      source = line.text;
      end++;
      break;
    } else if (body.length > 0 && repeated(lines, end, head) > 0) {
      const until = end + repeated(lines, end, head);
      for (const { number, raw } of lines.slice(end, until)) {
        furniture.push({ kind: "repeated-header", line: number, words: raw });
      }
      end = until - 1;
    } else if (isRow(lines, end, body.length > 0, head.length)) body.push(line);
    else if (body.length === 0 && end - start <= 16 && isHeaderLine(line)) head.push(line);
    else break;
  }
  // A caption with no rows under it: what follows is text.
  const empty = body.length === 0;
  if (empty) end = start + 1;
  const table: DraftTable = empty ? { header: [], rows: [] } : tableOf(head, body, measure, source);
  if (table.unrestored) diagnostics.push({ line: title.number, message: "表的各列分不开，照原样逐行保留" });
  for (const line of table.unrestored ? [] : body) {
    const lost = (table.rows[0]?.length ?? 0) - cellsOf(line.raw).length;
    if (lost > 0 && !line.raw.text.includes("\t")) {
      diagnostics.push({ line: line.number, message: `这一行少${lost}格，空格在哪一列按数值大小推定` });
    }
  }
  const unit = draft("table", { table });
  const length = found?.[1]?.length ?? 0;
  unit.num = title.raw.slice(0, length).without(/\s+/g);
  unit.heading = closeUp(title.raw.slice(length).trim());
  return { unit, end };
}

const sameLine = (a: Line | undefined, b: Line | undefined): boolean =>
  a !== undefined && b !== undefined && a.raw.text.replace(/\s/g, "") === b.raw.text.replace(/\s/g, "");

/** How many lines at `at` repeat the header after a page break, with or without 续表 before it. */
function repeated(lines: readonly Line[], at: number, head: readonly Line[]): number {
  const from = continued.test((lines[at] as Line).raw.text) ? at + 1 : at;
  if (head.length === 0 || !head.every((line, index) => sameLine(lines[from + index], line))) return 0;
  return from - at + head.length;
}

function isHeaderLine(line: Line): boolean {
  return !/[。；]/.test(line.text.text) && headingMark(line.text) === undefined;
}

/** A row ends with a value; one without any stands between rows. */
function isRow(lines: readonly Line[], at: number, within: boolean, heads: number): boolean {
  const line = lines[at] as Line;
  if (/[。；，]/.test(line.raw.text) || isTableCaption(line)) return false;
  if (line.raw.text.includes("\t")) return heads > 0;
  const cells = cellsOf(line.raw);
  if (cells.length > 1 && isValue((cells.at(-1) as Sourced).text)) return true;
  const next = lines[at + 1];
  if (!within || next === undefined || cells.length < 2 || headingMark(line.text)) return false;
  return cells.length <= 3 && isRow(lines, at + 1, false, heads);
}

function tableOf(
  head: readonly Line[],
  body: readonly Line[],
  measure: Sourced | undefined,
  source: Sourced | undefined,
): DraftTable {
  const kept = { ...(measure ? { measure } : {}), ...(source ? { source } : {}) };
  const header = headerOf(head.map((line) => headerCells(line.raw)));
  const columns = header.columns;
  const full = body.map((line) => cellsOf(line.raw)).filter((cells) => cells.length >= columns);
  if (columns < 2 || full.length < body.length / 2 || full.some((cells) => cells.length > columns + 3)) {
    return { ...kept, header: [], rows: [...head, ...body].map((line) => [line.text]), unrestored: true };
  }
  const sizes = Array.from({ length: columns }, (_, column) => {
    if (column === 0) return undefined;
    const values = full
      .map((cells) => sizeOf(cells[cells.length - columns + column]?.text ?? ""))
      .filter((size) => size !== undefined)
      .toSorted((a, b) => a - b);
    return values[Math.floor(values.length / 2)];
  });
  return { ...kept, header: header.rows, rows: body.map((line) => rowOf(line.raw, columns, sizes)) };
}
