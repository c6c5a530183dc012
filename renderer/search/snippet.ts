import { printedTitle, type Unit } from "../core/document.ts";
import type { Snippet } from "./answer-types.ts";
import { countHeld, type Pattern, type Stretch, stretchesIn } from "./pattern.ts";
import { type Texts, wordsOf } from "./texts.ts";

/** About how many characters are shown around what was found. */
const shown = 76;
/** How many of them stand before it. */
const before = 18;

/** What is read in one line, in pieces: a title and the text after it, or the cells of a row. */
type Line = readonly string[];

/** Parts the pieces of a line. */
const between = "　";

/** The piece of a unit's words in which the most of what was asked stands together. */
export function snippetOf(texts: Texts, unit: number, patterns: readonly Pattern[]): Snippet {
  let best: Line = [];
  let held = 0;
  for (let at = unit; at < (texts.ends[unit] ?? unit + 1); at += 1) {
    for (const line of linesOf(texts.units[at])) {
      const holds = countHeld(line.join(between), patterns);
      if (holds <= held && best.length > 0) continue;
      best = line;
      held = holds;
    }
    // Below the unit's own words only where these do not hold it all.
    if (best.length > 0 && held === patterns.length) break;
  }
  const text = best.join(between);
  return cut(text.replace(/\s/gu, " "), marksIn(best, patterns));
}

function linesOf(unit: Unit | undefined): readonly Line[] {
  if (!unit) return [];
  const { text, apart } = wordsOf(unit);
  const { table } = unit;
  const rows = table
    ? [[table.measure, ...table.header.flat().map((cell) => cell.text)], ...table.rows, [table.source]]
    : [apart];
  return [[printedTitle(unit), text || readOn(unit)], ...rows]
    .map((line) => line.filter((piece) => piece !== undefined && piece !== "") as Line)
    .filter((line) => line.length > 0);
}

/** What is read on one line with a title that has no text of its own: the first paragraph, or who holds an office. */
function readOn({ type, table, children }: Unit): string {
  if (type === "office") return children.map(({ heading = "" }) => heading).join("　");
  return !table && children[0]?.type === "paragraph" ? (children[0].text ?? "") : "";
}

/** What is asked is found in each piece by itself; across two of them only where it is in none. */
function marksIn(line: Line, patterns: readonly Pattern[]): readonly Stretch[] {
  let offset = 0;
  const marks: Stretch[] = [];
  for (const piece of line) {
    for (const { start, end } of stretchesIn(piece, patterns)) {
      marks.push({ start: offset + start, end: offset + end });
    }
    offset += piece.length + between.length;
  }
  return marks.length > 0 ? marks : stretchesIn(line.join(between), patterns);
}

/** The stretch of a line that has the most marks in it, with … where the line goes on. */
function cut(text: string, marks: readonly Stretch[]): Snippet {
  if (text.length <= shown) return { text, marks };
  const starts = marks.map(({ start }) => start);
  const within = (from: number) =>
    starts.filter((start) => start >= from && start < from + shown - before).length;
  const densest = starts.reduce(
    (best, start) => (within(start) > within(best) ? start : best),
    starts[0] ?? 0,
  );
  const from = Math.min(Math.max(0, densest - before), text.length - shown);
  const to = Math.max(from + shown, marks.find(({ start }) => start === densest)?.end ?? 0);
  const open = from > 0 ? "…" : "";
  const close = to < text.length ? "…" : "";
  const offset = open.length - from;
  return {
    text: open + text.slice(from, to) + close,
    marks: marks
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start + offset, end: end + offset })),
  };
}
