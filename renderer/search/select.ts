import { anchorsOf, titleHolds } from "./anchors.ts";
import { endOf } from "./blocks.ts";
import type { SearchedWork } from "./corpus.ts";
import { fold } from "./fold.ts";
import { holdersOf } from "./holders.ts";
import { type Pattern, patternsOf } from "./pattern.ts";
import type { Question } from "./question.ts";
import { type Titled, titledIn, titlesMeant } from "./straight.ts";

/** A unit by its number in the work with that number. */
export type Place = { readonly work: number; readonly unit: number };

/** The units that a question asks for, in reading order. */
export function select(works: readonly SearchedWork[], question: Question): readonly Place[] {
  const words = patternsOf(question.words);
  const without = patternsOf(question.without);
  const titles = patternsOf(question.titles);
  const { within } = question;
  const meant = within ? scopesOf(works, within) : scopesMeant(works, question.works);
  return works.flatMap((searched, work) => {
    const scopes = meant?.get(work);
    if (meant && !scopes) return [];
    const { texts, kinds, years } = searched;
    const candidates = words.length > 0 ? holdersOf(texts, words) : listed(searched, question);
    const inTitle = titles.length > 0 ? titleTest(searched, titles, words.length > 0) : null;
    const excluded = without.map((pattern) => anchorsOf(texts, pattern));
    return candidates
      .filter(
        (unit) =>
          (!scopes || scopes.some(({ first, end }) => unit >= first && unit < end)) &&
          (question.kinds.length === 0 || question.kinds.includes(kinds[unit] ?? "other")) &&
          (question.years.length === 0 || question.years.includes(years[unit] ?? "")) &&
          (!inTitle || inTitle(unit)) &&
          !excluded.some((anchors) => anyWithin(anchors, unit, endOf(texts, unit))),
      )
      .map((unit) => ({ work, unit }));
  });
}

/** Without words, what has a title, where a title is asked for; else what is read in one piece. */
function listed({ texts, kinds }: SearchedWork, question: Question): readonly number[] {
  const units = texts.units.keys();
  if (question.titles.length > 0) return [...units];
  if (question.kinds.length + question.works.length + question.years.length === 0) return [];
  const named = new Set(question.kinds);
  return [...units].filter((unit) => {
    const own = texts.blocks[unit] === unit || texts.units[unit]?.type === "table";
    const { starts } = texts.literal;
    const worded = (starts[unit] ?? 0) < (starts[unit + 1] ?? 0);
    // Of a kind that was asked for, the unit itself: an article, not what it is divided into.
    return own && worded && (named.size === 0 || named.has(kinds[unit] ?? "other"));
  });
}

/** Tells whether a unit's title holds all patterns; with words beside them, a title above it does as well. */
function titleTest({ texts }: SearchedWork, titles: readonly Pattern[], inherited: boolean) {
  const holds: boolean[] = [];
  for (const unit of texts.units.keys()) {
    const above = inherited && (holds[texts.parents[unit] ?? -1] ?? false);
    holds.push(above || titles.every((pattern) => titleHolds(texts, unit, pattern)));
  }
  return (unit: number): boolean => holds[unit] ?? false;
}

type Scope = { readonly first: number; readonly end: number };

/** The documents that 文献: means: those that hold its words in their title, else those people shorten so; null without it. */
function scopesMeant(works: readonly SearchedWork[], asked: readonly string[]) {
  if (asked.length === 0) return null;
  const titled = titledIn(works);
  const meant = asked.flatMap((each) => {
    const words = fold(each);
    const holding = titled.filter(({ title }) => fold(title).includes(words));
    return holding.length > 0 ? holding : titlesMeant(titled, each).slice(0, 1);
  });
  return scopesOf(works, meant);
}

/** The runs of units that documents are, by work. */
function scopesOf(
  works: readonly SearchedWork[],
  documents: readonly Titled[],
): ReadonlyMap<number, readonly Scope[]> {
  const numbers = new Map(works.map(({ id }, at) => [id, at]));
  const scopes = new Map<number, Scope[]>();
  for (const { workId, address } of documents) {
    const work = numbers.get(workId) ?? -1;
    const texts = works[work]?.texts;
    const first = address === "" ? 0 : (works[work]?.numberOf(address) ?? 0);
    const end = address === "" ? texts?.units.length : texts?.ends[first];
    if (end !== undefined) scopes.set(work, [...(scopes.get(work) ?? []), { first, end }]);
  }
  return scopes;
}

/** True where any of the units in order is at least `first` and less than `end`. */
function anyWithin(units: readonly number[], first: number, end: number): boolean {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle] ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  return (units[low] ?? end) < end;
}
