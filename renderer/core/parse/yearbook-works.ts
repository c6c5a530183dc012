import { type Draft, draft } from "./draft.ts";
import { readTitleBlock } from "./enactment.ts";
import type { Line } from "./line.ts";
import { articleMark, containerMark } from "./marks.ts";
import { joinLines } from "./paragraphs.ts";
import { regulationBody } from "./regulation.ts";
import type { Source } from "./source.ts";
import { closeTitle } from "./spacing.ts";
import { readAttachments } from "./yearbook-attachments.ts";
import { isDate, readBody } from "./yearbook-body.ts";
import { bylineAt, bylineOf } from "./yearbook-entries.ts";
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
  let end = body.length;
  for (const back of [1, 2, 3])
    if (end === body.length && end - back >= taken && bylineAt(body, body.length - back) === back)
      end = body.length - back;
  unit.children.push(...readTabularBody(body.slice(taken, end)));
  if (end < body.length) unit.children.push(bylineOf(joinLines(body.slice(end))));
  unit.children.push(...attachments);
  return unit;
}

function readRegulation(lines: readonly Line[], first: number, source: Source): Draft {
  let start = first;
  const toc = lines.slice(0, first).findIndex((line) => /^目录$/u.test(line.text.text.replace(/\s/gu, "")));
  const children: Draft[] = [];
  if (toc >= 0) {
    const again = lines.findIndex((line, index) => index > first && containerMark(line.text)?.number === "1");
    const end = again < 0 ? first : again;
    const heading = (lines[toc] as Line).text;
    children.push(
      draft("toc", {
        heading: closeTitle(heading),
        children: lines.slice(toc + 1, end).map((line) => draft("tocEntry", { heading: line.text })),
      }),
    );
    start = end;
  }
  const top = lines.slice(0, toc >= 0 ? toc : first);
  // A title alone may be broken anywhere; over an adoption note it ends with the kind of statute it is.
  const alone = top.every((line) => !/[。；]$|^[（(]/u.test(line.text.text) && !isDate(line.text.text));
  const block = alone ? { enactment: {} } : readTitleBlock(top);
  const title = "title" in block ? block.title : undefined;
  const taken = title ? 0 : alone ? top.length : Math.min(titleLines(top), top.length);
  const heading = title ?? joinLines(top.slice(0, taken));
  const unit = draft("regulation", {
    ...(heading.length > 0 ? { heading: closeTitle(heading) } : {}),
    enactment: block.enactment,
  });
  const making = title && "promulgation" in block ? block.promulgation : undefined;
  if (making) unit.children.push(making);
  else if (taken < top.length) unit.children.push(...readBody(top.slice(taken)));
  let end = lines.length;
  for (const back of [1, 2, 3])
    if (end === lines.length && bylineAt(lines, lines.length - back) === back) end = lines.length - back;
  unit.children.push(...children, ...regulationBody(lines.slice(start, end), "wrapped", source));
  if (end < lines.length) unit.children.push(bylineOf(joinLines(lines.slice(end))));
  return unit;
}
