import { csvOf, rowsIn } from "./csv.ts";
import { plainLine } from "./lines.ts";
import type { Paper, Remark, Section } from "./paper.ts";
import { type Received, type Refused, receivedFrom, refusedWhole } from "./received.ts";
import type { Annotation } from "./records.ts";

/** How a table calls what a record says in signs. */
export type TableNames = {
  readonly colour: (annotation: Annotation) => string;
  readonly state: (annotation: Annotation) => string;
  readonly meeting: (annotation: Annotation) => string;
  /** An instant where the reader is. */
  readonly moment: (instant: string) => string;
};

type Row = {
  readonly work: string;
  readonly section: Section;
  readonly remark: Remark;
  readonly names: TableNames;
};

/** The columns for people; those that are compared when the table comes back are marked. */
const columns: readonly (readonly [name: string, words: (row: Row) => string, compared?: true])[] = [
  ["文献", ({ work }) => work],
  ["引文", ({ remark }) => remark.citation],
  ["条文", ({ section }) => section.lines.map(plainLine).join("\n")],
  ["标出的文字", ({ remark }) => remark.words],
  ["批注", ({ remark }) => remark.record.note, true],
  ["标签", ({ remark }) => remark.record.tags.join("、"), true],
  ["状态", ({ remark, names }) => names.state(remark.record)],
  ["颜色", ({ remark, names }) => names.colour(remark.record)],
  ["作者", ({ remark }) => remark.record.author, true],
  ["时间", ({ remark, names }) => names.moment(remark.record.made)],
  ["会议", ({ remark, names }) => names.meeting(remark.record)],
  ["出处", ({ section }) => section.stamp],
];

/** The last column, by which a table can be read in again. */
const recordColumn = "记录（供兰台导入，请勿改动）";

/** Annotations as a table for spreadsheets, one a row, which can be read in again. */
export function annotationsCsv(paper: Paper, names: TableNames): string {
  const rows = paper.flatMap(({ title, sections }) =>
    sections.flatMap((section) =>
      section.remarks.map((remark) => [
        ...columns.map(([, words]) => words({ work: title, section, remark, names })),
        JSON.stringify(remark.record),
      ]),
    ),
  );
  return csvOf([[...columns.map(([name]) => name), recordColumn], ...rows]);
}

/** The records of such a table. What was changed in the table itself is not taken over, and said. */
export function recordsFromCsv(text: string, told?: (share: number) => void): Received {
  const [head = [], ...rows] = rowsIn(text);
  const at = head.indexOf(recordColumn);
  if (at < 0) return refusedWhole(`这个表格没有“${recordColumn}”一列，不是由兰台导出的，或那一列已被删去`);
  const edited: Refused[] = [];
  const received = receivedFrom(
    rows.map((cells, row) => {
      const where = `第 ${row + 2} 行`;
      const value = parsed(cells[at] ?? "");
      if (value !== undefined && differs(head, cells, value))
        edited.push({ at: where, reason: "表格里的改动没有导入，仍按原来的内容" });
      return { at: where, value };
    }),
    told,
  );
  return { ...received, refused: [...received.refused, ...edited] };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // The record is refused with a sentence of its own.
    return undefined;
  }
}

/** True where a column that is compared says something else than the record. */
function differs(head: readonly string[], cells: readonly string[], value: unknown): boolean {
  const record = value as Partial<Annotation> | null;
  if (typeof record?.note !== "string" || !Array.isArray(record.tags)) return false;
  return columns.some(([name, words, compared]) => {
    const at = head.indexOf(name);
    if (!compared || at < 0) return false;
    const own = words({ remark: { record } } as Row);
    return plainly(cells[at] ?? "") !== plainly(String(own));
  });
}

/** A spreadsheet ends lines as it likes, and drops what cannot be seen. */
const plainly = (words: string): string => words.replace(/[\s\p{Cc}]+/gu, "");
