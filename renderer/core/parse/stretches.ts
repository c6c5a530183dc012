import { isIndexEntry, isIndexLetter } from "./index-part.ts";
import type { Line } from "./line.ts";
import { articleMark, containerMark } from "./marks.ts";
import { parts } from "./paragraphs.ts";
import { cellsOf, isValue } from "./table-rows.ts";
import { isAdoptionNote, isOrderHeading, isShortName, isStatuteTitle, opensStatute } from "./titles.ts";

/** A stretch of lines that is one work within the work, the name over several, or nothing known. */
export type Stretch = {
  readonly kind: "statute" | "report" | "index" | "name" | "plain";
  readonly lines: Line[];
  /** The numbers of its articles so far. */
  readonly articles: number[];
};

/**
 * Cuts a volume into its works. Where each begins is told by its title block, by 第一章 or 第一条 coming again, by
 * a title that opens a page, or by a page of another kind than the one before.
 */
export function stretchesOf(lines: readonly Line[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [index, line] of lines.entries()) {
    const kind = beginning(lines, index, stretches.at(-1)) ?? (index === 0 ? "plain" : undefined);
    if (kind) stretches.push({ kind, lines: [], articles: [] });
    const current = stretches.at(-1) as Stretch;
    current.lines.push(line);
    current.articles.push(...articlesOf([line]));
  }
  return stretches;
}

/** What begins at `index`, if anything does. */
function beginning(
  lines: readonly Line[],
  index: number,
  current: Stretch | undefined,
): Stretch["kind"] | undefined {
  const [line, next, third] = lines.slice(index, index + 3) as [Line, Line | undefined, Line | undefined];
  if (current?.kind === "index" && !line.opensPage) return undefined;
  if (isShortName(line) && isOrderHeading(next, third)) return "name";
  if (isOrderHeading(line, next)) return "statute";
  if (isIndexLetter(line) && isIndexRun(lines, index + 1))
    return current?.kind === "index" ? undefined : "index";
  const articles = current?.kind === "statute" ? current.articles : [];
  if (isStatuteTitle(line) && (isAdoptionNote(next) || (next && opensStatute(next)))) {
    return articles.length > 0 || current?.kind !== "statute" ? "statute" : undefined;
  }
  // Only a return to the first tells: the title block and the contents come before the first article.
  if (
    opensStatute(line) &&
    (articles.length > 0 || (current?.kind !== "statute" && containerMark(line.text)))
  ) {
    return "statute";
  }
  if (current?.kind === "plain" && containerMark(line.text)) return "statute";
  if (line.opensPage && opensMidStatute(lines, index, current, articles)) return "statute";
  if (opensReport(lines, index)) return "report";
  return current?.kind === "index" && !isIndexRun(lines, index) ? "plain" : undefined;
}

const articlesOf = (lines: readonly Line[]): readonly number[] =>
  lines
    .map(({ text }) => articleMark(text))
    .flatMap((mark) => (mark ? [Number.parseInt(mark.number, 10)] : []));

function isIndexRun(lines: readonly Line[], from: number): boolean {
  const run = lines.slice(from, from + 6);
  return (
    run.length > 0 && run.filter((line) => isIndexEntry(line) || isIndexLetter(line)).length >= run.length / 2
  );
}

/** A page of articles that do not go on counting: here is a statute whose beginning is not in this volume. */
function opensMidStatute(
  lines: readonly Line[],
  index: number,
  current: Stretch | undefined,
  before: readonly number[],
): boolean {
  let end = index + 1;
  while (end < lines.length && !lines[end]?.opensPage) end++;
  const [first = 0, second] = articlesOf(lines.slice(index, end));
  if (second !== first + 1) return false;
  return current?.kind !== "statute" || (first > 1 && first < (before.at(-1) ?? 0));
}

/** A line that opens a page, says nothing and has room, and under it a line such as a date, a place or an author. */
function opensReport(lines: readonly Line[], index: number): boolean {
  const [line, next] = lines.slice(index, index + 2) as [Line, Line | undefined];
  if (!line.opensPage || next === undefined || line.text.length < 4 || line.text.length > 45) return false;
  if (/[。，；：、]/.test(line.text.text) || containerMark(line.text) || articleMark(line.text)) return false;
  if (/^(?:表|图|续表|[一二三四五六七八九十]+、|（)/.test(line.text.text) || isIndexEntry(line)) return false;
  const before = lines[index - 1];
  if (
    before &&
    !/[。！？）”：]$/.test(before.text.text) &&
    parts(before, line, 0) === false &&
    before.width > 20
  )
    return false;
  return (
    !/[。，；：、]/.test(next.text.text.replace(/[（）]/g, "")) &&
    next.width < 40 &&
    next.gap > 0 &&
    !isNumbered(next) &&
    !isRow(next)
  );
}

/** A table that goes on at the top of a page repeats its header there. */
function isRow(line: Line): boolean {
  const cells = cellsOf(line.raw);
  return cells.length > 1 && isValue(cells.at(-1)?.text ?? "");
}

function isNumbered(line: Line): boolean {
  return /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d)/.test(line.text.text);
}
