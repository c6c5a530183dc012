import type { UnitType } from "../document.ts";
import { type Draft, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import {
  articleMark,
  attachmentMark,
  containerMark,
  follows,
  itemMark,
  type Mark,
  subitemMark,
} from "./marks.ts";
import { columnWidths } from "./measure.ts";
import { numberOf } from "./numerals.ts";
import { endsSentence, joinLines, parts } from "./paragraphs.ts";
import type { Source } from "./source.ts";
import { Sourced } from "./sourced.ts";
import { closeTitle } from "./spacing.ts";

/** Whether lines were broken to fit a column (a book), or each is a paragraph of its own (a Markdown file). */
export type Setting = "wrapped" | "unwrapped";

/** How deep each level of a statute is. */
export const ranks: Partial<Record<UnitType, number>> = { part: 1, subpart: 2, chapter: 3, section: 4 };

/** A stretch of lines that is one unit: its mark, or none for a plain paragraph. */
type Piece = { readonly mark?: Mark; readonly lines: Line[] };

/**
 * The body of a statute as a tree: 编章节, 条, 款, 项, 目. The lines run from the first heading or article (or
 * from the middle of one, where the beginning is lost) to the last line of the last article.
 */
export function regulationBody(lines: readonly Line[], setting: Setting, source: Source): Draft[] {
  return build(cut(lines, setting), source);
}

/** Cuts the lines where a unit begins. Marks are believed only where a sentence has ended. */
function cut(lines: readonly Line[], setting: Setting): Piece[] {
  const widths = columnWidths(lines);
  const pieces: Piece[] = [];
  let lastArticle: string | undefined;
  let lastItem: string | undefined;
  let lastSubitem: string | undefined;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const current = pieces.at(-1);
    const afterTitle = current?.mark !== undefined && current.mark.type in ranks;
    const parted =
      before === undefined ||
      afterTitle ||
      (setting === "unwrapped"
        ? !brokenOff(before, line, lastArticle)
        : parts(before, line, widths[index] as number, current?.lines.length === 1));
    const ended = parted || endsSentence(before.text.text);
    // In a file with no columns to fill, a space in a title parts two phrases.
    const heading =
      (setting === "unwrapped" ? containerMark(line.raw) : undefined) ?? containerMark(line.text);
    const article = articleMark(line.text);
    const item = itemMark(line.text);
    const subitem = subitemMark(line.text);
    const attachment = attachmentMark(line.text);
    if (attachment && ended) {
      pieces.push({ mark: attachment, lines: [line] });
      lastItem = lastSubitem = undefined;
    } else if (heading && ended) {
      pieces.push({ mark: heading, lines: [line] });
      lastItem = lastSubitem = undefined;
    } else if (article && (ended || follows(article.number, lastArticle))) {
      pieces.push({ mark: article, lines: [line] });
      lastArticle = article.number;
      lastItem = lastSubitem = undefined;
    } else if (
      item &&
      (ended || (follows(item.number, lastItem) && /[，,、）]$/.test(before?.text.text ?? "")))
    ) {
      pieces.push({ mark: item, lines: [line] });
      lastItem = item.number;
      lastSubitem = undefined;
    } else if (subitem && ended && lastItem !== undefined && follows(subitem.number, lastSubitem)) {
      pieces.push({ mark: subitem, lines: [line] });
      lastSubitem = subitem.number;
    } else if (current === undefined || parted) {
      pieces.push({ lines: [line] });
    } else current.lines.push(line);
  }
  return pieces;
}

/** A paragraph of an article that was cut in mid-sentence, in a file where each line is else a paragraph. */
function brokenOff(before: Line, line: Line, article: string | undefined): boolean {
  const [end, start] = [before.text.text, line.text.text];
  return (
    article !== undefined &&
    end.length >= 20 &&
    /\p{Script=Han}$/u.test(end) &&
    /^[\p{Script=Han}，、；。]/u.test(start)
  );
}

/** Hangs the pieces under one another. */
function build(pieces: readonly Piece[], source: Source): Draft[] {
  const roots: Draft[] = [];
  let containers: Draft[] = [];
  let article: Draft | undefined;
  let lastArticle: string | undefined;
  const place = (unit: Draft) => {
    (containers.at(-1)?.children ?? roots).push(unit);
  };
  for (const { mark, lines } of pieces) {
    const words = joinLines(lines);
    const rest = mark ? words.slice(mark.num.length).trim() : words;
    const rank = mark && ranks[mark.type];
    if (mark && rank !== undefined) {
      containers = containers.filter((each) => (ranks[each.type] ?? 0) < rank);
      const unit = draft(mark.type, titleOfContainer(mark));
      place(unit);
      containers.push(unit);
      article = undefined;
    } else if (mark?.type === "attachment") {
      const unit = draft("attachment", { num: mark.num, ...(rest.length > 0 ? { heading: rest } : {}) });
      roots.push(unit);
      containers = [unit];
      article = undefined;
    } else if (mark?.type === "article") {
      if (lastArticle !== undefined && !follows(mark.number, lastArticle)) {
        source.diagnostics.push({
          line: (lines[0] as Line).number,
          message: `${mark.num.text}不接在第${lastArticle}条之后`,
        });
      }
      lastArticle = mark.number;
      article = draft("article", { num: mark.num });
      if (rest.length > 0) article.children.push(draft("paragraph", { text: rest }));
      place(article);
    } else if (mark?.type === "item" && article) {
      noteCount(itemsHost(article).children.at(-1), mark, lines[0] as Line, source);
      itemsHost(article).children.push(draft("item", { num: mark.num, text: rest }));
    } else if (mark?.type === "subitem" && article) {
      const host = itemsHost(article);
      (host.children.at(-1) ?? host).children.push(draft("subitem", { num: mark.num, text: rest }));
    } else if (article) article.children.push(draft("paragraph", { text: words }));
    else if (endsHeading(containers.at(-1), words)) continueHeading(containers.at(-1) as Draft, words);
    else place(draft("paragraph", { text: words }));
  }
  return roots;
}

/** Misprinted numbers of items stay as printed, and are pointed out. */
function noteCount(before: Draft | undefined, mark: Mark, line: Line, source: Source): void {
  const last = before?.type === "item" ? numberOf(before.num?.text ?? "") : undefined;
  if (follows(mark.number, last)) return;
  const message =
    last === undefined ? `以${mark.num.text}开头，前面没有别的项` : `${mark.num.text}不接在第${last}项之后`;
  source.diagnostics.push({ line: line.number, message });
}

/** A heading too long for its line goes on in the next one. */
function endsHeading(container: Draft | undefined, words: Sourced): boolean {
  return container?.children.length === 0 && words.length < 30 && !/[。；：，！？）]$/.test(words.text);
}

function continueHeading(container: Draft, words: Sourced): void {
  container.heading = container.heading ? Sourced.join([container.heading, words]) : words;
}

/** Items hang on the paragraph before them; an article that begins with its items gets an empty one. */
function itemsHost(article: Draft): Draft {
  const last = article.children.at(-1);
  if (last) return last;
  const empty = draft("paragraph", { text: Sourced.empty });
  article.children.push(empty);
  return empty;
}

/** The number and the title of 第三章　总　则. */
export function titleOfContainer({ num, rest }: Pick<Mark, "num" | "rest">): Pick<Draft, "num" | "heading"> {
  return { num, ...(rest.length > 0 ? { heading: closeHeading(rest) } : {}) };
}

/** 总　则 is set wide to fill the line; 加强新型城市建设　打造高品质生活空间 is two phrases. */
export function closeHeading(heading: Sourced): Sourced {
  const words = heading.text.split(/\s+/);
  return words.every((word) => word.length === 1) ? closeTitle(heading) : heading;
}
