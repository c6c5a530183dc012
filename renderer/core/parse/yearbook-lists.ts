import { type Draft, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import { printedLines } from "./table-cells.ts";
import { isDate, level, readBody } from "./yearbook-body.ts";

/** Lines [from, to) that are a list or the wrapped cells of a table. */
export type Stretch = { readonly from: number; readonly to: number };

/** Text with stretches of narrow lines in it: lists and wrapped cells, which are kept as printed. */
export function readTabularBody(lines: readonly Line[]): Draft[] {
  const drafts: Draft[] = [];
  let at = 0;
  for (const { from, to } of joinedStretches(lines, tabular(lines))) {
    drafts.push(
      ...readBody(lines.slice(at, from)),
      draft("table", { table: printedLines(lines.slice(from, to)) }),
    );
    at = to;
  }
  if (at === 0) return readBody(lines);
  drafts.push(...readBody(lines.slice(at)));
  return drafts;
}

/** Wide cells stand between narrow ones: stretches with no heading between them are one table. */
function joinedStretches(lines: readonly Line[], stretches: readonly Stretch[]): Stretch[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of stretches) {
    const last = joined.at(-1);
    const between = last ? lines.slice(last.to, from) : [];
    if (last && between.length <= 40 && !between.some((line) => level(line.text) !== undefined)) last.to = to;
    else joined.push({ from, to });
  }
  // The last row may close with a wide cell and two narrow ones.
  for (const stretch of joined) {
    const more = lines.slice(stretch.to, stretch.to + 4);
    const last = more.findLastIndex(
      (line) => isCell(line, 28) && /\p{Script=Han} \p{Script=Han}/u.test(line.raw.text),
    );
    if (last >= 0 && !more.some((line) => level(line.text) !== undefined)) stretch.to += last + 1;
  }
  return joined;
}

/** Stretches where most lines are narrow and none ends a sentence. */
export function tabular(lines: readonly Line[]): Stretch[] {
  const widths = lines.map((line) => line.width).toSorted((a, b) => a - b);
  const column = Math.max(widths[Math.floor(widths.length * 0.85)] ?? 0, 20);
  const narrow = lines.map((line) => (isCell(line, column) ? 1 : 0));
  const stretches: { from: number; to: number }[] = [];
  for (let index = 0; index < lines.length; index++) {
    const around = narrow.slice(Math.max(index - 4, 0), index + 5);
    const dense = around.reduce<number>((sum, each) => sum + each, 0) >= Math.max(around.length * 0.55, 4);
    if (!dense) continue;
    const last = stretches.at(-1);
    if (last && last.to >= index - 2) last.to = index + 1;
    else stretches.push({ from: index, to: index + 1 });
  }
  return stretches
    .filter(({ from, to }) => to - from >= 6)
    .map(({ from, to }) => grown(lines, narrow, from, to));
}

/** A line that holds a cell or two: narrow, or words set apart, and no sentence. */
function isCell(line: Line, column: number): boolean {
  const words = line.text.text;
  if (/[。；：，]$/u.test(words) || level(line.text) !== undefined || isDate(words)) return false;
  const apart = /\p{Script=Han} \p{Script=Han}/u.test(line.raw.text) && !/[。，；！？]/u.test(words);
  return line.width < column * (apart ? 0.9 : 0.62);
}

/** The stretch with the narrow lines that touch it. */
function grown(
  lines: readonly Line[],
  narrow: readonly number[],
  from: number,
  to: number,
): { readonly from: number; readonly to: number } {
  let [first, last] = [from, to];
  while (first > 0 && narrow[first - 1] === 1) first--;
  while (first < last && narrow[first] === 0) first++;
  while (last < lines.length && narrow[last] === 1) last++;
  return { from: first, to: last };
}
