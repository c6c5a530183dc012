import { type Draft, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import { headingMark, itemMark } from "./marks.ts";
import { columnWidths } from "./measure.ts";
import { joinLines, paragraphsOf, parts } from "./paragraphs.ts";
import { Sourced } from "./sourced.ts";

const sentenceEnd = /[。！？；：，、…!?;:,]["”’』）)】》]*$/u;
const dateLine =
  /^[（(]?(?:\d{4}|[二〇○零一二三四五六七八九]{4})年\d*[一二三四五六七八九十]*月.{1,4}日[）)]?$/u;
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
  const words = line.text.text;
  const ended = /[。！？；：;:!?][”’）)》】]*$/u.test(before.text.text);
  if (dateLine.test(words)) return true;
  // After a full line only a narrower one begins a paragraph; the last line of all is narrower anyway.
  if (ended && column > 0 && column - before.width <= 1.5 && line.width < column - 0.4) {
    if (line.width >= column - 3.2 && line.width <= column - 1.2)
      return after === undefined || after.width > column - 1.2 || undefined;
    return level(line.text) !== undefined
      ? true
      : after === undefined || after.width >= column - 3
        ? undefined
        : undefined;
  }
  if (
    !ended &&
    level(first.text) !== undefined &&
    !/[。；]/u.test(first.text.text) &&
    column > 0 &&
    first !== line
  ) {
    // A heading that fills its line: what follows is set as a first line is.
    if (line.width <= column - 1.4 && after && after.width >= column - 0.6 && before.width <= column - 1.2)
      return true;
  }
  return undefined;
}

/** 2 for 一、, 3 for （一）; undefined for words that are not numbered so. */
export function level(words: Sourced): number | undefined {
  if (headingMark(words)) return 2;
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
    const mark = depth === undefined ? undefined : (headingMark(words) ?? itemMark(words));
    const unit = draft("heading", mark ? { num: mark.num, heading: mark.rest } : { heading: words });
    place().push(unit);
    open.push({ level: depth ?? 1, unit });
    bareEnd = depth === undefined ? first : undefined;
  }
  return roots;
}

/** （一）…。 at the start of a paragraph is a heading run in. */
function runInOf(words: Sourced): { runIn?: number } {
  if (level(words) === undefined) return {};
  const end = /[。：]/u.exec(words.text);
  return end && end.index < 40 ? { runIn: end.index + 1 } : {};
}
