import type { Unit, Work } from "../core/document.ts";
import { numeralCharacters, numeralValue } from "../core/parse/numerals.ts";
import { fold } from "./fold.ts";
import { type Straight, type Titled, titlesMeant } from "./straight.ts";

/** A printed page as a person asks for it; the title is "" where the open work is meant. */
export type PageAsked = { readonly title: string; readonly page: number };

const number = `(?:\\d{1,4}|[${numeralCharacters}]{1,9})`;
/** 第521页, 521页, 城关年鉴第五百二十一页. */
const said = new RegExp(`^(?<title>.*?)(?<![0-9${numeralCharacters}.])第?(?<page>${number})页$`, "u");
/** p521, P.521, 城关年鉴 p521; but not the end of a word in Latin letters. */
const short = /^(?<title>.*?)(?<![a-z])pp?\.?(?<page>\d{1,4})$/u;

/** The page that a question is; null where it is none. Never throws. */
export function pageAsked(question: string): PageAsked | null {
  const asked = fold(question.slice(0, 200)).replace(/[。,，、;:!?…]+$/u, "");
  const groups = (said.exec(asked) ?? short.exec(asked))?.groups;
  const page = numeralValue(groups?.page ?? "");
  if (!groups || !page) return null;
  const title = (groups.title ?? "")
    .replace(/[《》〈〉]/gu, "")
    .replace(/^(?:跳到|跳转到|转到|翻到|到|见)/u, "");
  // 共521页, 全书521页 say how many there are.
  if (/[共全书计达]$/u.test(title)) return null;
  return { title: title.replace(/[的,、:]+$/u, ""), page };
}

/** What of a work is printed on its pages: units in reading order. */
export type Paged = { readonly id: string; readonly work: Work; readonly units: readonly Unit[] };

/**
 * Where a page that was asked for begins: in the work that was named, else in the open one; where that has no
 * such page, or nothing is open, in every work that has it.
 */
export function leadToPage(
  asked: PageAsked,
  works: readonly Paged[],
  open: Titled | null,
): readonly Straight[] {
  const titles = works.map(({ id, work }) => ({ workId: id, address: "", title: work.title }));
  const named = new Set(
    asked.title === "" ? [] : titlesMeant(titles, asked.title).map(({ workId }) => workId),
  );
  if (asked.title !== "")
    return leads(
      works.filter(({ id }) => named.has(id)),
      asked.page,
    );
  const here = leads(
    works.filter(({ id }) => id === open?.workId),
    asked.page,
  );
  return here.length > 0 ? here : leads(works, asked.page);
}

const leads = (works: readonly Paged[], page: number): readonly Straight[] =>
  works.flatMap(({ id, work, units }) => {
    const unit = firstOnPage(units, page);
    const label = `《${work.title}》第${page}页`;
    return unit ? [{ workId: id, address: unit.address, label, inexact: false }] : [];
  });

/** The first in reading order that stands on a page: it begins there, or runs on from the page before. */
export const firstOnPage = (units: readonly Unit[], page: number): Unit | undefined =>
  units.find((unit) => unit.page === page || unit.breaks?.some((each) => each.page === page));

/** What is told of a page that the open work does not have; null where it has no pages, or none is open. */
export function pageInVain(
  { page, title }: PageAsked,
  works: readonly Paged[],
  open: Titled | null,
): string | null {
  const work = title === "" ? works.find(({ id }) => id === open?.workId) : undefined;
  const paged = work?.units.some((unit) => unit.page !== undefined);
  return work && paged && !firstOnPage(work.units, page) ? `《${work.work.title}》第${page}页` : null;
}
