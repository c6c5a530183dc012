import { numeralCharacters, numeralValue } from "../core/parse/numerals.ts";
import { type Citation, citationIn } from "./citation.ts";
import { join, number, numberSaid, placesBelow, through } from "./citation-parts.ts";
import { documentNamed } from "./document-named.ts";
import { fold } from "./fold.ts";

/** What a list of citations asks for in one place of it. */
export type Wanted = {
  /** What was said of the title, folded; "" where none was said yet: the document that is open. */
  readonly title: string;
} & (
  | { readonly of: "article"; readonly citation: Citation }
  | { readonly of: "chapter"; readonly number: string }
  /** “商贸流通·商业贸易·消费市场”: names, from the outside in. */
  | { readonly of: "named"; readonly names: readonly string[] }
  | { readonly of: "whole" }
  /** No citation: a heading, or a remark; its words as they were pasted. */
  | { readonly of: "nothing"; readonly words: string }
);

/** How many places of a list are read; a longer one is none that was made by hand. */
export const longestCitationList = 2000;

const articles = new RegExp(
  `第?(?<all>${number}(?:${join}第?${number})*)条(?!例)(?:之(?<inserted>${number}))?(?:${through}第?(?<until>${number})条)?|` +
    `第?(?<from>${number})${through}第?(?<to>${number})条|第(?<chapter>${number})章`,
  "gu",
);
/** What stands before the lines of a list: 1. （一） 一、 ·. */
const bullet = new RegExp(
  `^(?:\\d{1,3}[.、,)]|\\(\\d{1,3}\\)|\\([${numeralCharacters}]+\\)|[${numeralCharacters}]{1,3}[、.]|[-•·*●○■])`,
  "u",
);
const quotedTitle = /《(?<title>(?:[^《》]|《[^《》]*》)+)》/gu;
const entry = /《(?<title>[^《》]+)》[“"](?<names>[^”"]+)[”"]/u;

/** All that a pasted list of citations asks for, in its order: one or several a line, as official papers have them. */
export function citationsListed(text: string): readonly Wanted[] {
  const wanted: Wanted[] = [];
  let title = "";
  for (const line of text.split(/[\n\r]+|[;；]/u)) {
    if (line.trim() === "" || wanted.length >= longestCitationList) continue;
    const found = citationsInLine(line.slice(0, 4000), title);
    wanted.push(...(found.length > 0 ? found : [{ title, of: "nothing", words: line.trim() } as const]));
    title = found.at(-1)?.title ?? title;
  }
  return wanted.slice(0, longestCitationList);
}

function citationsInLine(line: string, before: string): readonly Wanted[] {
  const named = entry.exec(line)?.groups;
  if (named) {
    const names = (named.names ?? "").split("·");
    return [{ title: bareTitle(fold(named.title ?? "")), of: "named", names }];
  }
  const folded = fold(line).replace(/\s+/gu, (space, at: number, all: string) =>
    /\d/.test(all[at - 1] ?? "") && /\d/.test(all[at + space.length] ?? "") ? " " : "",
  );
  const words = folded.replace(bullet, "");
  const wanted: Wanted[] = [];
  let title = before;
  let end = 0;
  for (const match of words.matchAll(articles)) {
    // The 款 and 项 of what came before reach further than its own match.
    if (match.index < end) continue;
    title = titleIn(words.slice(end, match.index), end === 0) ?? title;
    const { below, length } = placesBelow(words.slice(match.index + match[0].length));
    end = match.index + match[0].length + length;
    const { chapter } = match.groups ?? {};
    if (chapter !== undefined) wanted.push({ title, of: "chapter", number: String(numeralValue(chapter)) });
    for (const article of articlesIn(match.groups ?? {}))
      for (const place of below)
        wanted.push({ title, of: "article", citation: { title, article, ...place } });
  }
  if (wanted.length > 0) return wanted;
  const whole = [...folded.matchAll(quotedTitle)].map(({ groups }) => bareTitle(groups?.title ?? ""));
  if (whole.length > 0) return whole.map((each) => ({ title: each, of: "whole" }));
  const short = citationIn(line.trim().replace(bullet, ""));
  if (!short) return [];
  return [
    { title: short.title || before, of: "article", citation: { ...short, title: short.title || before } },
  ];
}

/** A title without the brackets of one in it, which are written in more than one way. */
const bareTitle = (title: string): string => title.replace(/[《》〈〉]/gu, "");

/** The title that is said in the words before a citation; null where they say none. */
function titleIn(words: string, first: boolean): string | null {
  const quoted = [...words.matchAll(quotedTitle)].at(-1)?.groups?.title;
  if (quoted !== undefined) return bareTitle(quoted);
  const plain = words.replace(/^(?:的?规定)?[、,.。:和及与或以至到~—–-]*/u, "");
  const name = plain === "" ? "" : documentNamed(plain);
  // Between two citations stand words that are no title: 中关于, 的规定和.
  return name.length >= (first ? 1 : 3) ? name : null;
}

type Groups = { readonly [name: string]: string | undefined };

function articlesIn({ all, inserted, until, from, to }: Groups): readonly string[] {
  const said = (all ?? "").split(new RegExp(`${join}第?`, "u"));
  if (from !== undefined && to !== undefined) return between(from, to);
  if (all === undefined) return [];
  if (until !== undefined)
    return [...said.slice(0, -1).map(numberSaid), ...between(said.at(-1) ?? "", until)];
  const numbers = said.map(numberSaid);
  return inserted === undefined
    ? numbers
    : [...numbers.slice(0, -1), `${numbers.at(-1)}-${numberSaid(inserted)}`];
}

/** 第十条至第十五条 names each of them; what is more than a statute could have is taken for its ends. */
function between(from: string, to: string): readonly string[] {
  const [first, last] = [Number(numberSaid(from)), Number(numberSaid(to))];
  if (!(last > first) || last - first > 1000) return [String(first), String(last)];
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
}
