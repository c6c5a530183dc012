import { printedTitle, titleOf, typeOf, type Unit, type Work } from "./document.ts";
import { nameOf } from "./outline.ts";
import { numberOf, numeralOf } from "./parse/numerals.ts";

/**
 * What the last unit of `path` is called within its statute, report or 类目: 第十四条第二款第（三）项, 桥涵养护.
 * `path` leads to it from the outside in.
 */
export function shortNameOf(path: readonly Unit[]): string {
  const article = path.findIndex(({ type }) => type === "article");
  if (article >= 0) return printedTitle(path[article] as Unit) + withinArticle(path.slice(article));
  const named = path.findLast((unit) => printedTitle(unit) !== "" || typeOf(unit).alone === true);
  const last = path.at(-1);
  return (named && (nameOf(named) || titleOf(named))) || (last ? titleOf(last) : "");
}

/** 第二款第（三）项第1目, as 立法法 has it; an article of one 款 has no 第一款. */
function withinArticle([article, ...below]: readonly Unit[]): string {
  const paragraphs = article?.children.filter(({ type }) => type === "paragraph") ?? [];
  return below
    .map((unit) => {
      const number = numberOf(unit.num ?? "") ?? "";
      if (unit.type === "paragraph" && paragraphs.length > 1)
        return `第${numeralOf(paragraphs.indexOf(unit) + 1)}款`;
      if (unit.type === "item" && /^\d+$/.test(number)) return `第（${numeralOf(Number(number))}）项`;
      return unit.type === "subitem" ? `第${number}目` : "";
    })
    .join("");
}

/** What the last unit of `path` stands in: the statute or report, else the work; "" where it is that itself. */
export function holderNameOf(work: Work, path: readonly Unit[]): string {
  // A glossary explains the words of the report that it belongs to.
  const holder = path.findLast((unit) => typeOf(unit).alone === true && unit.type !== "glossary");
  if (holder && holder === path.at(-1)) return work.title;
  return (holder && printedTitle(holder)) || work.title;
}

/** A title in the brackets that a title is quoted in: 《关于〈…〉的通知》. */
export const quoted = (title: string): string => `《${title.replace(/《/g, "〈").replace(/》/g, "〉")}》`;

/** The first words of a unit, as it is read: at most `length` characters. */
export function openingOf(unit: Unit, length: number): string {
  const { text = "", table } = unit;
  let words = text || (table?.rows[0]?.join("　") ?? "");
  for (const child of unit.children) {
    if (words.length > length) break;
    words += (child.num ?? "") + (child.heading ?? "") + openingOf(child, length - words.length);
  }
  return words.length > length ? `${words.slice(0, length)}……` : words;
}
