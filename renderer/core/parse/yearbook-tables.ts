import type { Aside } from "./asides.ts";
import { type Draft, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import { endsClause } from "./measure.ts";
import { joinLines } from "./paragraphs.ts";
import type { Source } from "./source.ts";
import type { Sourced } from "./sourced.ts";
import { extendTable, headerKind, type TableKind, tableBody } from "./table-body.ts";
import { cellsOf, isNumericRow } from "./table-cells.ts";
import { bylineAt } from "./yearbook-entries.ts";
import { findChains, opensEntry } from "./yearbook-headings.ts";

const numbered = /^(续)?表\s?([\d０-９]+(?:[-—]\d+)?)(?:\s|\ufffd|$)/u;
const measured = /[（(]?(?:计量)?单位[:：]\s?\S+$/u;

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
  const chains = new Set(findChains(lines, () => false).map(({ from }) => from));
  /** Titles whose rows have not come yet. */
  const waiting: Draft[] = [];
  const place = () => kept.at(-1)?.raw.span?.[1] ?? 0;
  const set = (table: Draft, after = place()) => asides.push({ draft: table, after });
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] as Line;
    const number = numbered.exec(line.raw.text);
    const kind = number ? undefined : kindAt(lines, index);
    if (number) {
      const from = index + 1;
      const continued = number[1]
        ? asides.findLast(({ draft: table }) => table.num?.text.endsWith(`表${number[2]}`))?.draft
        : undefined;
      const title = continued || !isTableTitle(kept.at(-1)) ? undefined : kept.pop();
      const { table, measure } = numberedTable(line, number, title, continued, source);
      const { to, body } = readRows(lines, from, chains, undefined, measure, kept);
      if (continued) extendTable(continued, body, line, source);
      else set(Object.assign(table, { table: body }));
      index = takeNote(lines, Math.max(to, from), set);
    } else if (kind) {
      const under = headerUnder(lines, index, waiting, kind);
      const table = under ?? draft("table");
      // A byline among the rows stands at the end of the page: it comes after the table.
      const after = place();
      const { to, body } = readRows(lines, index, chains, kind, table.table?.measure, kept);
      table.table = body;
      if (under) waiting.splice(waiting.indexOf(under), 1);
      else set(table, after);
      index = takeNote(lines, Math.max(to, index + 1), set);
    } else {
      if (isTitle(lines, index)) {
        const under = measureUnder(lines, index);
        const table = titledTable(line, under);
        waiting.push(table);
        set(table);
        if (under) index++;
      } else kept.push(line);
      index++;
    }
  }
  for (const table of waiting) table.table ??= { header: [], rows: [] };
  return { lines: kept, asides };
}

/** 注：… under a table, to the end of its sentence; the index of the line after it. */
function takeNote(lines: readonly Line[], at: number, set: (note: Draft) => void): number {
  const mark = /^注[：:]/u.exec(lines[at]?.text.text ?? "")?.[0].length;
  if (mark === undefined) return at;
  let to = at + 1;
  while (
    to < lines.length &&
    to < at + 6 &&
    !/。$/u.test((lines[to - 1] as Line).text.text) &&
    !opensEntry(lines, to)
  )
    to++;
  const words = joinLines(lines.slice(at, to));
  set(draft("note", { num: words.slice(0, mark), text: words.slice(mark).trim() }));
  return to;
}

/** A header opens a table only with rows under it. */
function kindAt(lines: readonly Line[], index: number): TableKind | undefined {
  const kind = headerKind(lines[index]);
  if (kind === "plain") return lines.slice(index + 1, index + 4).some(isNumericRow) ? kind : undefined;
  return kind;
}

/** The title right above a header; rows without one belong to a title that was left without rows before. */
function headerUnder(
  lines: readonly Line[],
  index: number,
  waiting: readonly Draft[],
  kind: TableKind,
): Draft | undefined {
  const above = lines
    .slice(Math.max(index - 2, 0), index)
    .flatMap((line) => waiting.filter(({ heading }) => heading?.start === line.raw.start));
  return above.at(-1) ?? (kind === "months" ? waiting.at(-1) : undefined);
}

function numberedTable(
  line: Line,
  number: RegExpExecArray,
  title: Line | undefined,
  continued: Draft | undefined,
  source: Source,
) {
  const found = measured.exec(line.raw.text);
  const measure = found ? line.raw.slice(found.index) : undefined;
  const end = number[0].trim().replace("\ufffd", "").length;
  const between = line.raw.slice(end, found?.index ?? line.raw.length).trim();
  if (between.length > 0) source.furniture.push({ kind: "leader", line: line.number, words: between });
  const num = line.raw.slice(number[1] ? 1 : 0, end).without(/\s/gu);
  const marks = number[1] && !continued ? { marks: [line.raw.slice(0, 1)] } : {};
  return { table: draft("table", { num, ...(title ? { heading: title.text } : {}), ...marks }), measure };
}

/** The rows from `from` on, to the first line that is none. */
function readRows(
  lines: readonly Line[],
  from: number,
  chains: ReadonlySet<number>,
  kind: TableKind | undefined,
  measure: Sourced | undefined,
  kept: Line[],
) {
  const next = lines[from];
  const measureLine =
    !kind && !measure && next && /^[（(]?单位[:：]/u.test(next.text.text) && next.width < 20
      ? next
      : undefined;
  const start = measureLine ? from + 1 : from;
  const shape = kind ?? headerKind(lines[start]);
  const rows: Line[] = [];
  let to = start;
  const firstRow = lines[start + 1] ?? lines[start];
  let ordinal = firstRow ? Number(cellsOf(firstRow)[0]?.text) - 1 || 0 : 0;
  for (; to < lines.length; to++) {
    const line = lines[to] as Line;
    const first = cellsOf(line)[0]?.text;
    if (first === String(ordinal + 1)) ordinal++;
    // A byline of the text before may be printed at the top of a page, among the rows; （部分） may be a cell.
    if (shape === "counted" && bylineAt(lines, to) > 0 && goesOn(lines, to, ordinal))
      (line.opensPage ? kept : rows).push(line);
    else if (to > start && (stops(lines, to, chains) || !fits(line, shape))) break;
    else rows.push(line);
  }
  const last =
    shape === "counted" || shape === "dated" || kind ? rows.length : rows.findLastIndex(isNumericRow) + 1;
  const count = last === 0 ? rows.length : last;
  return {
    to: to - (rows.length - count),
    body: tableBody(rows.slice(0, count), shape, measure ?? measureLine?.raw),
  };
}

/** Whether the next row of a numbered list comes soon. */
function goesOn(lines: readonly Line[], at: number, ordinal: number): boolean {
  return lines.slice(at + 1, at + 12).some((line) => cellsOf(line)[0]?.text === String(ordinal + 1));
}

function stops(lines: readonly Line[], at: number, chains: ReadonlySet<number>): boolean {
  return chains.has(at) || opensEntry(lines, at) || bylineAt(lines, at) > 0 || headsTable(lines, at);
}

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
  if (
    !/(?:表|一览|统计)(?:\s+单位[:：]\S+)?$/u.test(line.raw.text) ||
    /[。，；]/u.test(line.text.text) ||
    line.width > 30
  )
    return false;
  if (measured.test(line.raw.text)) return true;
  const kind = kindAt(lines, index + 1) ?? kindAt(lines, index + 2);
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

/** 单位：万元, on a line of its own between the title and the header. */
function measureUnder(lines: readonly Line[], index: number): Line | undefined {
  const [title, line, header] = lines.slice(index, index + 3);
  const alone = line && /^[（(]?(?:计量)?单位[:：]/u.test(line.text.text) && line.width < 20;
  return alone && headerKind(header) && !measured.test(title?.raw.text ?? "") ? line : undefined;
}

function titledTable(line: Line, under: Line | undefined): Draft {
  const found = measured.exec(line.raw.text);
  if (under)
    return draft("table", {
      heading: line.text,
      table: { header: [], rows: [], measure: under.raw.without(/\s/gu) },
    });
  if (!found) return draft("table", { heading: line.text });
  const measure = line.raw.slice(found.index).without(/\s/gu);
  return draft("table", {
    heading: line.raw.slice(0, found.index).trim().without(/\s/gu),
    table: { header: [], rows: [], measure },
  });
}

/** Whether a line can belong to a table of this kind. */
function fits(line: Line, kind: TableKind | undefined): boolean {
  const words = line.text.text;
  if (kind === "months" || kind === "plain") return isNumericRow(line) || headerKind(line) === kind;
  if (kind === "dated") return !/^[（【]/u.test(words);
  if (/[。；]$/u.test(words) || /^(?:说明|注)[：:]/u.test(words) || /^附件\d*$/u.test(words)) return false;
  return !(/，/u.test(words) && line.width > 17);
}
