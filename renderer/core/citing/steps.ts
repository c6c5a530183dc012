import type { Unit } from "../document.ts";
import { asideLabel, inQuotes, isNamed, nameIn, sortOf } from "./names.ts";
import { articleLabel, levelOf, withinArticle } from "./statute.ts";

/**
 * The steps of a citation below the title of a work, from the outside in; `way` are the units from there to the
 * one that is cited. What has no name of its own, such as a paragraph of an entry, is cited by what it stands in.
 */
export function stepsOf(way: readonly Unit[]): readonly string[] {
  const article = way.findLastIndex(({ type }) => type === "article");
  const found = way[article];
  if (found) {
    const attachment = way.slice(0, article).findLast(({ type }) => type === "attachment");
    const within = way.slice(article + 1);
    const asides = within.filter(isAside).map(asideLabel);
    const steps = [articleLabel(found), ...withinArticle(found, within), ...asides];
    return attachment ? [attachmentLabel(attachment), ...steps] : steps;
  }
  return way.flatMap((unit, at) => stepOf(unit, way, at));
}

const isAside = ({ type, num, heading }: Unit): boolean =>
  type === "table" || type === "box" || type === "figure" || (type === "note" && Boolean(num || heading));

const attachmentLabel = ({ num, heading }: Unit): string =>
  num?.replace(/[:：]$/, "") ?? (heading ? `附件${inQuotes(heading)}` : "附件");

function stepOf(unit: Unit, way: readonly Unit[], at: number): readonly string[] {
  const after = way[at + 1];
  if (unit.type === "event") return [day(unit, way[at - 1])];
  if (unit.type === "month") return after ? [] : [unit.heading ?? ""];
  if (unit.type === "attachment") return [attachmentLabel(unit)];
  if (isAside(unit)) return [asideLabel(unit)];
  // Of names, and of headings, that follow each other the last says it for all.
  if (isNamed(unit)) return after && isNamed(after) ? [] : [names(way.slice(0, at + 1), after)];
  if (unit.type === "heading") return after?.type === "heading" ? [] : [headings(way.slice(0, at + 1))];
  const level = levelOf(unit);
  return level === null ? [] : [level];
}

/** “商贸流通·商业贸易·消费市场”条. The sort is not said of what only leads to something in it. */
function names(way: readonly Unit[], after: Unit | undefined): string {
  const from = way.findLastIndex((unit) => !isNamed(unit)) + 1;
  const last = way.at(-1);
  const inside = after && (isAside(after) || after.type === "heading");
  const sort = last && !(inside && sortOf(last) !== "条") ? sortOf(last) : "";
  return inQuotes(way.slice(from).map(nameIn).join("·")) + sort;
}

/** “二、（一）稳增长”: the numbers of the outer headings, and the whole of the last. */
function headings(way: readonly Unit[]): string {
  const from = way.findLastIndex(({ type }) => type !== "heading") + 1;
  const own = way.slice(from);
  const words = own.map(({ num, heading = "" }, at) => {
    const last = at === own.length - 1;
    return num ? num + (last ? heading : "") : heading + (last ? "" : "·");
  });
  return inQuotes(words.join(""));
}

/** 2019年3月1日条; where the date cannot be told, the month and what is printed. */
function day({ date, num }: Unit, month: Unit | undefined): string {
  const told = /^(\d{4})-0?(\d+)(?:-0?(\d+))?$/.exec(date ?? "");
  if (told) return `${told[1]}年${told[2]}月${told[3] ? `${told[3]}日` : ""}条`;
  return num ? `${month?.heading ?? ""}${num}条` : (month?.heading ?? "");
}
