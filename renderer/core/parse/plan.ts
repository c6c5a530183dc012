import { type Draft, draft } from "./draft.ts";
import { readTitleBlock } from "./enactment.ts";
import { isFigureCaption, readFigure } from "./figure.ts";
import type { Line } from "./line.ts";
import { withoutMarkdown } from "./markdown.ts";
import { containerMark } from "./marks.ts";
import { joinLines } from "./paragraphs.ts";
import { titleOfContainer } from "./regulation.ts";
import { ranks } from "./regulation-pieces.ts";
import type { Source } from "./source.ts";
import { readTabbed } from "./tabbed.ts";
import { isTableCaption, readTable } from "./table.ts";
import { isTocTitle, readToc } from "./toc.ts";

const box = /^专栏\s*\d+(?:-\d+)?/;
const endsSentence = /[。：；！？][”）]*$/;

/** A plan: the notice that issues it, its contents, its chapters and sections with boxes, figures and tables. */
export function readPlan(source: Source): Draft[] {
  const lines = withoutMarkdown(source.lines, source);
  const first = lines.findIndex((line) => isTocTitle(line) || containerMark(line.text));
  const head = lines.slice(0, Math.max(first, 0));
  const units = head.length > 0 ? readHead(head, source) : [];
  const { toc, end } = readToc(lines, Math.max(first, 0));
  const colophon = lines.findIndex(
    (line, index) => index >= end && /^(?:公开属性|主题词|抄送|分送)：/.test(line.text.text),
  );
  const body = readBody(lines.slice(end, colophon < 0 ? undefined : colophon), source);
  return [
    ...units,
    ...(toc ? [toc] : []),
    ...body,
    ...(colophon < 0 ? [] : [readColophon(lines.slice(colophon))]),
  ];
}

/** The remarks at the very end: who printed it, when, how many. */
function readColophon(lines: readonly Line[]): Draft {
  return draft("promulgation", { children: lines.map((line) => draft("paragraph", { text: line.text })) });
}

/** What stands before the contents: a notice with its addressees and date, and the plan's title. */
function readHead(lines: readonly Line[], source: Source): Draft[] {
  const name = source.seed.title.replace(/[（(].*$/, "");
  const at = lines.findLastIndex((line) => line.text.text.startsWith(name));
  const notice = at < 0 ? lines : lines.slice(0, at);
  const addressed = notice.findIndex((line) => /：$/.test(line.text.text));
  const heading = notice.slice(0, Math.max(addressed, 0));
  const body = notice.slice(heading.length);
  const unit = draft("notice", {
    ...(heading.length > 0 ? { heading: joinLines(heading) } : {}),
    children: body.map((line) => draft("paragraph", { text: line.text })),
  });
  const { enactment } = readTitleBlock(body);
  if (Object.keys(enactment).length > 0) unit.enactment = enactment;
  const title = at < 0 ? [] : lines.slice(at);
  const byline = title.map((line) => draft("byline", { text: line.text }));
  return [...(notice.length > 0 ? [unit] : []), ...byline];
}

function readBody(lines: readonly Line[], source: Source): Draft[] {
  const roots: Draft[] = [];
  let containers: Draft[] = [];
  let host: Draft[] = roots;
  let open: Line[] = [];
  const close = () => {
    if (open.length > 0) host.push(draft("paragraph", { text: joinLines(open) }));
    open = [];
  };
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] as Line;
    // The words as printed: a space in a title parts two phrases.
    const mark = containerMark(line.raw) ?? containerMark(line.text);
    const figure = isFigureCaption(line) ? readFigure(lines, index) : undefined;
    const boxed = box.exec(line.raw.text);
    const tabbed = readTabbed(lines, index, source);
    if (tabbed) {
      close();
      host.push(tabbed.unit);
      index = tabbed.end - 1;
    } else if (mark) {
      close();
      const rank = ranks[mark.type] as number;
      containers = containers.filter((each) => (ranks[each.type] ?? 0) < rank);
      const unit = draft(mark.type, titleOfContainer(mark));
      (containers.at(-1)?.children ?? roots).push(unit);
      containers.push(unit);
      host = unit.children;
    } else if (boxed) {
      close();
      const num = line.raw.slice(0, boxed[0].length).without(/\s+/g);
      const unit = draft("box", { num, heading: line.text.slice(num.length).trim() });
      (containers.at(-1)?.children ?? roots).push(unit);
      host = unit.children;
    } else if (isTableCaption(line)) {
      close();
      const { unit, end } = readTable(lines, index, source);
      host.push(unit);
      index = end - 1;
    } else if (figure) {
      close();
      host.push(...figure.units);
      index = figure.end - 1;
    } else {
      if (open.length > 0 && !goesOn(open.at(-1) as Line, line)) close();
      open.push(line);
    }
    index++;
  }
  close();
  return roots;
}

/**
 * Each line is a paragraph unless a page ended in mid-sentence. A label such as 供热工程： opens a paragraph even
 * after words without a full stop; words too few for a sentence belong to the one before.
 */
function goesOn(before: Line, line: Line): boolean {
  const { text } = line.text;
  if (/^[^，。；：]{1,14}：/.test(text)) return false;
  // A line that a page's end cut is as long as any other; signatures and remarks are short.
  return (
    (before.width > 20 && !endsSentence.test(before.text.text)) || (text.length <= 4 && text.endsWith("。"))
  );
}
