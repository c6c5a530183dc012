import type { UnitType } from "../document.ts";
import { numberOf, numeralCharacters } from "./numerals.ts";
import type { Sourced } from "./sourced.ts";

/** A mark at the start of a line, such as 第十四条 or （三）: what it is, the number in it, and the words after it. */
export type Mark = {
  readonly type: UnitType;
  readonly num: Sourced;
  readonly number: string;
  readonly rest: Sourced;
};

const n = `[${numeralCharacters}]`;
const container = new RegExp(`^第(?:${n}+|\\d+)(编|分编|章|节)`);
const article = new RegExp(`^第(?:${n}+|\\d+)条(?:之${n}+)?`);
// 第十四条的规定, 第十四条第二款, 第十四条、第十五条 are words of a sentence, unless white follows the number.
const citation = /^(?:[之的、，。；：和与及或至到第款项（(]|规定|所[称列规]|中的|以[及上下])/;
// Not （二）（三）项, （一）和（二）, （三）项规定: those are words of a sentence; （一）项目 is an item.
const item = new RegExp(
  `^[（(](?:${n}+|\\d+)[）)](?!(?:[、和至或]|以及)?第?[（(](?:${n}+|\\d+)[）)]|项(?!目)|款(?![项待]))`,
);
const heading = new RegExp(`^${n}+[、.．]`);
const attachment = new RegExp(`^附(?:件|表|录)?(?:${n}+|\\d+)?(?:[:：]|$)`);
const subitem = /^\d{1,2}[.．、](?!\d)/;
const containers: Readonly<Record<string, UnitType>> = {
  编: "part",
  分编: "subpart",
  章: "chapter",
  节: "section",
};

/** 第二章　规划与建设: a heading of a part of a statute or plan, on a line of its own. */
export function containerMark(text: Sourced): Mark | undefined {
  const found = container.exec(text.text);
  if (!found) return undefined;
  const { rest, ...mark } = markOf(containers[found[1] as string] as UnitType, text, found[0].length);
  // A title is short and says nothing: 第二章的规定，… is a sentence.
  if (rest.length > 40 || /[。；：，]|^(?:[的之、第和至]|规定|所[称列])/.test(rest.text)) return undefined;
  return { ...mark, rest };
}

/** 第十四条　…: the beginning of an article. */
export function articleMark(text: Sourced): Mark | undefined {
  const found = article.exec(text.text);
  if (!found) return undefined;
  const mark = markOf("article", text, found[0].length);
  return parted(text, found[0].length) || !citation.test(mark.rest.text) ? mark : undefined;
}

/** Whether white stands before this character of the source: it parts a number from the words after it. */
function parted(text: Sourced, at: number): boolean {
  const [before, after] = [text.offsetAt(at - 1), text.offsetAt(at)];
  return (
    after === undefined || /\s/.test(text.text.charAt(at)) || (before !== undefined && after - before > 1)
  );
}

/** （三）…: the beginning of an item. */
export function itemMark(text: Sourced): Mark | undefined {
  const found = item.exec(text.text);
  return found ? markOf("item", text, found[0].length) : undefined;
}

/** 1.…: the beginning of a subitem; never a decimal. */
export function subitemMark(text: Sourced): Mark | undefined {
  const found = subitem.exec(text.text);
  return found ? markOf("subitem", text, found[0].length) : undefined;
}

/** 附件1：…: the beginning of something attached. */
export function attachmentMark(text: Sourced): Mark | undefined {
  const found = attachment.exec(text.text);
  if (!found) return undefined;
  const mark = markOf("attachment", text, found[0].length);
  return mark.rest.length > 60 ? undefined : mark;
}

/** 一、…: the beginning of a heading or of a numbered paragraph. */
export function headingMark(text: Sourced): Mark | undefined {
  const found = heading.exec(text.text);
  return found ? markOf("heading", text, found[0].length) : undefined;
}

function markOf(type: UnitType, text: Sourced, length: number): Mark {
  const num = text.slice(0, length);
  return { type, num, number: numberOf(num.text) ?? "", rest: text.slice(length).trim() };
}

/** Whether `number` may come after `last` in a count: the next one, or the next inserted one (…之一). */
export function follows(number: string, last: string | undefined): boolean {
  const [main = 0, inserted = 0] = number.split("-").map(Number);
  if (last === undefined) return main === 1;
  const [lastMain = 0, lastInserted = 0] = last.split("-").map(Number);
  return (main === lastMain + 1 && inserted === 0) || (main === lastMain && inserted === lastInserted + 1);
}
