import type { Enactment } from "../document.ts";
import { datesIn } from "./dates.ts";
import { type Draft, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import { joinLines, paragraphsOf } from "./paragraphs.ts";
import type { Sourced } from "./sourced.ts";
import { isAdoptionNote, isDateLine, isOrderHeading, isOrderNumber, isStatuteTitle } from "./titles.ts";

/** The lines over a statute: its title, what is said of its making, and that as data. */
export type TitleBlock = {
  readonly title?: Sourced;
  readonly promulgation?: Draft;
  readonly enactment: Enactment;
};

/** Reads a title block: order and number, promulgation, signature, decision of approval, title, adoption note. */
export function readTitleBlock(lines: readonly Line[]): TitleBlock {
  const title = titleLines(lines);
  const rest = lines.filter((line) => !title.includes(line));
  const paragraphs = paragraphsOf(rest, stands);
  const children = paragraphs.map((each) => draft("paragraph", { text: joinLines(each) }));
  return {
    ...(title.length > 0 ? { title: joinLines(title) } : {}),
    ...(children.length > 0 ? { promulgation: draft("promulgation", { children }) } : {}),
    enactment: enactmentOf(children.map((each) => each.text?.text ?? "")),
  };
}

/** The last statute title of the block, with the line before it where it was broken in two. */
function titleLines(lines: readonly Line[]): readonly Line[] {
  const last = lines.findLastIndex(isStatuteTitle);
  if (last < 0) return [];
  const before = lines[last - 1];
  const broken =
    before !== undefined &&
    before.gap > 0 &&
    !stands(before, before) &&
    /^\p{Script=Han}+(?:关于|《)/u.test(before.text.text) &&
    !/[。：；）]$/.test(before.text.text);
  return lines.slice(broken ? last - 1 : last, last + 1);
}

/** Lines of a title block that stand alone, whatever their width. */
function stands(line: Line, before: Line): boolean | undefined {
  const alone = (each: Line) =>
    isDateLine(each) ||
    isOrderNumber(each) ||
    signatory(each.raw.text) !== undefined ||
    isOffice(each.text.text);
  return alone(line) || alone(before) || isAdoptionNote(line) || isOrderHeading(before, line)
    ? true
    : undefined;
}

function isOffice(text: string): boolean {
  return /^\p{Script=Han}{4,30}(?:委员会|人民政府|办公室|办公厅|令|公告|局|厅)$/u.test(text);
}

function signatory(text: string): string | undefined {
  const found =
    /^(?:市长|主任|省长|州长|县长|区长|院长|主席|总理)\s+(\p{Script=Han}[\p{Script=Han}\s]{1,5})$/u.exec(
      text,
    );
  return found?.[1]?.replace(/\s/g, "");
}

/** What the paragraphs of a title block say, as data. */
export function enactmentOf(paragraphs: readonly string[]): Enactment {
  const found: { -readonly [Key in keyof Enactment]: Enactment[Key] } = {};
  const amended: string[] = [];
  const again: string[] = [];
  for (const [index, text] of paragraphs.entries()) {
    const next = paragraphs[index + 1] ?? "";
    if (/(?:令|公告)$/.test(text) && /第?\d+号$/.test(next)) {
      found.number ??= `${text}${next}`;
      found.issuer ??= text.replace(/(?:令|公告)$/, "");
    }
    const name = signatory(text);
    if (name) found.signatory ??= name;
    const dates = datesIn(text);
    if (dates.length === 1 && dates[0]?.after === "" && /^[\d一二]\S*日$/.test(text))
      found.promulgated ??= dates[0].date;
    for (const { date, after } of dates) {
      // 批准的《关于修改…的决定》修正: what came of it is said last.
      if (/修正|修订/.test(after)) amended.push(date);
      else if (/批准/.test(after)) found.approved ??= date;
      else if (/通过/.test(after)) {
        // The order may be of a decision that amends the statute printed under it.
        if (/^《[^》]*关于修改〈/.test(text)) amended.push(date);
        if (found.adopted === undefined) found.adopted = date;
        else if (date !== found.adopted) again.push(date);
      } else if (/施行|实施/.test(after)) found.effective ??= date;
      else if (/公布|发布|印发/.test(after)) found.promulgated ??= date;
    }
    if (found.effective === undefined && /自(?:公布|发布|印发)之日起(?:施行|实施)/.test(text))
      found.effective = "";
  }
  if (found.effective === "") {
    if (found.promulgated) found.effective = found.promulgated;
    else delete found.effective;
  }
  // Passed once more: an amendment, unless it is the passing of one that is dated in the same year.
  const year = (date: string) => date.slice(0, 4);
  amended.push(...again.filter((date) => !amended.some((other) => year(other) === year(date))));
  return amended.length > 0 ? { ...found, amended: amended.toSorted() } : found;
}
