import { printedTitle, typeOf, type Unit, walk } from "./document.ts";
import { numberOf } from "./parse/numerals.ts";

/** A unit by which two texts are laid side by side: `key` is what its counterpart has too. */
export type Mark = {
  readonly address: string;
  readonly key: string;
  /** As printed. */
  readonly label: string;
  /** The number of an article, to be compared; null where headings are compared. */
  readonly number: readonly number[] | null;
  /** The heading it stands under. */
  readonly under: string;
};

/** The marks of a text in reading order, with the number of the mark that every unit belongs to. */
export type Marks = { readonly list: readonly Mark[]; readonly of: ReadonlyMap<string, number> };

/** The counterpart of a mark: the number of a mark of the other text, and whether it is the very same. */
export type Counterpart = { readonly at: number; readonly exact: boolean };

/**
 * What a text is compared by: its articles, by number; where it has none, its headings, by their words, or
 * by their numbers where they are chapters.
 */
export function marksOf(units: readonly Unit[]): Marks {
  const all = [...walk(units)].map(({ unit, ancestors }) => ({ unit, ancestors }));
  // A book that holds several statutes is compared by its headings.
  const hasArticles = all.some(
    ({ unit, ancestors }) =>
      unit.type === "article" &&
      !ancestors.some((each) => typeOf(each).alone && units.length + ancestors.indexOf(each) > 1),
  );
  const list: Mark[] = [];
  const of = new Map<string, number>();
  for (const { unit, ancestors } of all) {
    const mark = markOf(unit, ancestors, hasArticles);
    if (mark) list.push(mark);
    of.set(unit.address, list.length - 1);
  }
  return { list, of };
}

function markOf(unit: Unit, ancestors: readonly Unit[], hasArticles: boolean): Mark | null {
  const { address, num = "", heading = "" } = unit;
  const label = num || heading;
  const under = wordsOf(ancestors.findLast((each) => wordsOf(each) !== "") ?? {});
  if (hasArticles) {
    const number = unit.type === "article" ? numberOf(num) : undefined;
    // The articles of an attachment are numbered anew.
    if (number === undefined || ancestors.some(({ type }) => type === "attachment")) return null;
    return { address, key: number, label, under, number: number.split("-").map(Number) };
  }
  const words = wordsOf(unit);
  return words === "" ? null : { address, key: words, label: printedTitle(unit), under, number: null };
}

/** The words of a heading without its number, which changes when something is inserted before it. */
const wordsOf = ({ num = "", heading = "" }: Pick<Unit, "num" | "heading">): string =>
  (heading || num).normalize("NFKC").replace(/[\s　【】]/g, "");

/**
 * The counterpart of the mark `at` of one text in another: the same number, else the nearest lower one; the
 * same heading, else that of the nearest one before it that has a counterpart. Null where there is none; -1
 * is what stands before the first mark.
 */
export function counterpart(from: Marks, at: number, to: Marks): Counterpart | null {
  const mark = from.list[at];
  // What stands before the first mark goes with what stands before the other's.
  if (!mark) return { at: -1, exact: true };
  const same = sameIn(from, mark, to);
  if (same >= 0) return { at: same, exact: true };
  if (mark.number !== null) {
    const lower = nearestLower(mark.number, to);
    return lower < 0 ? null : { at: lower, exact: false };
  }
  const before = counterpart(from, at - 1, to);
  return before && { ...before, exact: false };
}

/** The mark with the same key; where there are several, such as 概况, the one that stands under the same heading. */
function sameIn(from: Marks, { key, under }: Mark, to: Marks): number {
  const isKey = (each: Mark) => each.key === key;
  const several = from.list.filter(isKey).length > 1 || to.list.filter(isKey).length > 1;
  return to.list.findIndex((each) => isKey(each) && (!several || each.under === under));
}

function nearestLower(number: readonly number[], { list }: Marks): number {
  let best = -1;
  for (const [at, each] of list.entries()) {
    const bestNumber = list[best]?.number;
    if (!each.number || !isLower(each.number, number)) continue;
    if (!bestNumber || isLower(bestNumber, each.number)) best = at;
  }
  return best;
}

const isLower = (a: readonly number[], b: readonly number[]): boolean => {
  const differing = a.findIndex((each, index) => each !== b[index]);
  if (differing < 0) return a.length < b.length;
  return (a[differing] ?? 0) < (b[differing] ?? 0);
};
