import type { Citable } from "../citing.ts";
import type { Unit, Work } from "../document.ts";
import { dayInWords as inWords, validityStamped } from "../validity.ts";
import { inBrackets } from "./names.ts";
import { type Pages, pagesLabel } from "./pages.ts";

/**
 * Where a copied text is from, in a line that goes with it: the work, its year and publisher, the printed page, when
 * the regulation was made and whether it is in force, and the doubt about the work where there is one.
 */
export function stampOf(
  { document: { work }, validity }: Citable,
  path: readonly Unit[],
  pages: Pages | null,
): string {
  const { title, year, publisher, doubt } = work;
  const now = validity?.(path);
  const parts = [
    inBrackets(title) + pagesLabel(pages),
    publisher,
    /^\d{4}$/.test(year) && !title.includes(year) && `${year}年`,
    made(path, work),
    now && validityStamped(now),
    doubt?.replace(/。$/u, ""),
  ];
  return `来源：${parts.filter(Boolean).join("，")}`;
}

/**
 * 2022年11月1日公布，2023年1月1日起施行: of the regulation that the units are in. Where it took effect before it was
 * promulgated, what was promulgated is how it was amended, and is called so.
 */
function made(path: readonly Unit[], work: Work): string {
  const enactment = path.findLast((unit) => unit.enactment)?.enactment;
  const { promulgated, effective } = enactment ?? work.dates ?? {};
  const amending = promulgated !== undefined && effective !== undefined && effective < promulgated;
  const dates = [
    promulgated && `${inWords(promulgated)}${amending ? "修改公布" : "公布"}`,
    effective && `${amending ? "原" : ""}${inWords(effective)}起施行`,
  ];
  return dates.filter(Boolean).join("，");
}
