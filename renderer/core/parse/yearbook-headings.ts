import type { Line } from "./line.ts";
import { endsClause } from "./measure.ts";
import { columnsOf } from "./yearbook-columns.ts";

/** 【概况】 or [概况] at the start of a line; a year in brackets belongs to the number of a document. */
const bracketed = /^【(?!\s*\d{4}\s*】)/u;
const halfWidth = /^\[\s*(?!\d{4}\s*\])[^\][]{1,40}\]\s*\S/u;
const dots = /^[·•.．\s]+|[·•.．\s]+$/gu;

/** Whether an entry begins on this line: its title is closed within three lines. */
export function opensEntry(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (line === undefined) return false;
  if (halfWidth.test(line.raw.text)) return true;
  if (!bracketed.test(line.raw.text)) return false;
  let words = "";
  for (let at = index; at < index + 4 && at < lines.length; at++) {
    if (at > index && bracketed.test((lines[at] as Line).raw.text)) return false;
    words += (lines[at] as Line).text.text;
    const end = words.indexOf("】");
    if (end >= 0) return end <= 110;
    if (/[。；]/u.test(words)) return false;
  }
  return false;
}

/** Whether a line can be a heading by its looks alone: a few words, no sentence, no list, no number. */
export function looksLikeHeading(line: Line): boolean {
  const words = undotted(line);
  if (words.length === 0 || words.length > 30 || line.width > 32) return false;
  if (
    /[。；：，！？…;:!?【】\u005b\u005d]|[、,（(]$/u.test(words) ||
    /^[\d（(一二三四五六七八九十]+[、.．）)]|^[（(“”）)》、—\d-]|\d$/u.test(words) ||
    /^[^（(]*[）)]$/u.test(words)
  )
    return false;
  return /\p{Script=Han}/u.test(words);
}

/** The words of a heading without the dots some are set between: ·概貌·. */
export function undotted(line: Line): string {
  return line.text.text.replace(dots, "").replace(/\s/gu, "");
}

export const isDotted = (line: Line): boolean => /^[·•.．]/u.test(line.text.text);

/** A run of heading lines with an entry right after them: the lines [from, to). */
export type Chain = { readonly from: number; readonly to: number };

/**
 * Finds the headings of an outline. They are bare lines, told from the last line of a paragraph by what stands
 * before (an ended sentence, a byline, a line that had room) and after (an entry, or a heading with one).
 */
export function findChains(lines: readonly Line[], isFixed: (index: number) => boolean): Chain[] {
  const columns = columnsOf(lines);
  const ended = (index: number) => {
    const line = lines[index];
    if (line === undefined) return true;
    const column = columns[index] as number;
    return (
      endsClause.test(line.text.text) ||
      /^\d+ [^，。；：]+ [^，。；：]+$/u.test(line.raw.text) ||
      isFixed(index) ||
      line.width < column - 3
    );
  };
  const chains: Chain[] = [];
  for (let index = 0; index < lines.length; index++) {
    if (!opensEntry(lines, index)) continue;
    let from = index;
    while (from > 0 && index - from < 4 && !isFixed(from - 1) && looksLikeHeading(lines[from - 1] as Line))
      from--;
    while (from < index && !ended(from - 1)) from++;
    if (from < index) chains.push({ from, to: index });
  }
  return chains;
}
