import { type Draft, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import { headingMark, itemMark, subitemMark } from "./marks.ts";
import { joinLines, parts } from "./paragraphs.ts";
import { Sourced } from "./sourced.ts";
import { columnsOf } from "./yearbook-columns.ts";

const sentenceEnd = /[。！？；：，、…!?;:,]["”’』）)】》]*$/u;
const dateLine =
  /^[（(]?(?:\d{4}|[二〇○零一二三四五六七八九]{4})年\d*[一二三四五六七八九十]*月.{1,4}日[）)]?$/u;
/** 2.2 降水 */
const decimal = /^\d\.\d(?=\s*\p{Script=Han}{2,10}$)/u;
/** Words that begin a line of their own: 23.…, 附件…, 责任单位：… */
const lead = /^(?:[（(]\d{1,2}[）)]|\d{1,3}[.．、](?!\d)|附件|(?:责任|牵头|配合)(?:单位|部门)[:：])/u;
/** 1. 干旱, standing alone over text. */
const subtitle = /^\d{1,2}[.．]\p{Script=Han}[\p{Script=Han}、]{1,14}$/u;
const phrases = /^[\p{Script=Han}“”、]{3,}　[\p{Script=Han}“”、]{3,}$/u;
const longest = 60;

/** Whether the words are a date and nothing else. */
export const isDate = (words: string): boolean => dateLine.test(words.replace(/\s/gu, ""));

/**
 * Paragraphs of running text, where a heading that fills its line is not taken for the start of a sentence.
 * Where there are no headings, `whole` keeps every sentence in one paragraph: beside a picture the column
 * changes its width from line to line.
 */
export function runs(lines: readonly Line[], whole = false): Line[][] {
  const columns = columnsOf(lines);
  const paragraphs: Line[][] = [];
  let first = 0;
  for (const [at, line] of lines.entries()) {
    if (at > 0 && !startsParagraph(lines, at, columnAt(lines, at, columns[at] as number), first, whole)) {
      paragraphs.at(-1)?.push(line);
      continue;
    }
    paragraphs.push([line]);
    first = at;
  }
  return paragraphs;
}

/** The column at a line; where the lines beside it are all much narrower or all wider, theirs. */
function columnAt(lines: readonly Line[], at: number, column: number): number {
  const widest = (widths: readonly number[]) => Math.max(...widths);
  // Too few lines to tell: the widest but one fills the column.
  if (column === 0)
    return lines.length > 3 ? (widthsIn(lines, 0, lines.length).toSorted((a, b) => b - a)[1] ?? 0) : 0;
  const before = widthsIn(lines, at - 4, at - 1);
  const after = widthsIn(lines, at, at + 3);
  let local = column;
  const narrowest = Math.min(...before);
  if (before.length > 1 && widest(before) - narrowest < 3.5) {
    if (column - widest(before) > 2.5) local = widest(before);
    else if (narrowest - column > 2.5) local = narrowest;
  }
  // Where a sentence runs on into narrower lines, the column has changed, and no line was short.
  const runsOn = !/[。！？：；…;:!?”’）)》】]$/u.test(lines[at - 1]?.text.text ?? "");
  return after.length > 2 && local - widest(after) > (runsOn ? 1 : 3.5) ? widest(after) : local;
}

const widthsIn = (lines: readonly Line[], from: number, to: number) =>
  lines.slice(Math.max(from, 0), to).map(({ width }) => width);

function startsParagraph(
  lines: readonly Line[],
  at: number,
  column: number,
  first: number,
  whole: boolean,
): boolean {
  const [before, line, after] = lines.slice(at - 1, at + 2) as [Line, Line, Line | undefined];
  if (dateLine.test(line.text.text)) return true;
  // What a point counts, on a line that it did not fit on any more.
  if (/^（\d{1,2}分）$/u.test(line.text.text)) return false;
  const words = before.text.text;
  // A bracket or quotation mark that closes no sentence closes a paragraph only in lists and titles.
  const ended = /[。！？：；…;:!?][”’）)》】]*$/u.test(words) || (!whole && /[”）)]$/u.test(words));
  // 第七次会议　6月9日，…: the name of a meeting before its date begins a paragraph, whatever the widths.
  if (ended && /^[^　。，【]{4,30}　\d{1,2}月\d/u.test(line.text.text)) return true;
  // （三）市级机关（2个）: what is counted follows on lines of its own.
  if (/[（(]共?\d+[个名家]?[）)]$/u.test(words) && level((lines[first] as Line).text) !== undefined)
    return true;
  if (column === 0) return ended;
  const numbered = level(line.text) !== undefined || lead.test(line.text.text);
  const indented =
    line.width <= column - 1.5 &&
    after !== undefined &&
    after.width > line.width + 0.7 &&
    line.width > column - 4;
  if (ended) {
    // A first line is two em narrower than the column, and has no room to spare.
    const room = column - before.width - (at - 1 === first ? 2 : 0);
    // A short line that ends nothing is no last line: a heading.
    const bare = !whole && line.width < column - 3 && !sentenceEnd.test(line.text.text);
    // A semicolon may stand in mid-sentence: after it the next line must look like a first line, too.
    if (/[；;]$/u.test(words) && !numbered) return indented || room > 3;
    if (numbered && !whole && !countsWithin(lines.slice(first, at), line)) return true;
    const full = Math.max(column, ...widthsIn(lines, at - 3, at));
    return room > 1.9 || indented || bare || (numbered && line.width < full - 0.9);
  }
  if (whole) return false;
  // A number begins a line of its own after a line that had room, also where a list ends in no stop.
  if (numbered && Math.max(column, ...widthsIn(lines, at - 8, at + 8)) - before.width > 2) return true;
  const heading = lines[first] as Line;
  // A heading that fills its line: what follows is set as a first line is.
  if (level(heading.text) !== undefined && !/[。；]/u.test(heading.text.text)) {
    if (before.width <= column - 1.2 && indented) return true;
    const room = before === heading && before.width <= column - 3.2;
    if (room && line.width > column - 4 && line.width <= column - 1.2) return true;
  }
  // 加强领导　构建“大服务”新体系: two phrases are a heading, also with a long word after them.
  if (before === heading && phrases.test(before.raw.text) && indented) return column - before.width > 2;
  return parts(before, line, column);
}

/** The ways a list is counted, at the start of a line and within one. */
const counts = [
  [/^[（(][一二三四五六七八九十]/u, /[。；：][（(][一二三四五六七八九十]+[）)]/u],
  [/^[（(]\d/u, /[。；：][（(]\d{1,2}[）)]/u],
  [/^\d/u, /[。；：]\d{1,3}[.．、](?!\d)/u],
] as const;

/** Whether the list is run in: …办好10件实事：1.…。2.…。 Then a number that begins a line begins no paragraph. */
function countsWithin(paragraph: readonly Line[], { text }: Line): boolean {
  const within = counts.find(([start]) => start.test(text.text))?.[1];
  return within !== undefined && paragraph.some((line) => within.test(line.text.text));
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
  if (subtitle.test(text))
    return (
      paragraph.length === 1 &&
      /。(?:（[^（）]*）)?$/u.test((next.at(-1) as Line).text.text) &&
      !/^\d{1,2}[.．]/u.test((next[0] as Line).text.text)
    );
  const nextWords = (next[0] as Line).text.text;
  if (
    isDate(nextWords) ||
    /[：:]|^[（(【\d—-]*$/u.test(text) ||
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
  /** The depth of the heading right before. */
  let above: number | undefined;
  for (const [index, paragraph] of paragraphs.entries()) {
    const words = joinLines(paragraph);
    const depth = level(words) ?? (subtitle.test(words.text) ? 4 : undefined);
    const first = paragraph[0] as Line;
    // What stands right under （三） is no heading above it.
    const under = depth === undefined && above !== undefined;
    if (under || !isHeading(paragraph, words, paragraphs[index + 1])) {
      place().push(draft("paragraph", { text: words, ...runInOf(words) }));
      bareEnd = undefined;
      above = undefined;
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
    above = depth;
  }
  return roots;
}

function headingOf(words: Sourced, depth: number | undefined): Draft {
  const mark =
    depth === undefined ? undefined : (headingMark(words) ?? itemMark(words) ?? subitemMark(words));
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
