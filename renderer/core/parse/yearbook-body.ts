import { type Draft, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import { headingMark, itemMark } from "./marks.ts";
import { columnWidths } from "./measure.ts";
import { joinLines, paragraphsOf, parts } from "./paragraphs.ts";
import { Sourced } from "./sourced.ts";

const sentenceEnd = /[。！？；：，、…!?;:,]["”’』）)】》]*$/u;
const dateLine =
  /^[（(]?(?:\d{4}|[二〇○零一二三四五六七八九]{4})年\d*[一二三四五六七八九十]*月.{1,4}日[）)]?$/u;
/** 2.2 降水 */
const decimal = /^\d\.\d(?=\s*\p{Script=Han}{2,10}$)/u;
const longest = 60;

/** Whether the words are a date and nothing else. */
export const isDate = (words: string): boolean => dateLine.test(words.replace(/\s/gu, ""));

/** Paragraphs of running text, where a heading that fills its line is not taken for the start of a sentence. */
export function runs(lines: readonly Line[]): Line[][] {
  const widths = columnWidths(lines);
  let first = 0;
  const index = new Map(lines.map((line, at) => [line, at]));
  return paragraphsOf(
    lines,
    (line, before) => {
      const at = index.get(line) as number;
      const column = widths[at] as number;
      const begins = startsParagraph(line, before, lines[at + 1], column, lines[first] as Line);
      if (begins ?? parts(before, line, column)) first = at;
      return begins;
    },
    widths,
  );
}

function startsParagraph(
  line: Line,
  before: Line,
  after: Line | undefined,
  column: number,
  first: Line,
): boolean | undefined {
  if (dateLine.test(line.text.text)) return true;
  if (column === 0) return undefined;
  const ended = /[。！？；：;:!?][”’）)》】]*$/u.test(before.text.text);
  const room = column - before.width;
  if (ended && before === first && room > 1.5 && room <= 2.7 && line.width > column - 1.2) {
    // A first line that fills its line is two em narrower than the column, and had no room to spare.
    return false;
  }
  if (ended && room <= 1.5 && line.width < column - 0.4) {
    // After a full line a narrower one begins a paragraph if more follows; a short one is the last of its own.
    if (level(line.text) !== undefined) return true;
    const indented = line.width >= column - 3.2 && line.width <= column - 1.2;
    if (indented && (after === undefined || after.width > column - 1.2)) return true;
  }
  const heading = level(first.text) !== undefined && !/[。；]/u.test(first.text.text) && first !== line;
  if (!ended && heading && line.width <= column - 1.4 && before.width <= column - 1.2) {
    // A heading that fills its line: what follows is set as a first line is.
    if (after && after.width >= column - 0.6) return true;
  }
  return undefined;
}

/** 2 for 一、, 3 for （一）; undefined for words that are not numbered so. */
export function level(words: Sourced): number | undefined {
  if (headingMark(words) ?? decimal.exec(words.text)) return 2;
  return itemMark(words) && /^[（(][一二三四五六七八九十]/u.test(words.text) ? 3 : undefined;
}

/** Whether a paragraph of this many lines is a heading: short, and no sentence. */
function isHeading(paragraph: readonly Line[], words: Sourced, next: readonly Line[] | undefined): boolean {
  const { text } = words;
  if (
    text.length > longest ||
    sentenceEnd.test(text) ||
    /[。；]/u.test(text) ||
    isDate(text) ||
    next === undefined
  )
    return false;
  if (level(words) !== undefined) return paragraph.length <= 3;
  const nextWords = (next[0] as Line).text.text;
  if (
    isDate(nextWords) ||
    /[：:，“]|^[（(【\d—-]*$/u.test(text) ||
    /^[（(•·\-—]/u.test(text) ||
    /^(?:附件|注)/u.test(text)
  )
    return false;
  return (
    paragraph.length === 1 &&
    text.length <= 26 &&
    (/^\d{4}年/u.test(text) || !/^\d/u.test(text)) &&
    /\p{Script=Han}/u.test(text)
  );
}

/** Running text as a tree: headings standing alone, 一、 and （一） under them, and paragraphs. */
export function readBody(lines: readonly Line[]): Draft[] {
  const roots: Draft[] = [];
  const open: { readonly level: number; readonly unit: Draft }[] = [];
  const place = () => open.at(-1)?.unit.children ?? roots;
  const paragraphs = runs(lines);
  let bareEnd: Line | undefined;
  for (const [index, paragraph] of paragraphs.entries()) {
    const words = joinLines(paragraph);
    const depth = level(words);
    const first = paragraph[0] as Line;
    if (!isHeading(paragraph, words, paragraphs[index + 1])) {
      place().push(draft("paragraph", { text: words, ...runInOf(words) }));
      bareEnd = undefined;
      continue;
    }
    const last = open.at(-1);
    if (depth === undefined && bareEnd && first.gap === 0 && !first.opensPage && last?.unit.heading) {
      // A title of two lines, set close.
      last.unit.heading = Sourced.join([last.unit.heading, words]);
      bareEnd = first;
      continue;
    }
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= (depth ?? 1)) open.pop();
    const unit = headingOf(words, depth);
    place().push(unit);
    open.push({ level: depth ?? 1, unit });
    bareEnd = depth === undefined ? first : undefined;
  }
  return roots;
}

function headingOf(words: Sourced, depth: number | undefined): Draft {
  const mark = depth === undefined ? undefined : (headingMark(words) ?? itemMark(words));
  if (mark) return draft("heading", { num: mark.num, heading: mark.rest });
  const number = decimal.exec(words.text)?.[0].length ?? 0;
  if (number === 0) return draft("heading", { heading: words });
  return draft("heading", { num: words.slice(0, number), heading: words.slice(number).trim() });
}

/** （一）…。 at the start of a paragraph is a heading run in. */
function runInOf(words: Sourced): { runIn?: number } {
  if (level(words) === undefined) return {};
  const end = /[。：]/u.exec(words.text);
  return end && end.index < 40 ? { runIn: end.index + 1 } : {};
}
