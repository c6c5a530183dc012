import { printedTitle } from "../core/document.ts";
import type { Snippet } from "./answer-types.ts";
import { type Pattern, type Stretch, stretchesIn } from "./pattern.ts";
import { type Texts, wordsOf } from "./texts.ts";

/** About how many characters are shown around what was found. */
const shown = 76;
/** How many of them stand before it. */
const before = 18;

/** A line of a unit's words with what was asked marked in it. */
type Line = { readonly text: string; readonly marks: readonly Stretch[] };

/** The piece of a unit's words in which the most of what was asked stands together. */
export function snippetOf(texts: Texts, unit: number, patterns: readonly Pattern[]): Snippet {
  let best: Line = { text: "", marks: [] };
  let held = 0;
  // Below the unit's own words only where these do not hold it all.
  for (let at = unit; at < (texts.ends[unit] ?? unit + 1); at += 1) {
    if (best.text !== "" && held === patterns.length) break;
    for (const line of linesOf(texts, at, patterns)) {
      const holds = patterns.filter((pattern) => stretchesIn(line.text, [pattern]).length > 0).length;
      if (holds <= held && best.text !== "") continue;
      best = line;
      held = Math.max(held, holds);
    }
  }
  return cut(best);
}

/** What is read in one line: a title with the text after it, or a row of a table. */
function linesOf({ units }: Texts, at: number, patterns: readonly Pattern[]): readonly Line[] {
  const unit = units[at];
  if (!unit) return [];
  const { text, apart } = wordsOf(unit);
  const title = printedTitle(unit);
  // A number or title that runs on into the first paragraph is read with it.
  const runsOn = text === "" && !unit.table && unit.children[0]?.type === "paragraph";
  const rows = unit.table
    ? [
        [unit.table.measure ?? "", ...unit.table.header.flat().map((cell) => cell.text)],
        ...unit.table.rows,
        [unit.table.source ?? ""],
      ]
    : [apart];
  return [
    joined([title, runsOn ? (unit.children[0]?.text ?? "") : text], "　", patterns),
    ...rows.map((cells) => joined(cells, "　", patterns)),
  ].filter((line) => line.text !== "");
}

/** Pieces in one line; what is asked is found in each of them, not across two, but for a title and its text. */
function joined(pieces: readonly string[], between: string, patterns: readonly Pattern[]): Line {
  let text = "";
  const marks: Stretch[] = [];
  for (const piece of pieces) {
    if (piece === "") continue;
    if (text !== "") text += between;
    const offset = text.length;
    for (const { start, end } of stretchesIn(piece, patterns))
      marks.push({ start: offset + start, end: offset + end });
    text += piece;
  }
  if (marks.length === 0) return { text, marks: stretchesIn(text, patterns) };
  return { text, marks };
}

/** The stretch of a line that has the most marks in it, with … where the line goes on. */
function cut({ text, marks }: Line): Snippet {
  const lineFeedless = text.replace(/\s/gu, " ");
  if (text.length <= shown) return { text: lineFeedless, marks };
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
    text: open + lineFeedless.slice(from, to) + close,
    marks: marks
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start + offset, end: end + offset })),
  };
}
