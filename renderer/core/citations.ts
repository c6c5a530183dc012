import { numberOf } from "./parse/numerals.ts";

/** What the words of a citation say, before anyone looks where it points. */
export type Citation = {
  /** From where to where in the text. */
  readonly at: readonly [start: number, end: number];
  readonly text: string;
  /** The statute named, where one is: 《甘肃省供水条例》 without its brackets. Absent: the statute it stands in. */
  readonly law?: string;
  /** 前款, 前条, 本条 …: relative to the place it stands at. */
  readonly relative?: Relative;
  readonly chapter?: string;
  readonly section?: string;
  readonly article?: string;
  readonly paragraph?: string;
  readonly items?: readonly string[];
  /** The last article of 第十条至第十五条. */
  readonly until?: string;
};

export type Relative = "前款" | "前条" | "前项" | "本条" | "本款" | "本章" | "本节" | "前两款" | "前三款";

const n = "[〇零一二两三四五六七八九十百千\\d]+";
const one = `(?:第?(?:[（(]${n}[）)]|${n}))`;
const itemList = `第(?:[（(]${n}[）)]|${n})(?:[、和及]?${one})*项(?:(?:[、和及或至]|以及)第(?:[（(]${n}[）)]|${n})(?:[、和及]?${one})*项)*`;
const named = "《[^《》]*(?:〈[^〉]*〉[^《》]*)?》(?:[（(][^（）()]{1,20}[）)])?";
const own = "本(?:条例|办法|规定|法|细则|规则|决定|解释|章程|意见)";
const relative = "前款|前条|前项|前两款|前三款|本条|本款|本章|本节";
const pattern = new RegExp(
  `(?<law>${named})|(?<own>${own})|(?<relative>${relative})|(?=第${n}(?:[条章节款项]|编第)|第[（(])`,
  "g",
);
const rest = new RegExp(
  `^(?:第${n}编)?(?:第${n}分编)?(?<chapter>第${n}章)?(?<section>第${n}节)?(?<article>第${n}条(?:之${n})?)?(?:[至到](?<until>第${n}条(?:之${n})?))?(?<paragraph>第${n}款)?(?:(?<except>除)?(?<items>${itemList}))?`,
);

/** Every citation in the words of a statute, in their order. */
export function citationsIn(text: string): Citation[] {
  const found: Citation[] = [];
  let from = 0;
  while (from < text.length) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (!match) break;
    const start = match.index;
    const opening = match[0].length;
    const parts = rest.exec(text.slice(start + opening))?.groups ?? {};
    const length = rest.exec(text.slice(start + opening))?.[0].length ?? 0;
    const citation = citationOf(text, start, opening + length, match.groups ?? {}, parts, found.at(-1));
    if (citation) found.push(citation);
    from = Math.max(start + opening + length, start + 1);
  }
  return found;
}

type Groups = Readonly<Record<string, string | undefined>>;

function citationOf(
  text: string,
  start: number,
  length: number,
  opening: Groups,
  parts: Groups,
  before: Citation | undefined,
): Citation | undefined {
  const end = start + length;
  const exact = Object.values(parts).some((part) => part !== undefined);
  // 《办法》 is short for a name given before, and not a name.
  if (/^《(?:实施)?(?:规定|办法|条例|决定|细则|规则)》/.test(opening.law ?? "")) return undefined;
  // 本条例 alone names the whole and points nowhere.
  if (opening.own !== undefined && !exact) return undefined;
  const joined =
    before !== undefined && /^(?:[、，和与及或]|以及|或者|至)$/.test(text.slice(before.at[1], start));
  const unnamed = opening.law === undefined && opening.own === undefined && opening.relative === undefined;
  const law = lawNamed(opening.law) ?? (unnamed ? (joined ? before.law : bareLaw(text, start)) : undefined);
  return {
    at: [start, end],
    text: text.slice(start, end),
    ...(law === undefined ? {} : { law }),
    ...(opening.relative === undefined ? {} : { relative: opening.relative as Relative }),
    ...numbered("chapter", parts.chapter),
    ...numbered("section", parts.section),
    // 第十条第一款、第二款: the second is of the same article.
    ...(joined && unnamed && !parts.article && !parts.chapter && before.article
      ? { article: before.article }
      : numbered("article", parts.article)),
    ...numbered("until", parts.until),
    ...numbered("paragraph", parts.paragraph),
    ...(parts.items === undefined ? {} : { items: itemsIn(parts.items) }),
  };
}

function lawNamed(name: string | undefined): string | undefined {
  return name?.replace(/》[^》]*$/, "").slice(1);
}

/** A statute named without brackets: 刑法第一百条, 依据民法典第六条. What introduces it is not of its name. */
function bareLaw(text: string, start: number): string | undefined {
  const before = text.slice(Math.max(0, start - 30), start);
  const phrase = /[\u4e00-\u9fff]*(?:法典?|条例)$/.exec(before)?.[0];
  const name = phrase?.split(introductions).at(-1);
  return name === undefined || name.length < 2 || /^[本该此]/.test(name) ? undefined : name;
}

const introductions =
  /依据|依照|根据|按照|遵照|违反|适用|认定为|包括|对于|关于|属于|符合|以及|或者|作为|有关|因|为|和|与|及|或|除|在|对|将|由|是/;

function numbered(name: string, mark: string | undefined): Partial<Citation> {
  const number = mark === undefined ? undefined : numberOf(mark);
  return number === undefined ? {} : { [name]: number };
}

/** 第（一）（二）（三）项, 第一、二项, 第（一）项至第（三）项. */
function itemsIn(words: string): string[] {
  const [first = "", last] = words.split("至");
  const numbers = (part: string) =>
    [...part.matchAll(new RegExp(n, "g"))].map(([each]) => numberOf(each) ?? each);
  const own = numbers(first);
  const until = last === undefined ? [] : numbers(last);
  const [from, to] = [Number(own.at(-1)), Number(until[0])];
  const between =
    to > from + 1 ? Array.from({ length: to - from - 1 }, (_, index) => String(from + index + 1)) : [];
  return [...own, ...between, ...until];
}
