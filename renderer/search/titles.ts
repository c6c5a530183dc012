import type { TitleHit } from "./answer-types.ts";
import { fold, foldWithPlaces } from "./fold.ts";
import { inOrder, joined } from "./in-order.ts";
import { numeric } from "./numeric.ts";
import { indexOfNumber, type Pattern, patternsOf, type Stretch, stretchesIn } from "./pattern.ts";
import { matchPinyin, pinyinTyped } from "./pinyin.ts";
import { questionIn } from "./question.ts";
import type { Title, TitleList } from "./title-list.ts";

export { type TitleList, titleListOf } from "./title-list.ts";

/** A title that was found, by its number; of a lower tier it is nearer. `marks` tells what of it was typed. */
type Found = { readonly at: number; readonly tier: number; readonly marks: () => readonly Stretch[] };

/**
 * The titles that may be meant by what is typed: those that hold all its words; if there are none and it is
 * latin letters, those that it says in pinyin; if there are none, the works whose titles it shortens. The
 * nearest first; `total` counts all. Only those are meant that stand `within`.
 */
export function suggest(
  list: TitleList,
  typed: string,
  limit: number,
  within: (title: Title) => boolean = () => true,
): { readonly total: number; readonly hits: readonly TitleHit[] } {
  const { words, titles, without } = questionIn(typed);
  const asked = [...words, ...titles];
  const excluded = patternsOf(without);
  const wanted = ({ at }: Found) => {
    const title = list.titles[at];
    return title !== undefined && within(title) && !excluded.some((pattern) => holds(title, pattern));
  };
  if (asked.length === 0) return { total: 0, hits: [] };
  for (const way of [holding, saidInPinyin, shortened]) {
    const found = way(list, asked).filter(wanted);
    if (found.length > 0) return { total: found.length, hits: nearest(list, found, limit) };
  }
  return { total: 0, hits: [] };
}

const holds = ({ folded, numbers }: Title, { literal, number }: Pattern): boolean =>
  folded.includes(literal) || (number !== null && indexOfNumber(numbers, number, 0) >= 0);

function holding(list: TitleList, asked: readonly string[]): readonly Found[] {
  const patterns = patternsOf(asked);
  const whole = fold(asked.join(""));
  const inNumbers = numeric(whole);
  const [first, ...others] = patterns;
  return (first ? list.holding(first) : []).flatMap((at) => {
    const title = list.titles[at];
    if (!title || !others.every((pattern) => holds(title, pattern))) return [];
    const { folded, numbers, label } = title;
    const begins = folded.startsWith(whole) || indexOfNumber(numbers, inNumbers, 0) === 0;
    const tier = numbers === inNumbers ? 0 : begins ? 1 : 2;
    return [{ at, tier, marks: () => stretchesIn(label, patterns) }];
  });
}

function saidInPinyin(list: TitleList, asked: readonly string[]): readonly Found[] {
  const letters = pinyinTyped(asked.join(""));
  if (letters === null) return [];
  return among(list.syllables(), (syllables, at) => {
    const match = matchPinyin(syllables, letters);
    return match && { at, tier: match.rank, marks: () => match.marks };
  });
}

function shortened({ titles }: TitleList, asked: readonly string[]): readonly Found[] {
  const whole = fold(asked.join(""));
  return among(titles, ({ level, folded, label }, at) => {
    const found = level === 0 ? inOrder(folded, whole) : null;
    return found && { at, tier: found.gaps, marks: () => marksAt(label, found.at) };
  });
}

function among<T>(items: readonly T[], find: (item: T, at: number) => Found | null): readonly Found[] {
  return items.map(find).filter((found) => found !== null);
}

function marksAt(label: string, places: readonly number[]): readonly Stretch[] {
  const { from, to } = foldWithPlaces(label);
  return joined(places.map((at) => ({ start: from[at] ?? 0, end: to[at] ?? label.length })));
}

/** By tier, then works before chapters before articles, then the shorter, then in reading order. */
function nearest({ titles }: TitleList, found: readonly Found[], limit: number): readonly TitleHit[] {
  // One number each: to sort thousands by it takes a tenth of the time that comparing their parts does.
  const keys = Float64Array.from(found, ({ at, tier }, place) => {
    const { level = 0, folded = "" } = titles[at] ?? {};
    return ((Math.min(tier, 99) * 3 + level) * 1000 + Math.min(folded.length, 999)) * 2 ** 24 + place;
  }).sort();
  return [...keys.subarray(0, Math.max(0, limit))].flatMap((key) => {
    const { at, marks } = found[key % 2 ** 24] ?? { at: -1, marks: () => [] };
    const title = titles[at];
    if (!title) return [];
    const { workId, address, label, context } = title;
    return [{ workId, address, label, ...(context && { context }), marks: marks() }];
  });
}
