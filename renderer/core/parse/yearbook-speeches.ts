import { type Draft, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import { joinLines } from "./paragraphs.ts";
import type { Source } from "./source.ts";
import { Sourced } from "./sourced.ts";
import { closeTitle, spaced } from "./spacing.ts";
import { readAttachments } from "./yearbook-attachments.ts";
import { isDate, readBody } from "./yearbook-body.ts";
import { bylineEnd, bylineOf } from "./yearbook-entries.ts";

const place =
  /^(?:[—-]+)?(?:\d{4}年\d+月\d+日)?在.*(?:上|议|会|届)(?:的\p{Script=Han}+)?$|^\d{4}年\d+月\d+日在|^[—-]{2}|会议上$/u;
const speaker = /(?:书记|主任|主席|[省市州县区]长|检察长|院长|局长|委员|组长)\s*[\s　]\S[\s\S]{1,6}$/u;
const spacedName = /^\p{Script=Han}(?:\s\p{Script=Han}){1,2}$/u;

/** A report or speech: its title, who gave it where and when, and its words. */
export function readSpeech(lines: readonly Line[], source: Source): Draft {
  const start = lines.findIndex((line, index) => index > 0 && startsMeta(line));
  const titleEnd = start < 0 ? 1 : start;
  let bodyStart = titleEnd;
  while (bodyStart < lines.length && bodyStart < titleEnd + 6 && isMeta(lines, bodyStart)) bodyStart++;
  const unit = draft("report", { heading: titleOf(lines.slice(0, titleEnd)) });
  const meta = lines.slice(titleEnd, bodyStart);
  if (meta.length > 0) {
    const children = groups(meta).map((group) => draft("paragraph", { text: joinLines(group.map(named)) }));
    unit.children.push(draft("promulgation", { children }));
  }
  const { body, attachments } = readAttachments(lines.slice(bodyStart), "", source);
  const end = bylineEnd(body);
  unit.children.push(...readBody(body.slice(0, end)));
  if (end < body.length) unit.children.push(bylineOf(joinLines(body.slice(end))));
  unit.children.push(...attachments);
  return unit;
}

/** A title of phrases, 抓学习强根基 办实事聚民心, keeps the gaps between them; any other has none. */
function titleOf(lines: readonly Line[]): Sourced {
  const phrased = lines.map(({ raw }) => /^\p{Script=Han}{4,}(?:\s+\p{Script=Han}{4,})+$/u.test(raw.text));
  return Sourced.join(
    lines.flatMap((line, index) => [
      ...(index > 0 && phrased[index - 1] ? [Sourced.added(" ")] : []),
      phrased[index] ? line.raw : closeTitle(line.text),
    ]),
  );
}

/** The office and the name of a speaker stay apart. */
const named = (line: Line): Line =>
  speaker.test(line.raw.text) ? { ...line, text: spaced(line.raw) } : line;

function startsMeta(line: Line): boolean {
  const words = line.text.text;
  return isDate(words) || place.test(words) || speaker.test(line.raw.text) || spacedName.test(line.raw.text);
}

function isMeta(lines: readonly Line[], index: number): boolean {
  const line = lines[index] as Line;
  if (/[。！？；：]$/u.test(line.text.text)) return false;
  // The place may run on to a second line: …第十八届 | 人民代表大会第四次会议上.
  const before = lines[index - 1];
  return (
    startsMeta(line) ||
    (before !== undefined &&
      place.test(before.text.text) &&
      (!/[上会]$/u.test(before.text.text) || /(?:报告|讲话|会议上)$/u.test(line.text.text)) &&
      line.width < 26)
  );
}

/** Lines of one statement: a place that runs on to the next line is one. */
function groups(lines: readonly Line[]): Line[][] {
  const found: Line[][] = [];
  for (const line of lines) {
    const runsOn = /^人民代表|(?:报告|讲话)$/u.test(line.text.text);
    if ((startsMeta(line) && !runsOn) || found.length === 0) found.push([line]);
    else found.at(-1)?.push(line);
  }
  return found;
}
