import { type Unit, type UnitType, unitTypes } from "../document.ts";

/**
 * A title in its brackets, where those within become single: 《关于印发〈办法〉的通知》. White space that only spreads
 * the characters of a title is none of it.
 */
export function inBrackets(title: string): string {
  const plain = title.replace(/(?<=\p{sc=Han})[ \u3000]+(?=\p{sc=Han})/gu, "").trim();
  return `《${plain.replaceAll("《", "〈").replaceAll("》", "〉")}》`;
}

/** Words in quotation marks, where those within become single. */
export const inQuotes = (words: string): string =>
  `“${words.trim().replaceAll("“", "‘").replaceAll("”", "’")}”`;

/** What is called a 条 when it is cited by its name. */
const entries: ReadonlySet<UnitType> = new Set<UnitType>([
  "entry",
  "term",
  "indexEntry",
  "tocEntry",
  "office",
  "person",
]);
const levels: ReadonlySet<UnitType> = new Set<UnitType>(["category", "subcategory", "topic"]);
const lists: ReadonlySet<UnitType> = new Set<UnitType>([
  "preface",
  "chronicle",
  "roster",
  "group",
  "organization",
  "glossary",
  "toc",
  "index",
  "letter",
]);

/** True for what is cited by its names from the outside in: “商贸流通·商业贸易·消费市场”. */
export const isNamed = ({ type }: Unit): boolean => entries.has(type) || levels.has(type) || lists.has(type);

/** What follows the names: 条 for an entry, 类目 for a 类目; nothing for lists, whose name says what they are. */
export const sortOf = ({ type }: Unit): string =>
  entries.has(type) ? "条" : levels.has(type) ? unitTypes[type].name : "";

/** The name of a unit among names. */
export const nameIn = ({ type, heading, text }: Unit): string =>
  heading ?? (lists.has(type) || levels.has(type) ? unitTypes[type].name : (text ?? "").slice(0, 12));

/** 表4“……”, 图1“……”, 专栏3-1“……”; 附表 where neither is printed. */
export function asideLabel({ type, ...printed }: Unit): string {
  const [num, heading] = [printed.num, printed.heading].map((words) => words?.replace(/[:：]$/u, ""));
  const unnamed = type === "table" ? "附表" : type === "figure" ? "附图" : unitTypes[type].name;
  if (!num && !heading) return unnamed;
  return (num ?? (type === "box" ? "专栏" : "")) + (heading ? inQuotes(heading) : "");
}
