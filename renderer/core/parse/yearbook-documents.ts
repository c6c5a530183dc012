import type { Enactment } from "../document.ts";
import { datesIn } from "./dates.ts";
import { type Draft, draft } from "./draft.ts";
import { readTitleBlock } from "./enactment.ts";
import type { Line } from "./line.ts";
import { articleMark, containerMark } from "./marks.ts";
import { endsClause } from "./measure.ts";
import { joinLines } from "./paragraphs.ts";
import { regulationBody } from "./regulation.ts";
import type { Source } from "./source.ts";
import { closeTitle } from "./spacing.ts";
import { printedLines } from "./table-cells.ts";
import { isDate, level, readBody } from "./yearbook-body.ts";
import { bylineAt, bylineOf } from "./yearbook-entries.ts";
import { looksLikeHeading } from "./yearbook-headings.ts";
import { isIssuer, isPaperNumber } from "./yearbook-papers.ts";

const plain = (words: string) => words.replace(/[\s《》〈〉“”"]/gu, "");

/** A numbered paper: issuers, title, number, the words of the notice, its date, and the works it issues. */
export function readNotice(lines: readonly Line[], before: Draft | undefined, source: Source): Draft {
  const number = lines.findIndex(isPaperNumber);
  const issuers = lines.slice(0, number).filter(isIssuer);
  const title = lines.slice(issuers.length, number);
  const signed = lines.findIndex((line, index) => index > number && isDate(line.text.text));
  const bodyEnd = signed < 0 ? number + 1 : signed + 1;
  const date = signed < 0 ? undefined : datesIn((lines[signed] as Line).text.text)[0]?.date;
  const enactment: Enactment = {
    number: (lines[number] as Line).text.text,
    ...(issuers.length > 0 ? { issuer: issuers.map((line) => line.text.text).join("、") } : {}),
    ...(date ? { promulgated: date } : {}),
  };
  const heading = joinLines(title);
  const unit = draft("notice", { heading: title.length > 0 ? heading : joinLines(issuers), enactment });
  const making = [...(title.length > 0 ? issuers : []), lines[number] as Line].map((line) =>
    draft("paragraph", { text: line.text }),
  );
  unit.children.push(draft("promulgation", { children: making }));
  const letter = lines.slice(number + 1, bodyEnd);
  unit.children.push(...withoutStray(letter, before, source));
  const names = namesIn(heading.text);
  const rest = lines.slice(bodyEnd);
  const starts = workStarts(rest, names);
  // A paper that issues nothing but itself goes on after its date.
  const isOwn = starts.length === 0 && !/(?:印发|转发)/u.test(heading.text);
  if (isOwn) {
    unit.children.push(...readWork(rest, source, true).children);
    return unit;
  }
  const firsts = starts[0] === 0 || rest.length === 0 ? starts : [0, ...starts];
  for (const [index, at] of firsts.entries())
    unit.children.push(readWork(rest.slice(at, firsts[index + 1]), source));
  return unit;
}

/** The names in 《》 of what a notice issues. */
function namesIn(title: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let name = "";
  for (const sign of title) {
    if (sign === "《" || sign === "〈") depth++;
    if (depth > 0) name += sign;
    if (sign === "》" || sign === "〉") depth--;
    if (depth === 0 && name !== "") {
      names.push(plain(name));
      name = "";
    }
  }
  return names;
}

/** Where the works that a notice issues begin: their names stand on one to three lines. */
function workStarts(lines: readonly Line[], names: readonly string[]): number[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (line.width > 33 || (before && !endsClause.test(before.text.text) && !isDate(before.text.text)))
      return [];
    const heads = [1, 2, 3].map((count) => plain(joinLines(lines.slice(index, index + count)).text));
    // The notice may shorten a name: 构机关 for 机关. It must still begin and end alike.
    return heads.some((head) =>
      names.some(
        (name) =>
          head === name ||
          (head.length > 12 &&
            Math.abs(head.length - name.length) <= 4 &&
            head.slice(0, 8) === name.slice(0, 8) &&
            head.slice(-4) === name.slice(-4)),
      ),
    )
      ? [index]
      : [];
  });
}

/** Rows of the table before that were printed inside this notice go back to that table. */
function withoutStray(lines: readonly Line[], before: Draft | undefined, source: Source): Draft[] {
  const stretch = tabular(lines)[0];
  const table = stretch && lastTable(before);
  if (stretch === undefined || table?.table === undefined) return readBody(lines);
  const rows = lines.slice(stretch.from, stretch.to);
  table.table = { ...table.table, rows: [...table.table.rows, ...rows.map((line) => [line.text])] };
  const first = rows[0] as Line;
  source.repairs.push({
    kind: "moved",
    line: first.number,
    before: first.raw.text,
    after: table.heading?.text ?? "",
  });
  return [...readBody(lines.slice(0, stretch.from)), ...readBody(lines.slice(stretch.to))];
}

function lastTable(unit: Draft | undefined): Draft | undefined {
  let last = unit;
  while (last && last.type !== "table") last = last.children.at(-1);
  return last?.table?.unrestored ? last : undefined;
}

/** A work with its title on the first lines: a regulation where it has articles, else headings and paragraphs. */
export function readWork(lines: readonly Line[], source: Source, untitled = false): Draft {
  const { body, attachments } = readAttachments(lines, source);
  const first = body.findIndex(
    (line) => containerMark(line.text)?.type === "chapter" || articleMark(line.text)?.number === "1",
  );
  const articles = body.filter((line) => articleMark(line.text)).length;
  if (first >= 0 && articles >= 3) {
    const unit = readRegulation(body, first, source);
    unit.children.push(...attachments);
    return unit;
  }
  const taken = untitled ? 0 : titleLines(body);
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

/** How many lines a title takes: to the first line of text, at most four. */
function titleLines(lines: readonly Line[]): number {
  let taken = 0;
  while (taken < lines.length && taken < 4) {
    const line = lines[taken] as Line;
    if (
      level(line.text) !== undefined ||
      /[。；：，]/u.test(line.text.text) ||
      line.width > 33 ||
      isDate(line.text.text)
    )
      break;
    if (
      taken > 0 &&
      line.gap > 0 &&
      !/[、的]$|^的/u.test((lines[taken - 1] as Line).text.text + line.text.text.slice(0, 0)) &&
      !continues(lines[taken - 1] as Line, line, lines[taken + 1])
    )
      break;
    if (!looksLikeHeading(line) && taken > 0 && line.gap > 0) break;
    taken++;
  }
  return taken;
}

/** Whether a title goes on: centred lines, the second no heading of the text, and text after it. */
function continues(before: Line, line: Line, after: Line | undefined): boolean {
  return (
    (before.width >= 6 &&
      line.width < 20 &&
      after !== undefined &&
      after.gap > 0 &&
      /^的|(?:的|和|与|及|关于|政府|委员会)$/u.test(before.text.text)) ||
    /^(?:的|实施|方案|意见|名单|清单|计划)/u.test(line.text.text)
  );
}

/** Splits off what stands under 附件1, 附件2, …. */
export function readAttachments(
  lines: readonly Line[],
  source: Source,
): { readonly body: readonly Line[]; readonly attachments: Draft[] } {
  const starts = lines.flatMap((line, index) =>
    /^附件\s?[一二三四五六七八九十\d]*$/u.test(line.text.text) ? [index] : [],
  );
  const attachments = starts.map((at, index) => readAttachment(lines.slice(at, starts[index + 1]), source));
  return { body: lines.slice(0, starts[0] ?? lines.length), attachments };
}

function readAttachment(lines: readonly Line[], source: Source): Draft {
  const body = lines.slice(1);
  let taken = 0;
  while (taken < body.length && taken < 3) {
    const line = body[taken] as Line;
    if (
      /[。；：，]|总分/u.test(line.text.text) ||
      level(line.text) !== undefined ||
      (taken > 0 && line.gap === 1 && taken > 0) ||
      line.width > 33
    )
      break;
    if (taken > 0 && /\s/u.test(line.raw.text.replace(/\d\s|\s\d/gu, ""))) break;
    taken++;
  }
  const num = (lines[0] as Line).text;
  const unit = draft("attachment", {
    num,
    ...(taken > 0 ? { heading: joinLines(body.slice(0, taken)) } : {}),
  });
  const articles = body.filter((line) => articleMark(line.text)).length;
  unit.children.push(
    ...(articles >= 3
      ? regulationBody(body.slice(taken), "wrapped", source)
      : readTabularBody(body.slice(taken))),
  );
  return unit;
}

/** Text with stretches of narrow lines in it: lists and wrapped cells, which are kept as printed. */
function readTabularBody(lines: readonly Line[]): Draft[] {
  const drafts: Draft[] = [];
  let at = 0;
  for (const { from, to } of joinedStretches(lines, tabular(lines))) {
    drafts.push(
      ...readBody(lines.slice(at, from)),
      draft("table", { table: printedLines(lines.slice(from, to)) }),
    );
    at = to;
  }
  if (at === 0) return readBody(lines);
  drafts.push(...readBody(lines.slice(at)));
  return drafts;
}

/** Wide cells stand between narrow ones: stretches with no heading between them are one table. */
function joinedStretches(lines: readonly Line[], stretches: readonly Stretch[]): Stretch[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of stretches) {
    const last = joined.at(-1);
    const between = last ? lines.slice(last.to, from) : [];
    if (last && between.length <= 40 && !between.some((line) => level(line.text) !== undefined)) last.to = to;
    else joined.push({ from, to });
  }
  return joined;
}

type Stretch = { readonly from: number; readonly to: number };

/** Stretches where most lines are narrow and none ends a sentence. */
function tabular(lines: readonly Line[]): Stretch[] {
  const widths = lines.map((line) => line.width).toSorted((a, b) => a - b);
  const column = Math.max(widths[Math.floor(widths.length * 0.85)] ?? 0, 20);
  const narrow = lines.map((line) => (isCell(line, column) ? 1 : 0));
  const stretches: { from: number; to: number }[] = [];
  for (let index = 0; index < lines.length; index++) {
    const around = narrow.slice(Math.max(index - 4, 0), index + 5);
    const dense = around.reduce<number>((sum, each) => sum + each, 0) >= Math.max(around.length * 0.55, 4);
    if (!dense) continue;
    const last = stretches.at(-1);
    if (last && last.to >= index - 2) last.to = index + 1;
    else stretches.push({ from: index, to: index + 1 });
  }
  return stretches
    .filter(({ from, to }) => to - from >= 6)
    .map(({ from, to }) => grown(lines, narrow, from, to));
}

/** A line that holds a cell or two: narrow, or words set apart, and no sentence. */
function isCell(line: Line, column: number): boolean {
  const words = line.text.text;
  if (/[。；：，]$/u.test(words) || level(line.text) !== undefined || isDate(words)) return false;
  const apart = /\p{Script=Han} \p{Script=Han}/u.test(line.raw.text) && !/[。，；！？]/u.test(words);
  return line.width < column * (apart ? 0.9 : 0.62);
}

/** The stretch with the narrow lines that touch it. */
function grown(
  lines: readonly Line[],
  narrow: readonly number[],
  from: number,
  to: number,
): { readonly from: number; readonly to: number } {
  let [first, last] = [from, to];
  while (first > 0 && narrow[first - 1] === 1) first--;
  while (first < last && narrow[first] === 0) first++;
  while (last < lines.length && narrow[last] === 1) last++;
  return { from: first, to: last };
}
