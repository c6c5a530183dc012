import { withoutEdition } from "../core/edition-title.ts";
import { fold } from "./fold.ts";
import { inOrder } from "./in-order.ts";
import { type Question, questionIn } from "./question.ts";
import type { Titled } from "./straight.ts";

/** A question that begins, or ends, with the name of a document: the documents, and what is asked of them. */
export type NamedWork = {
  readonly titles: readonly Titled[];
  /** What is left of the question, as it was typed, and as it is understood within the documents. */
  readonly rest: string;
  readonly question: Question;
};

/** What may be named: a title, and the shorter one that a whole work has beside it. */
export type Nameable = Titled & { readonly short?: string };

const sorts =
  "年鉴|条例|办法|规定|规则|细则|规划|纲要|计划|报告|公报|决定|决议|意见|方案|章程|解释|批复|通知|法";
/** 停车场办法, 城关年鉴2020; 教育 and 城关 are words, though titles hold them. */
const soundsLikeOne = new RegExp(`^(?<own>.*?)(?:${sorts})(?<year>\\d{4}(?:年版?)?)?$`, "u");
/** What is no name of its own before the sort: 管理办法, 实施细则. */
const common = /^(?:管理|实施|暂行|工作|建设|若干|补充|有关|相关|该|本)*$/u;
/** Sorts of statutes, of which one is easily taken for another. */
const statute = /(?:条例|办法|规定|规则|细则)$/u;
const quotation = /["“”„＂「」『』]/u;

/** A name has so many signs, and is found with so few gaps, and among so few documents, that no other is meant. */
const least = 3;
const mostGaps = 2;
const mostMeant = 3;

/**
 * The documents that the first or the last words of a question name beyond mistake, with what the other words ask;
 * null where none are named, nothing else is asked, or words are quoted, which are meant as they stand.
 */
export function workNamedIn(asked: string, nameable: readonly Nameable[]): NamedWork | null {
  if (quotation.test(asked) || asked.length > 200) return null;
  const words = asked
    .replace(/^\s*(《[^》]+》)/u, "$1 ")
    .trim()
    .split(/\s+/u);
  for (let count = words.length - 1; count > 0; count -= 1) {
    for (const [name, rest] of [
      [words.slice(0, count), words.slice(count)],
      [words.slice(-count), words.slice(0, -count)],
    ] as const) {
      const titles = onlyWords(name) ? titlesNamed(name.join(""), nameable) : [];
      const question = questionIn(rest.join(" "));
      if (titles.length === 0 || question.words.length + question.titles.length === 0) continue;
      if (question.works.length > 0) return null;
      return { titles, rest: rest.join(" "), question };
    }
  }
  return null;
}

const onlyWords = (name: readonly string[]): boolean =>
  questionIn(name.join(" ")).words.length === name.length;

function isName(name: string): boolean {
  const { own = "", year } = soundsLikeOne.exec(name)?.groups ?? {};
  return year !== undefined || !common.test(own);
}

/** The documents that are named beyond mistake; editions of one statute are all meant. */
function titlesNamed(said: string, nameable: readonly Nameable[]): readonly Titled[] {
  const isQuoted = /^《.+》$/u.test(said);
  const name = bare(said).replace(/^((?:19|20)\d\d)年?(.+)$/u, "$2$1");
  if (name.length < least || !(isQuoted || isName(name))) return [];
  const held = nearest(nameable, name);
  const stem = name.replace(statute, "");
  // Who says 停车场条例 of a 办法 means it, where there is no such 条例.
  const meant =
    held.length > 0 || stem === name || stem.length < least
      ? held
      : nearest(
          nameable.filter(({ title }) => statute.test(bare(withoutEdition(title)))),
          stem,
        );
  const ending = meant.filter(({ title }) => plain(withoutEdition(title)).endsWith(plain(name).slice(-2)));
  const chosen = ending.length > 0 ? ending : meant;
  const subjects = new Set(chosen.map(({ title }) => bare(withoutEdition(title))));
  return subjects.size === 1 || chosen.length <= mostMeant ? chosen : [];
}

function nearest(nameable: readonly Nameable[], name: string): readonly Titled[] {
  const found = nameable.flatMap((each) => {
    const gaps = Math.min(...formsOf(each).map((form) => inOrder(form, plain(name))?.gaps ?? Infinity));
    return gaps <= mostGaps ? [{ each, gaps }] : [];
  });
  const fewest = Math.min(...found.map(({ gaps }) => gaps));
  return found.filter(({ gaps }) => gaps === fewest).map(({ each }) => each);
}

const forms = new WeakMap<Nameable, readonly string[]>();

/** The title and the shorter one as they are compared, made once. */
function formsOf(nameable: Nameable): readonly string[] {
  const known = forms.get(nameable);
  if (known) return known;
  const made = [nameable.title, nameable.short ?? ""].filter(Boolean).map((title) => plain(bare(title)));
  forms.set(nameable, made);
  return made;
}

/** Without brackets, which are rarely typed. */
const bare = (title: string): string => fold(title).replace(/[()《》〈〉<>[\]]/gu, "");

/** The 法 of a law is another than that of 办法. */
const plain = (title: string): string => title.replaceAll("办法", "办\0");

/** True of a place in one of the documents. */
export const standsIn = (place: { workId: string; address: string }, documents: readonly Titled[]): boolean =>
  documents.some(
    ({ workId, address }) =>
      place.workId === workId &&
      (address === "" || place.address === address || place.address.startsWith(`${address}__`)),
  );

/** The question in the words of the question language, which narrow it whatever else it finds. */
export const spelledOut = (titles: readonly Titled[], rest: string): string =>
  [...titles.map(({ title }) => `文献:${/\s/u.test(title) ? `"${title}"` : title}`), rest].join(" ");
