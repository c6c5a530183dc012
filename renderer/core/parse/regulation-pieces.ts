import type { UnitType } from "../document.ts";
import type { Draft } from "./draft.ts";
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
import { endsSentence, parts } from "./paragraphs.ts";

/** Whether lines were broken to fit a column (a book), or each is a paragraph of its own (a Markdown file). */
export type Setting = "wrapped" | "unwrapped";

/** How deep each level of a statute is. */
export const ranks: Partial<Record<UnitType, number>> = { part: 1, subpart: 2, chapter: 3, section: 4 };

/** A stretch of lines that is one unit: its mark, or none for a plain paragraph. */
export type Piece = {
  readonly mark?: Mark;
  readonly lines: Line[];
  /** A table stands here, and no lines. */
  readonly table?: Draft;
};

/** Cuts the lines where a unit begins. Marks are believed only where a sentence has ended. */
export function piecesOf(lines: readonly Line[], setting: Setting): Piece[] {
  const widths = columnWidths(lines);
  const pieces: Piece[] = [];
  let lastArticle: string | undefined;
  let lastItem: string | undefined;
  let lastSubitem: string | undefined;
  let listing = false;
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
    if (attachment && (ended || listing)) {
      pieces.push({ mark: attachment, lines: [line] });
      listing = listsAttachments(attachment);
      lastItem = undefined;
      lastSubitem = listing ? "1" : undefined;
    } else if (listing && subitem && follows(subitem.number, lastSubitem)) {
      pieces.push({ lines: [line] });
      lastSubitem = subitem.number;
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

/** 附件：1.…: the first line of a list of what is attached, and not the heading of one attachment. */
export const listsAttachments = ({ type, rest }: Mark): boolean =>
  type === "attachment" && subitemMark(rest)?.number === "1";

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
