import { ofItem, ofParagraph, ofSubitem, ordinalOf } from "../core/citing/numbers.ts";
import { numeralCharacters, numeralOf, numeralValue } from "../core/parse/numerals.ts";
import { documentNamed } from "./document-named.ts";
import { fold } from "./fold.ts";

/** A place in a statute as a person asks for it: 停车场 14, 办法第十四条第二款, 23.2.3, 《…》第十四条. */
export type Citation = {
  /** What was said of the title, folded; "" where the open document is meant. */
  readonly title: string;
  /** As an address writes it: 14, or 120-1 for 第一百二十条之一. */
  readonly article: string;
  readonly paragraph?: number;
  readonly item?: number;
  readonly subitem?: number;
};

// No article has a number of more digits than these; so a run of thousands is not tried over and over.
const number = `(?:\\d{1,4}|[${numeralCharacters}]{1,9})`;
const part = (name: string) =>
  `(?<![0-9${numeralCharacters}])(?<${name}>${number})(?![0-9${numeralCharacters}])`;
const join = "[、,和及与或至到~—–-]";
/** The others of 第十四、十五条 and 第（一）至（三）项, of which the first is meant. */
const more = `(?:${join}第?\\(?${number}\\)?){0,9}`;
/** 第十四条之一第二款第（三）项第1目, each 第, the brackets, and 项 after brackets at will. */
const formal =
  `(?<ordinal>第?)${part("article")}${more}条(?:之${part("inserted")})?(?:第?${part("paragraph")}${more}款)?` +
  `(?:第?\\(?${part("item")}\\)?${more}项|第?\\(${part("bracketed")}\\))?(?:第?${part("subitem")}${more}\\.?目)?`;

/** With its title in a sentence that was pasted: 根据《…》（试行）第十四条第二款的规定. */
const embedded = new RegExp(`《(?<title>[^《》]+)》(?:\\([^()]{0,40}\\))?[的中之:,]?${formal}`, "u");
/** The first in what was typed or pasted. */
const first = new RegExp(`^(?<title>.*?)${formal}(?<rest>.*)$`, "u");
/** The first with a 第, whatever follows it. */
const ordinal = new RegExp(`^(?<title>.*?)(?=第)${formal}`, "u");
/** 14, 23.2.3, with or without a title before it. */
const dot = "[.。·]";
const short = new RegExp(
  `^(?<title>.*?)第?(?<!\\d)(?<article>\\d{1,4})(?:${dot}(?<paragraph>\\d{1,3}))?(?:${dot}(?<item>\\d{1,3}))?(?:${dot}(?<subitem>\\d{1,3}))?$`,
  "u",
);
/** 14-16, and 120-1 as an address writes it. */
const dashed = /^(?<title>.*?)(?<!\d)(?<article>\d{1,4})[-~—–至到](?<last>\d{1,4})$/u;
/** 一百二十三, 停车场办法十四; but not 统一. */
const numeral = new RegExp(`^(?<title>|.{2,}?)第?${part("article")}$`, "u");

/** A citation stands near the beginning of what is typed or pasted; it is not looked for in a whole chapter. */
const longest = 1000;

/** The citation that a question is, or holds; null where there is none. Never throws. */
export function citationIn(question: string): Citation | null {
  // White space means nothing, except between numbers: 14 2 is not 142.
  const apart = question
    .slice(0, longest)
    .normalize("NFKC")
    .replace(/(?<=\d)\s+(?=\d)/gu, ".");
  const asked = fold(apart).replace(/[。,，、;:.!?…]+$/u, "");
  return citation(
    embedded.exec(asked)?.groups ??
      standing(first.exec(asked)?.groups) ??
      ordinal.exec(asked)?.groups ??
      range(undated(dashed.exec(asked)?.groups)) ??
      undated(short.exec(asked)?.groups) ??
      undated(numeral.exec(asked)?.groups),
  );
}

type Groups = { readonly [name: string]: string | undefined };

/** Without 第, as in 停车场14条, it is a citation only where it ends there, and not in 印发20条措施. */
const standing = (groups: Groups | undefined): Groups | undefined =>
  groups && (groups.ordinal !== "" || endsThere.test(groups.rest ?? "")) ? groups : undefined;
const endsThere = new RegExp(`^(?:$|${join}第?${number}|的?规定|[。;])`, "u");

/** Of a range the first is meant; and the lesser after the greater is an article that was inserted. */
function range(groups: Groups | undefined): Groups | undefined {
  if (!groups || Number(groups.last) > Number(groups.article)) return groups;
  return { ...groups, inserted: groups.last };
}

/** 停车场 2023 asks for a year. */
const undated = (groups: Groups | undefined): Groups | undefined =>
  groups && /^(?:19|20)\d\d$/.test(String(denoted(groups.article ?? ""))) ? undefined : groups;

function citation(groups: Groups | undefined): Citation | null {
  if (!groups) return null;
  const value = (name: string) => (groups[name] === undefined ? undefined : denoted(groups[name]));
  const article = value("article");
  if (!article) return null;
  const inserted = value("inserted");
  const paragraph = value("paragraph");
  const item = value("item") ?? value("bracketed");
  const subitem = value("subitem");
  return {
    title: documentNamed(groups.title ?? ""),
    article: inserted === undefined ? String(article) : `${article}-${inserted}`,
    ...(paragraph !== undefined && { paragraph }),
    ...(item !== undefined && { item }),
    ...(subitem !== undefined && { subitem }),
  };
}

/** The number that is said; undefined for what only looks like one, as 十四五. */
function denoted(said: string): number | undefined {
  const value = numeralValue(said);
  if (value === undefined || value > 9999) return undefined;
  if (!/[十百千]/u.test(said)) return value;
  return bare(numeralOf(value)) === bare(said) ? value : undefined;
}

/** 一百零五 and 一百〇五, 一百一十 and 一百十 are the same. */
const bare = (words: string): string => words.replace(/[零〇]|一(?=十)/gu, "").replace(/两/gu, "二");

/** The citation in the words of the statute book: 第十四条第二款第（三）项. */
export const articleOf = ({ article, paragraph, item, subitem }: Omit<Citation, "title">): string =>
  [
    ordinalOf(article, "条"),
    paragraph !== undefined && ofParagraph(paragraph),
    item !== undefined && ofItem(item),
    subitem !== undefined && ofSubitem(subitem),
  ]
    .filter(Boolean)
    .join("");
