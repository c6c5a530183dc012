import type { Unit } from "../document.ts";
import { numberOf, numeralOf } from "../parse/numerals.ts";

/** The number of a unit as an address writes it: 14, 120-1; the printed one, else its place among its like. */
export const numberIn = ({ num, address }: Pick<Unit, "num" | "address">): string =>
  numberOf(num ?? "") ?? /\d+(?:-\d+)?$/.exec(address.replace(/x\d+$/, ""))?.[0] ?? "";

/** 14 → 第十四条, 120-1 → 第一百二十条之一; `level` is 编, 章, 节 or 条. */
export function ordinalOf(number: string, level: string): string {
  const [main = 0, inserted] = number.split("-").map(Number);
  return `第${numeralOf(main)}${level}${inserted === undefined ? "" : `之${numeralOf(inserted)}`}`;
}

/** 第三款: a 款 has no number of its own, and is counted (立法法 art. 65). */
export const ofParagraph = (count: number): string => `第${numeralOf(count)}款`;

/** 第（三）项, as its printed number is. */
export const ofItem = (number: number): string => `第（${numeralOf(number)}）项`;

/** 第1目. */
export const ofSubitem = (number: number | string): string => `第${number}目`;
