import { type Draft, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import { joinLines } from "./paragraphs.ts";
import type { Source } from "./source.ts";
import { printedLines } from "./table-cells.ts";
import { isDate, readBody } from "./yearbook-body.ts";
import { tabular } from "./yearbook-lists.ts";
import { issuersOf } from "./yearbook-paper-marks.ts";

/** The words of a notice: those it is addressed to, what it says, who signed it, and its date. */
export function readLetter(lines: readonly Line[], before: Draft | undefined, source: Source): Draft[] {
  const from = addressees(lines);
  const dated = isDate(lines.at(-1)?.text.text ?? "") ? lines.length - 1 : lines.length;
  const signed = dated < lines.length && issuersOf(lines[dated - 1]).length > 0 ? dated - 1 : dated;
  const to = Math.max(from, signed);
  return [
    ...(from > 0 ? [draft("paragraph", { text: joinLines(lines.slice(0, from)) })] : []),
    ...withoutStray(lines.slice(from, to), before, source),
    // Two who sign side by side keep the gap between their names.
    ...lines
      .slice(to)
      .map((line) => draft("paragraph", { text: issuersOf(line).length > 1 ? line.raw : line.text })),
  ];
}

/** How many lines name those to whom a notice goes: 各街道办事处，区直各部门：; 0 where it names nobody. */
function addressees(lines: readonly Line[]): number {
  const end = lines.slice(0, 4).findIndex((line) => /[：:]$/u.test(line.text.text));
  return /[。；！？]/u.test(joinLines(lines.slice(0, end + 1)).text) ? 0 : end + 1;
}

/** Rows of the table before that were printed inside this notice go back to that table. */
function withoutStray(lines: readonly Line[], before: Draft | undefined, source: Source): Draft[] {
  const stretch = tabular(lines)[0];
  const table = stretch && lastTable(before);
  if (stretch === undefined || table?.table === undefined) return readBody(lines);
  const rows = lines.slice(stretch.from, stretch.to);
  table.table = { ...table.table, rows: [...table.table.rows, ...printedLines(rows).rows] };
  const first = rows[0] as Line;
  source.repairs.push({
    kind: "moved",
    line: first.number,
    before: first.raw.text,
    after: table.heading?.text ?? "",
  });
  return [...readBody(lines.slice(0, stretch.from)), ...readBody(lines.slice(stretch.to))];
}

function lastTable(unit: Draft | undefined): Draft | undefined {
  let last = unit;
  while (last && last.type !== "table") last = last.children.at(-1);
  return last?.table?.unrestored ? last : undefined;
}
