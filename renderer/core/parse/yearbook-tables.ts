import type { Aside } from "./asides.ts";
import { type Draft, type DraftTable, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import { endsClause } from "./measure.ts";
import type { Source } from "./source.ts";
import { Sourced } from "./sourced.ts";
import {
  cellsOf,
  closedRows,
  countedRows,
  headerOf,
  isNumericRow,
  numericRow,
  printedLines,
} from "./table-cells.ts";
import { bylineAt } from "./yearbook-entries.ts";
import { findChains, opensEntry } from "./yearbook-headings.ts";

const numbered = /^(续)?表\s?([\d０-９]+(?:[-—]\d+)?)(?:\s|\ufffd|$)/u;
const measured = /[（(]?(?:计量)?单位[:：]\s?\S+$/u;
const dated = /^\d{1,2}月\d{1,2}日/u;
const months = /^(?:\d{1,2}月){4,}$/u;

/** What the first line of a table without a number is: a row of short names. */
function headerKind(line: Line | undefined): "counted" | "dated" | "months" | "plain" | undefined {
  if (line === undefined || /[。，；：]/u.test(line.text.text)) return undefined;
  const cells = cellsOf(line).map((cell) => cell.text);
  if (months.test(line.text.text)) return "months";
  if (cells.length < 2) return undefined;
  if (cells[0] === "序号") return "counted";
  if (/^(?:日期|时间)$/u.test(cells[0] ?? "") && cells.length === 3) return "dated";
  return cells.length >= 3 &&
    /^(?:指标|项目|案由|单位|名称|类别|年份)/u.test(cells[0] ?? "") &&
    cells.every((cell) => /\p{Script=Han}/u.test(cell))
    ? "plain"
    : undefined;
}

/**
 * Takes the tables out of the lines, with their titles. A table may stand in the middle of a sentence; its cells
 * would be taken for headings.
 */
export function takeTables(
  lines: readonly Line[],
  source: Source,
): { readonly lines: Line[]; readonly asides: Aside[] } {
  const kept: Line[] = [];
  const asides: Aside[] = [];
  const chainStarts = new Set(findChains(lines, () => false).map(({ from }) => from));
  let orphan: Aside | undefined;
  let index = 0;
  const stops = (at: number) =>
    at >= lines.length ||
    chainStarts.has(at) ||
    opensEntry(lines, at) ||
    bylineAt(lines, at) > 0 ||
    headsTable(lines, at);
  while (index < lines.length) {
    const line = lines[index] as Line;
    const number = numbered.exec(line.raw.text);
    const kind = number ? undefined : headerKind(line);
    const titled = !number && !kind && isTitle(lines, index);
    if (!number && !kind && !titled) {
      kept.push(line);
      index++;
      continue;
    }
    if (titled) {
      const table = draft("table", titleOf(line));
      orphan = { draft: table, after: lastOffset(kept) };
      asides.push(orphan);
      index++;
      continue;
    }
    const continued = number?.[1] !== undefined;
    let from = index;
    let measure: Sourced | undefined;
    const target = continued
      ? asides.findLast(({ draft }) => draft.num?.text.replace(/\s/gu, "").endsWith(number?.[2] ?? ""))?.draft
      : undefined;
    let table = target;
    if (number) {
      const found = measured.exec(line.raw.text);
      if (found) measure = line.raw.slice(found.index);
      const label = line.raw.slice(number[1] ? 1 : 0, number[0].trim().replace("\ufffd", "").length);
      const gap = line.raw
        .slice(number[0].trim().replace("\ufffd", "").length, found?.index ?? line.raw.length)
        .trim();
      if (gap.length > 0) source.furniture.push({ kind: "leader", line: line.number, words: gap });
      if (!target) {
        const title = isTableTitle(kept.at(-1)) ? kept.pop() : undefined;
        const lone = continued ? { marks: [line.raw.slice(0, 1)] } : {};
        table = draft("table", {
          num: label.without(/\s/gu),
          ...(title ? { heading: title.text } : {}),
          ...lone,
        });
      }
      from = index + 1;
    } else if (
      orphan &&
      (kind === "months" || orphan.draft.table === undefined) &&
      lines.indexOf(line) - lineIndex(lines, orphan) < 40
    )
      table = orphan.draft;
    table ??= draft("table");
    const next = lines[from];
    if (next && !measure && /^[（(]?单位[:：]/u.test(next.text.text) && next.width < 20) {
      measure = next.raw;
      from++;
    }
    let to = from;
    while (to < lines.length && !(to > from && stops(to)) && fits(lines, to, from, kind)) to++;
    to = trimmed(lines, from, to, kind);
    const body = bodyOf(lines.slice(from, to), kind, measure);
    if (target?.table) extend(target, body, line, source);
    else {
      table.table = body;
      if (table !== orphan?.draft) asides.push({ draft: table, after: lastOffset(kept) });
    }
    orphan = undefined;
    index = Math.max(to, from, index + 1);
  }
  for (const { draft } of asides) if (draft.type === "table") draft.table ??= { header: [], rows: [] };
  return { lines: kept, asides };
}

const lineIndex = (lines: readonly Line[], aside: Aside) =>
  lines.findIndex((line) => (line.raw.span?.[0] ?? 0) > aside.after);
const lastOffset = (kept: readonly Line[]) => kept.at(-1)?.raw.span?.[1] ?? 0;

/** Whether another table begins here, at its title. */
function headsTable(lines: readonly Line[], at: number): boolean {
  const line = lines[at] as Line;
  const next = lines[at + 1];
  if (numbered.test(line.raw.text)) return true;
  if (next && numbered.test(next.raw.text) && !next.raw.text.startsWith("续")) return true;
  if (headerKind(next) === "dated") return true;
  const before = lines[at - 1] as Line;
  return headerKind(lines[at + 2]) === "dated" && before.width < 20 && line.width < 8;
}

/** A line that names a table and is no sentence; what follows must be its header. */
function isTitle(lines: readonly Line[], index: number): boolean {
  const line = lines[index] as Line;
  const next = lines[index + 1];
  if (
    !/(?:表|一览|统计)(?:\s+单位[:：]\S+)?$/u.test(line.raw.text) ||
    /[。，；]/u.test(line.text.text) ||
    line.width > 30
  )
    return false;
  if (measured.test(line.raw.text)) return true;
  const kind = headerKind(next) ?? headerKind(lines[index + 2]);
  return kind !== undefined && endsClause.test(lines[index - 1]?.text.text ?? "。");
}

function isTableTitle(line: Line | undefined): boolean {
  return (
    line !== undefined &&
    line.width < 45 &&
    !/[。；！？]/u.test(line.text.text) &&
    !/^[（【]/u.test(line.text.text)
  );
}

function titleOf(line: Line): Omit<Draft, "type" | "children"> {
  const found = measured.exec(line.raw.text);
  if (!found) return { heading: line.text };
  const heading = line.raw.slice(0, found.index).trim();
  return {
    heading: heading.without(/\s/gu),
    table: { header: [], rows: [], measure: line.raw.slice(found.index).without(/\s/gu) },
  };
}

/** Whether a line can belong to the table that began. */
function fits(lines: readonly Line[], at: number, from: number, kind: string | undefined): boolean {
  const line = lines[at] as Line;
  const words = line.text.text;
  if (at === from) return true;
  if (kind === "months") return isNumericRow(line) && at <= from + 4;
  if (kind === "dated") return !/^[（【]/u.test(words);
  if (/[。；]$/u.test(words) || /^(?:说明|注)[：:]/u.test(words) || /^附件\d*$/u.test(words)) return false;
  if (/，/u.test(words) && line.width > 17) return false;
  if (kind === "plain") return isNumericRow(line);
  return true;
}

/** Lines at the end that are no row, where every row closes with a number. */
function trimmed(lines: readonly Line[], from: number, to: number, kind: string | undefined): number {
  if (kind !== undefined) return to;
  const rows = lines.slice(from, to);
  const counted = headerKind(lines[from]) === "counted";
  if (counted) return to;
  const last = rows.findLastIndex(isNumericRow);
  return last < 0 ? to : from + last + 1;
}

function bodyOf(lines: readonly Line[], kind: string | undefined, measure: Sourced | undefined): DraftTable {
  const extra = measure ? { measure: measure.without(/\s/gu) } : {};
  const header = lines[0];
  if (header === undefined) return { header: [], rows: [], ...extra };
  const shape = kind ?? headerKind(header);
  const names = cellsOf(header);
  if (shape === "counted") {
    const rows = lines.slice(1);
    const closing = names.length >= 5 && /类型|性质/u.test(names.at(-2)?.text ?? "");
    return {
      header: [names.map((text) => ({ text }))],
      rows: closing ? closedRows(rows, names.length) : countedRows(rows, names.length),
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
  const columns = columnsOf(rows, first === 1 ? names.length : 0);
  const top = headerOf(lines.slice(0, first), columns);
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

function padded(row: Sourced[], columns: number): Sourced[] {
  return [...row, ...new Array<Sourced>(Math.max(columns - row.length, 0)).fill(Sourced.empty)];
}

/** 2月19日 2 关于…: date, number, and a title that may run on. */
function datedRows(lines: readonly Line[]): Sourced[][] {
  const rows: Sourced[][] = [];
  for (const line of lines) {
    const day = dated.exec(line.text.text)?.[0];
    const row = rows.at(-1);
    if (day !== undefined || row === undefined) {
      const date = line.text.slice(0, day?.length ?? 0);
      const rest = line.text.slice(date.length).trim();
      const number = /^\d{1,3}/u.exec(rest.text)?.[0].length ?? 0;
      rows.push([date, rest.slice(0, number), rest.slice(number).trim()]);
    } else row[2] = Sourced.join([row[2] as Sourced, line.text]);
  }
  return rows;
}

/** A continued part repeats the number and the header; its rows go on. */
function extend(target: Draft, more: DraftTable, number: Line, source: Source): void {
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
