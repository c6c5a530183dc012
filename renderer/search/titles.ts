import { typeOf } from "../core/document.ts";
import type { OutlineEntry } from "../core/outline.ts";
import type { TitleHit } from "./answer-types.ts";
import { fold, foldWithPlaces } from "./fold.ts";
import { inOrder, joined } from "./in-order.ts";
import { numeric } from "./numeric.ts";
import { indexOfNumber, type Pattern, patternOf, type Stretch, stretchesIn } from "./pattern.ts";
import { matchPinyin, pinyinTyped, type Syllables, syllablesOf } from "./pinyin.ts";
import { questionIn } from "./question.ts";

/** A title or heading with its folded and its numeric form. `level` is 0 for a work, 1 for what holds others, 2 for what is read in one piece. */
type Title = Omit<TitleHit, "marks"> & {
  readonly folded: string;
  readonly numbers: string;
  readonly level: 0 | 1 | 2;
};

/** Titles made ready for suggesting. */
export type TitleList = {
  readonly titles: readonly Title[];
  /** Reads some more of the titles aloud, in a few milliseconds; true when all of them have been. */
  readonly readSome: () => boolean;
  /** The syllables of all titles; those that have not been read are read now. */
  readonly syllables: () => readonly Syllables[];
};

/** The titles of works and of all that their contents trees name, in reading order. */
export function titleListOf(
  works: readonly {
    readonly id: string;
    readonly work: { readonly title: string };
    readonly outline: readonly OutlineEntry[];
  }[],
): TitleList {
  const titles = works.flatMap(({ id, work, outline }) => {
    const path: OutlineEntry[] = [];
    const below = outline.map((entry): Title => {
      path.length = entry.depth;
      const above = (path.find((each) => typeOf(each).alone) ?? path.at(-1))?.label;
      path.push(entry);
      const { alone, block } = typeOf(entry);
      const level = alone ? 0 : block ? 2 : 1;
      return { ...titleOf(id, entry.address, entry.label, level), ...(above && { context: above }) };
    });
    return [titleOf(id, "", work.title, 0), ...below];
  });
  return { titles, ...reading(titles) };
}

function titleOf(workId: string, address: string, label: string, level: Title["level"]): Title {
  const folded = fold(label);
  return { workId, address, label, folded, numbers: numeric(folded), level };
}

const readAtOnce = 100;

function reading(titles: readonly Title[]): Pick<TitleList, "readSome" | "syllables"> {
  const read: Syllables[] = [];
  // Many titles are 第一条 or 概况; each is read once.
  const known = new Map<string, Syllables>();
  const readSome = (): boolean => {
    for (const { label } of titles.slice(read.length, read.length + readAtOnce)) {
      const syllables = known.get(label) ?? syllablesOf(label);
      known.set(label, syllables);
      read.push(syllables);
    }
    return read.length === titles.length;
  };
  const syllables = (): readonly Syllables[] => {
    while (!readSome());
    return read;
  };
  return { readSome, syllables };
}

/** A title that was found, by its number; of a lower tier it is nearer. `marks` tells what of it was typed. */
type Found = { readonly at: number; readonly tier: number; readonly marks: () => readonly Stretch[] };

/**
 * The titles that may be meant by what is typed: those that hold all its words; if there are none and it is
 * latin letters, those that it says in pinyin; if there are none, the works whose titles it shortens. The
 * nearest first; `total` counts all.
 */
export function suggest(
  list: TitleList,
  typed: string,
  limit: number,
): { readonly total: number; readonly hits: readonly TitleHit[] } {
  const { words, titles, without } = questionIn(typed);
  const asked = [...words, ...titles];
  const excluded = patternsOf(without);
  const wanted = ({ at }: Found) => {
    const title = list.titles[at];
    return title !== undefined && !excluded.some((pattern) => holds(title, pattern));
  };
  if (asked.length === 0) return { total: 0, hits: [] };
  for (const way of [holding, saidInPinyin, shortened]) {
    const found = way(list, asked).filter(wanted);
    if (found.length > 0) return { total: found.length, hits: nearest(list, found, limit) };
  }
  return { total: 0, hits: [] };
}

const patternsOf = (words: readonly string[]): readonly Pattern[] =>
  words.map(patternOf).filter((pattern) => pattern !== null);

const holds = ({ folded, numbers }: Title, { literal, number }: Pattern): boolean =>
  folded.includes(literal) || (number !== null && indexOfNumber(numbers, number, 0) >= 0);

function holding({ titles }: TitleList, asked: readonly string[]): readonly Found[] {
  const patterns = patternsOf(asked);
  const whole = fold(asked.join(""));
  const inNumbers = numeric(whole);
  return titles.flatMap((title, at) => {
    if (!patterns.every((pattern) => holds(title, pattern))) return [];
    const { folded, numbers, label } = title;
    const begins = folded.startsWith(whole) || indexOfNumber(numbers, inNumbers, 0) === 0;
    const tier = numbers === inNumbers ? 0 : begins ? 1 : 2;
    return [{ at, tier, marks: () => stretchesIn(label, patterns) }];
  });
}

function saidInPinyin(list: TitleList, asked: readonly string[]): readonly Found[] {
  const letters = pinyinTyped(asked.join(""));
  if (letters === null) return [];
  return list.syllables().flatMap((syllables, at) => {
    const match = matchPinyin(syllables, letters);
    return match ? [{ at, tier: match.rank, marks: () => match.marks }] : [];
  });
}

function shortened({ titles }: TitleList, asked: readonly string[]): readonly Found[] {
  const whole = fold(asked.join(""));
  return titles.flatMap(({ level, folded, label }, at) => {
    const found = level === 0 ? inOrder(folded, whole) : null;
    if (!found) return [];
    return [{ at, tier: found.gaps, marks: () => marksAt(label, found.at) }];
  });
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
