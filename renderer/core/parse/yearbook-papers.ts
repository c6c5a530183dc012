import { type Draft, draft } from "./draft.ts";
import type { Term } from "./index-of-terms.ts";
import type { Line } from "./line.ts";
import { articleMark, containerMark } from "./marks.ts";
import { endsClause } from "./measure.ts";
import { isRoster, readRoster } from "./roster.ts";
import type { Source } from "./source.ts";
import { isDate, readBody } from "./yearbook-body.ts";
import { readNotice } from "./yearbook-documents.ts";
import { bylineAt } from "./yearbook-entries.ts";
import { looksLikeHeading, undotted } from "./yearbook-headings.ts";
import { isIssuer, isPaperNumber, isSalutation } from "./yearbook-paper-marks.ts";
import { readSpeech } from "./yearbook-speeches.ts";
import { readWork } from "./yearbook-works.ts";

const paperTitle =
  /(?:决定|决议|公报|意见|条例|办法|规定|方案|报告|讲话|纪要|综述|资料|名录|通知|规则|行动)$/u;

type Kind = "speech" | "notice" | "work" | "roster" | "title";
type Start = { readonly at: number; readonly kind: Kind };

/** The works printed one after another in a 类目 that has no entries: reports, documents, regulations, rosters. */
export function readPapers(lines: readonly Line[], terms: readonly Term[], source: Source): Draft[] {
  if (lines.length > 0 && lines.every(looksLikeHeading)) return titlesOver(lines);
  const starts = startsOf(lines, terms);
  const drafts: Draft[] = [];
  const head = lines.slice(0, starts[0]?.at ?? lines.length);
  if (head.length > 0) drafts.push(...readBody(head));
  for (const [index, { at, kind }] of starts.entries()) {
    const own = lines.slice(at, starts[index + 1]?.at ?? lines.length);
    if (kind === "speech") drafts.push(readSpeech(own, source));
    else if (kind === "notice") drafts.push(readNotice(own, drafts.at(-1), source));
    else if (kind === "roster") drafts.push(readRoster(own));
    else drafts.push(titleOnly(readWork(own, source)));
  }
  return drafts;
}

/** A title with nothing under it but tables is a 分目. */
function titleOnly(work: Draft): Draft {
  return work.children.some(({ type }) => type !== "byline") ? work : { ...work, type: "subcategory" };
}

/** Titles and nothing else: what stood under them are tables. Two in a row are a 分目 and its 子目. */
function titlesOver(lines: readonly Line[]): Draft[] {
  const roots: Draft[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const alone = next === undefined || !follows(line, next);
    const last = roots.at(-1);
    if (alone && last) last.children.push(draft("topic", { heading: line.text }));
    else roots.push(draft("subcategory", { heading: line.text }));
  }
  return roots;
}

/** Whether the second line was printed right after the first, with no table between them. */
const follows = (first: Line, second: Line) => second.number - first.number <= second.gap + 1;

function startsOf(lines: readonly Line[], terms: readonly Term[]): Start[] {
  const starts = new Map<number, Kind>();
  const add = (at: number, kind: Kind) => {
    if (!starts.has(at)) starts.set(at, kind);
  };
  for (const [index, line] of lines.entries()) {
    if (isPaperNumber(line)) add(backToNotice(lines, index), "notice");
    else if (isSalutation(line) || isSpeechDate(lines, index)) {
      const at = backToTitle(lines, index);
      // The words to a meeting may come after a date in brackets: one speech, not two.
      if (![...starts].some(([from, kind]) => kind === "speech" && from >= at - 12 && from <= index))
        add(at, "speech");
    }
  }
  let notice = false;
  for (const index of lines.keys()) {
    const kind = starts.get(index);
    if (kind) notice = kind === "notice";
    else if (isRoster(lines, index)) add(index, "roster");
    else if (!notice && opensWork(lines, index, terms) && !nearBefore(starts, index)) add(index, "work");
  }
  return [...starts].map(([at, kind]) => ({ at, kind })).toSorted((a, b) => a.at - b.at);
}

/** A title of two lines opens one work. */
const nearBefore = (starts: ReadonlyMap<number, Kind>, index: number) =>
  [1, 2].some((back) => starts.has(index - back));

/** （2023年8月4日） under the title of a report and the name of its speaker. */
function isSpeechDate(lines: readonly Line[], index: number): boolean {
  const words = lines[index]?.text.text ?? "";
  if (!/^[（(]/u.test(words) || !isDate(words)) return false;
  return lines
    .slice(Math.max(index - 5, 0), index)
    .some((line) => /(?:报告|讲话|发言|说明)$/u.test(line.text.text));
}

/** From a salutation back over place, date, speaker to the first line of the title. */
function backToTitle(lines: readonly Line[], index: number): number {
  let at = index;
  while (at > 0 && index - at < 10) {
    const line = lines[at - 1] as Line;
    const words = line.text.text;
    if (/[。！？；!?;]["”’）)]*$/u.test(words) || line.width > 33) break;
    if (/[）)]$/u.test(words) && !isDate(words) && bylineAt(lines, at - 1) > 0) break;
    at--;
  }
  return at;
}

/** From the number of a paper back over its title to those who issue it. */
function backToNotice(lines: readonly Line[], index: number): number {
  let at = index;
  while (at > 0 && index - at < 8) {
    const line = lines[at - 1] as Line;
    if (/[。！？；!?;]["”’）)]*$/u.test(line.text.text)) break;
    at--;
    if (isIssuer(line)) {
      while (at > 0 && isIssuer(lines[at - 1])) at--;
      return at;
    }
    if (line.opensPage && /^(?:关于|印发)/u.test(line.text.text) && !isIssuer(lines[at - 1])) return at;
  }
  return at;
}

/** A title that opens a work: after a byline, or at the top of a page where the index or its last word says so. */
function opensWork(lines: readonly Line[], index: number, terms: readonly Term[]): boolean {
  const line = lines[index] as Line;
  const before = lines[index - 1];
  if (
    !looksLikeHeading(line) &&
    !/^\d{4}年\p{Script=Han}/u.test(line.text.text) &&
    !/^\p{Script=Han}{6,}[《“]/u.test(line.text.text)
  )
    return false;
  if (/[。；：，]/u.test(line.text.text)) return false;
  if (index === 0) return true;
  const signed = [1, 2, 3].some((back) => bylineAt(lines, index - back) === back);
  if (signed) return true;
  if (!line.opensPage || before === undefined || !endsClause.test(before.text.text)) return false;
  const heads = [1, 2, 3].map((count) =>
    lines
      .slice(index, index + count)
      .map(undotted)
      .join(""),
  );
  if (
    heads.some((head) =>
      terms.some(
        ({ name, references }) =>
          name.replace(/\s/gu, "") === head && references.some(({ page }) => page === line.page),
      ),
    )
  )
    return true;
  const statute = lines
    .slice(index + 1, index + 4)
    .some(
      (next) =>
        /^目录$/u.test(undotted(next)) ||
        containerMark(next.text)?.number === "1" ||
        articleMark(next.text)?.number === "1" ||
        /^[（(]\d{4}年/u.test(next.text.text),
    );
  return statute || heads.slice(0, 2).some((head) => paperTitle.test(head) && head.length < 60);
}
