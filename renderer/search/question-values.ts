import { numeralValue } from "../core/parse/numerals.ts";
import { fold } from "./fold.ts";
import type { Kind } from "./kinds.ts";

/** What a kind is called, as it is shown first. */
const namesOfKind: Readonly<Record<Kind, readonly string[]>> = {
  article: ["条", "条款", "条文", "法条"],
  entry: ["条目"],
  table: ["表格", "表"],
  event: ["大事记", "大事"],
  roster: ["名录", "名单"],
  term: ["用语", "词语", "术语", "定义"],
  other: ["其他", "其它"],
};
const kindNamed: ReadonlyMap<string, Kind> = new Map(
  (Object.keys(namesOfKind) as Kind[]).flatMap((kind) =>
    namesOfKind[kind].map((name) => [name, kind] as const),
  ),
);

/** What a reader calls a kind. */
export const nameOfKind = (kind: Kind): string => namesOfKind[kind][0] ?? kind;

/** The kinds that are said, as 条、条目; null where any of it is no kind. */
export const kindsSaid = (said: string): readonly Kind[] | null =>
  allOf(partsOf(said).map((each) => kindNamed.get(each)));

/** The years that 2023, 二〇二三年, 2019-2021 or several of them say, each by itself; null where any of it is no year. */
export const yearsSaid = (said: string): readonly string[] | null =>
  allOf(partsOf(said).map(yearsIn))?.flat() ?? null;

const partsOf = (said: string): readonly string[] =>
  fold(said)
    .split(/[、,|/]/u)
    .filter(Boolean);

const allOf = <T>(values: readonly (T | undefined)[]): readonly T[] | null =>
  values.length > 0 && values.every((each) => each !== undefined) ? values : null;

function yearsIn(said: string): readonly string[] | undefined {
  const ends = said.split(/[-–—―−ー~至到]+/u).map((each) => numeralValue(each.replace(/年度?$/u, "")));
  const [first, last = first] = ends;
  if (ends.length > 2 || first === undefined || last === undefined) return undefined;
  const [from, to] = [Math.min(first, last), Math.max(first, last)];
  // Other numbers are words: a year of these works has four digits.
  if (from < 1900 || to > 2099) return undefined;
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
}
