import { type Draft, draft } from "./draft.ts";
import { readTitleBlock, type TitleBlock } from "./enactment.ts";
import type { Line } from "./line.ts";
import { articleMark, containerMark } from "./marks.ts";
import { joinLines } from "./paragraphs.ts";
import { regulationBody } from "./regulation.ts";
import type { Source } from "./source.ts";
import { closeTitle } from "./spacing.ts";
import { effectiveIn } from "./statute.ts";
import { isTocTitle, readToc } from "./toc.ts";
import { readAttachments } from "./yearbook-attachments.ts";
import { isDate, readBody } from "./yearbook-body.ts";
import { bylineEnd, bylineOf } from "./yearbook-entries.ts";
import { readTabularBody } from "./yearbook-lists.ts";
import { titleLines } from "./yearbook-titles.ts";

/** A work with its title on the first lines: a regulation where it has articles, else headings and paragraphs. */
export function readWork(lines: readonly Line[], source: Source, known = "", untitled = false): Draft {
  const { body, attachments } = readAttachments(lines, known, source);
  const first = body.findIndex(
    (line) => containerMark(line.text)?.type === "chapter" || articleMark(line.text)?.number === "1",
  );
  const articles = body.filter((line) => articleMark(line.text)).length;
  if (first >= 0 && articles >= 3) {
    const unit = readRegulation(body, first, source);
    unit.children.push(...attachments);
    return unit;
  }
  const taken = untitled ? 0 : titleLines(body, known);
  const title = joinLines(body.slice(0, taken));
  const type = /(?:决定|决议)$/u.test(title.text)
    ? "decision"
    : /(?:报告|综述|行动)$/u.test(title.text)
      ? "report"
      : "notice";
  const unit = draft(type, taken > 0 ? { heading: closeTitle(title) } : {});
  const end = Math.max(bylineEnd(body), taken);
  unit.children.push(...readTabularBody(body.slice(taken, end)));
  if (end < body.length) unit.children.push(bylineOf(joinLines(body.slice(end))));
  unit.children.push(...attachments);
  return unit;
}

function readRegulation(lines: readonly Line[], first: number, source: Source): Draft {
  const tocAt = lines.slice(0, first).findIndex(isTocTitle);
  const { toc, end: start } = tocAt < 0 ? { toc: undefined, end: first } : readToc(lines, tocAt);
  const top = lines.slice(0, toc ? tocAt : first);
  // A title alone may be broken anywhere; over an adoption note it ends with the kind of statute it is.
  const alone = top.every((line) => !/[。；]$|^[（(]/u.test(line.text.text) && !isDate(line.text.text));
  const { title, promulgation, enactment }: TitleBlock = alone ? { enactment: {} } : readTitleBlock(top);
  const taken = title ? 0 : alone ? top.length : titleLines(top);
  const heading = title ?? joinLines(top.slice(0, taken));
  const end = bylineEnd(lines);
  const body = regulationBody(lines.slice(toc ? start : first, end), "wrapped", source);
  const effective = effectiveIn(body);
  return draft("regulation", {
    ...(heading.length > 0 ? { heading: closeTitle(heading) } : {}),
    enactment: { ...enactment, ...(effective ? { effective } : {}) },
    children: [
      ...(title ? (promulgation ? [promulgation] : []) : readBody(top.slice(taken))),
      ...(toc ? [toc] : []),
      ...body,
      ...(end < lines.length ? [bylineOf(joinLines(lines.slice(end)))] : []),
    ],
  });
}
