import { numeralCharacters, numeralValue } from "../core/parse/numerals.ts";
import type { Citation } from "./citation.ts";

/** A number as citations say it, and what joins several, for patterns. */
export const number = `(?:\\d{1,4}|[${numeralCharacters}]{1,9})`;
export const join = "[、,和及与或]";
export const through = "(?:至|到|~|—|–|-)+";
const paragraphs = new RegExp(`^第?(${number}(?:${join}第?${number})*)款`, "u");
const items = new RegExp(
  `^第?(\\(?${number}\\)?(?:(?:${join}|${through})第?\\(?${number}\\)?)*)项|^第(\\(${number}\\))`,
  "u",
);
const subitem = new RegExp(`^第?(${number})\\.?目`, "u");
/** Another 款 or 项 of the same article follows. */
const another = new RegExp(`^(?:${join}|以及)+(?=第?\\(?${number}\\)?[^条]{0,30}?[款项])`, "u");

type Below = Pick<Citation, "paragraph" | "item" | "subitem">;

/** The 款, 项 and 目 that follow an article: each a place of its own. */
export function placesBelow(words: string): { readonly below: readonly Below[]; readonly length: number } {
  const below: Below[] = [];
  let at = 0;
  let paragraph: number | undefined;
  const take = (pattern: RegExp) => {
    const match = pattern.exec(words.slice(at));
    at += match?.[0].length ?? 0;
    return match;
  };
  for (;;) {
    const said = numbersIn(take(paragraphs)?.[1]);
    const found = take(items);
    const inner = numbersIn(found?.[1] ?? found?.[2]);
    const last = numbersIn(take(subitem)?.[1])[0];
    if (said.length > 0) paragraph = said.at(-1);
    if (said.length + inner.length === 0) break;
    const outer = said.length > 0 ? said : [paragraph];
    for (const each of outer) {
      const around = each === undefined ? {} : { paragraph: each };
      if (inner.length === 0) below.push(around);
      for (const item of inner) below.push({ ...around, item, ...(last !== undefined && { subitem: last }) });
    }
    if (!another.test(words.slice(at))) break;
    take(another);
  }
  return { below: below.length > 0 ? below : [{}], length: at };
}

/** 一、三; 一至三. */
function numbersIn(said: string | undefined): readonly number[] {
  if (said === undefined) return [];
  return said.split(new RegExp(join, "u")).flatMap((part) => {
    const ends = part
      .split(new RegExp(through, "u"))
      .map((each) => Number(numberSaid(each.replace(/[第()]/gu, ""))));
    const [first = 0, last = first] = ends;
    return Array.from({ length: Math.min(100, Math.max(1, last - first + 1)) }, (_, at) => first + at);
  });
}

/** What is said of a number, as an address writes it. */
export const numberSaid = (said: string): string => String(numeralValue(said) ?? said);
