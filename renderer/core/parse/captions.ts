import type { Aside } from "./asides.ts";
import { draft } from "./draft.ts";
import { type Line, lineOf } from "./line.ts";
import { endsClause } from "./measure.ts";
import { joinLines } from "./paragraphs.ts";
import type { Source } from "./source.ts";
import { Sourced } from "./sourced.ts";

/** 图 9　…, at the start of a line or glued to the words before it; 图 1：… at the start only. */
const numbered = /^图\s?\d+(?:　|[:：])|图\s?\d+　/u;
const credited = /[（(][^（）()]*(?:摄|摄影|供图|提供)[）)]$/u;
/** A caption of a figure without a number. */
const bare = /^[^，。；：]{4,24}图$/u;
/** More lines than any caption takes; without a credit by then, only the first line is one. */
const most = 6;

/**
 * Takes the captions of figures out of the lines. They stand at the end of their page, so most of them break a
 * sentence; the picture itself is not in the text.
 */
export function takeCaptions(
  lines: readonly Line[],
  source: Source,
): { readonly lines: Line[]; readonly asides: Aside[] } {
  const kept: Line[] = [];
  const asides: Aside[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    const found = numbered.exec(line.raw.text);
    const next = lines[index + 1];
    if (!found) {
      if ((bare.test(line.text.text) || drawsTable(lines, index)) && standsAlone(lines, index)) {
        asides.push({ draft: draft("figure", { heading: line.text }), after: lastOffset(kept) });
      } else kept.push(line);
      continue;
    }
    if (found.index > 0) kept.push(lineOf(line.raw.slice(0, found.index).trim(), line));
    const words = [found.index > 0 ? lineOf(line.raw.slice(found.index), line) : line];
    if (next && !credited.test(line.raw.text)) words.push(...continued(lines, index + 1));
    asides.push({ draft: figureOf(joinLines(words), source, line.number), after: lastOffset(kept) });
    index += words.length - 1;
  }
  return { lines: kept, asides };
}

/** The further lines of a caption: to its credit, to the next caption, or to the end of the page. */
function continued(lines: readonly Line[], from: number): Line[] {
  const words: Line[] = [];
  for (let index = from; index < lines.length && index < from + most; index++) {
    const line = lines[index] as Line;
    if (line.opensPage || numbered.test(line.raw.text)) return words;
    words.push(line);
    if (credited.test(line.raw.text)) return words;
  }
  return [];
}

/** The title of a table a second time, without 表: the chart drawn from it. */
function drawsTable(lines: readonly Line[], index: number): boolean {
  const { text } = (lines[index] as Line).text;
  if (!/^\d{4}年[^，。；：]{6,24}$/u.test(text)) return false;
  return lines.slice(Math.max(index - 12, 0), index).some((line) => line.text.text.startsWith(`${text}表`));
}

/** Whether a line that looks like the title of a chart is no part of a sentence. */
function standsAlone(lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1]?.text.text ?? "。";
  const after = lines[index + 1];
  return endsClause.test(before) || /\d$/.test(before)
    ? after === undefined || after.width < 20 || /^[【[]/.test(after.text.text)
    : false;
}

function lastOffset(kept: readonly Line[]): number {
  return kept.at(-1)?.raw.span?.[1] ?? 0;
}

function figureOf(caption: Sourced, source: Source, line: number) {
  const number = /^图\d+/u.exec(caption.text)?.[0].length ?? 0;
  const leader = caption.text.indexOf("\ufffd");
  if (leader >= 0) source.furniture.push({ kind: "leader", line, words: caption.slice(leader, leader + 1) });
  const credit = credited.exec(caption.text);
  const end = leader >= 0 ? leader : (credit?.index ?? caption.length);
  const separator = /^[:：]/u.test(caption.text.slice(number)) ? 1 : 0;
  const marks = separator > 0 ? [caption.slice(number, number + 1)] : [];
  if (leader >= 0 && !credit)
    return draft("figure", {
      num: caption.slice(0, number),
      heading: Sourced.join([caption.slice(number, end).trim(), caption.slice(leader + 1)]),
    });
  if (credit) marks.push(caption.slice(credit.index, credit.index + 1), caption.slice(caption.length - 1));
  return draft("figure", {
    num: caption.slice(0, number),
    heading: caption.slice(number + separator, end).trim(),
    ...(credit ? { credit: caption.slice(credit.index + 1, caption.length - 1).trim() } : {}),
    ...(marks.length > 0 ? { marks } : {}),
  });
}
