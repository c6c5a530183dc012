import { typeOf } from "../core/document.ts";
import { type OutlineEntry, saysTitleMissing } from "../core/outline.ts";
import { articleOf, type Citation } from "./citation.ts";
import { fold } from "./fold.ts";
import { inOrder } from "./in-order.ts";
import { matchPinyin, pinyinTyped, type Syllables, syllablesOf } from "./pinyin.ts";

/** A work within a work that may be cited by its title. `address` is "" for a whole work. */
export type Titled = { readonly workId: string; readonly address: string; readonly title: string };

/** Where a citation leads, and in full words how it was understood. */
export type Straight = {
  readonly workId: string;
  readonly address: string;
  readonly label: string;
  /** The article is there, but not the 款, 项 or 目 that was asked for. */
  readonly inexact: boolean;
};

/** What may be cited: every whole work, and every work within it, in reading order. */
export function titledIn(
  works: readonly {
    readonly id: string;
    readonly work: { readonly title: string };
    readonly outline: readonly OutlineEntry[];
  }[],
): readonly Titled[] {
  return works.flatMap(({ id, work, outline }) => [
    { workId: id, address: "", title: work.title },
    ...outline
      .filter((entry) => typeOf(entry).alone)
      .map(({ address, label }) => ({ workId: id, address, title: label })),
  ]);
}

/**
 * The titles that are meant by `asked`, the nearest first: its characters occur in them in this order, as
 * 停车场办法 in 兰州市机动车停车场管理办法, with the fewer gaps the nearer, and then with the less left over. Where
 * there are none, those that three or more letters say in pinyin.
 */
export function titlesMeant(titles: readonly Titled[], asked: string): readonly Titled[] {
  const wanted = plain(asked);
  const held = byDistance(titles, (titled) => {
    const title = plain(titled.title);
    const found = inOrder(title, wanted);
    return found && found.gaps * 1000 + title.length - wanted.length;
  });
  const letters = pinyinTyped(asked);
  if (held.length > 0 || letters === null || letters.length < 3) return held;
  return byDistance(titles, (titled) => {
    const match = matchPinyin(readAloud(titled), letters);
    // Initials with gaps are too few to go by, except for many with one.
    const near = match && match.rank <= (letters.length > 3 ? 3 : 2);
    return near ? match.rank * 1000 + titled.title.length : null;
  });
}

/**
 * A title as it is compared: without the name of the state, which is often left out. The 法 that a national law
 * ends with is made another than that of 办法, since 道路交通安全法 is no 道路交通安全办法.
 */
const plain = (title: string): string =>
  fold(title)
    .replace(/^中华人民共和国(?=.)/u, "")
    .replaceAll("办法", "办\0");

function byDistance(
  titles: readonly Titled[],
  distance: (titled: Titled) => number | null,
): readonly Titled[] {
  return titles
    .map((titled) => ({ titled, distance: distance(titled) }))
    .filter((each) => each.distance !== null)
    .toSorted((a, b) => (a.distance ?? 0) - (b.distance ?? 0))
    .map(({ titled }) => titled);
}

const read = new WeakMap<Titled, Syllables>();

/** The syllables of a title, made once. */
function readAloud(titled: Titled): Syllables {
  const syllables = read.get(titled) ?? syllablesOf(titled.title);
  read.set(titled, syllables);
  return syllables;
}

/**
 * The places that a citation leads to, the likeliest first. Without a title it means the document that is
 * open. `has` tells whether a work holds an address.
 */
export function leadTo(
  citation: Citation,
  titles: readonly Titled[],
  open: Titled | null,
  has: (workId: string, address: string) => boolean,
): readonly Straight[] {
  const meant = citation.title === "" ? (open ? [open] : []) : titlesMeant(titles, citation.title);
  return withUntitled(meant, titles).flatMap(({ workId, address, title }) => {
    const article = `${address ? `${address}__` : ""}art_${citation.article}`;
    if (!has(workId, article)) return [];
    const exact = below(article, citation, (each) => has(workId, each));
    const place = articleOf(exact === null ? { article: citation.article } : citation);
    const label = saysTitleMissing(title) ? title + place : `《${title}》${place}`;
    return [{ workId, address: exact ?? article, label, inexact: exact === null }];
  });
}

/** What has lost its title is cited by the work that holds it. */
const withUntitled = (meant: readonly Titled[], titles: readonly Titled[]): readonly Titled[] =>
  meant.flatMap((titled) => {
    if (titled.address !== "") return [titled];
    const within = titles.filter(({ workId, title }) => workId === titled.workId && saysTitleMissing(title));
    return [titled, ...within];
  });

/**
 * What a citation asks for in vain, in full words: the likeliest title that has articles, and the one that it
 * lacks. Null where no such title is meant.
 */
export function soughtInVain(
  citation: Citation,
  titles: readonly Titled[],
  hasArticles: (titled: Titled) => boolean,
): string | null {
  const meant = titlesMeant(titles, citation.title).find(hasArticles);
  return meant ? `《${meant.title}》${articleOf({ article: citation.article })}` : null;
}

/** The address of the 款, 项 or 目 within an article; null where there is none such. */
function below(
  article: string,
  { paragraph, item, subitem }: Citation,
  has: (address: string) => boolean,
): string | null {
  // An item without a 款 stands in whichever 款 has it.
  const paragraphs = paragraph !== undefined ? [paragraph] : Array.from({ length: 20 }, (_, at) => at + 1);
  if (paragraph === undefined && item === undefined && subitem === undefined) return article;
  for (const each of paragraphs) {
    const parts = [`${article}__para_${each}`, item && `item_${item}`, subitem && `subitem_${subitem}`];
    const address = parts.filter(Boolean).join("__");
    if (has(address)) return address;
  }
  return null;
}
