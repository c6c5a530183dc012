import { type Draft, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import { follows, type Mark } from "./marks.ts";
import { numberOf } from "./numerals.ts";
import { joinLines } from "./paragraphs.ts";
import { listsAttachments, type Piece, piecesOf, ranks, type Setting } from "./regulation-pieces.ts";
import type { Source } from "./source.ts";
import { Sourced } from "./sourced.ts";
import { closeTitle } from "./spacing.ts";
import { readTabbed } from "./tabbed.ts";

/**
 * The body of a statute as a tree: 编章节, 条, 款, 项, 目. The lines run from the first heading or article (or
 * from the middle of one, where the beginning is lost) to the last line of the last article.
 */
export function regulationBody(lines: readonly Line[], setting: Setting, source: Source): Draft[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = 0; at < lines.length; at++) {
    const tabbed = readTabbed(lines, at, source);
    if (!tabbed) continue;
    pieces.push(...piecesOf(lines.slice(from, at), setting), { table: tabbed.unit, lines: [] });
    from = tabbed.end;
    at = from - 1;
  }
  return build([...pieces, ...piecesOf(lines.slice(from), setting)], source);
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
  for (const { mark, lines, table } of pieces) {
    if (table) {
      if (article) article.children.push(table);
      else place(table);
      continue;
    }
    const words = joinLines(lines);
    const rest = mark ? words.slice(mark.num.length).trim() : words;
    const rank = mark && ranks[mark.type];
    if (mark && rank !== undefined) {
      containers = containers.filter((each) => (ranks[each.type] ?? 0) < rank);
      const unit = draft(mark.type, titleOfContainer(mark));
      place(unit);
      containers.push(unit);
      article = undefined;
    } else if (mark && listsAttachments(mark)) {
      roots.push(draft("paragraph", { text: words }));
      containers = [];
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
