import { typeOf } from "../core/document.ts";
import type { OutlineEntry } from "../core/outline.ts";
import type { TitleHit } from "./answer-types.ts";
import { fold } from "./fold.ts";
import { numeric } from "./numeric.ts";
import { indexOfNumber, type Pattern } from "./pattern.ts";
import { type Syllables, syllablesOf } from "./pinyin.ts";

/** A title or heading, with its forms for matching. */
export type Title = Omit<TitleHit, "marks"> & {
  readonly folded: string;
  readonly numbers: string;
  /** 0 for a work, whole or within another; 1 for what holds others; 2 for what is read in one piece. */
  readonly level: 0 | 1 | 2;
};

/** Titles made ready for suggesting. */
export type TitleList = {
  readonly titles: readonly Title[];
  /** The numbers of the titles that hold a pattern, in order: one scan over all of them. */
  readonly holding: (pattern: Pattern) => readonly number[];
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
  return { titles, holding: holding(titles), ...reading(titles) };
}

function holding(titles: readonly Title[]): TitleList["holding"] {
  const folded = inOneText(titles.map((title) => title.folded));
  const numbers = inOneText(titles.map((title) => title.numbers));
  return ({ literal, number }) => {
    const found = folded((text, from) => text.indexOf(literal, from));
    if (number === null) return found;
    const more = numbers((text, from) => indexOfNumber(text, number, from));
    return [...new Set([...found, ...more])].sort((a, b) => a - b);
  };
}

/** Finds which of many words hold something, in one text of all of them: far quicker than one by one. */
function inOneText(words: readonly string[]) {
  const text = words.join("\n");
  const ends: number[] = [];
  for (const word of words) ends.push((ends.at(-1) ?? -1) + word.length + 1);
  return (indexFrom: (text: string, from: number) => number): readonly number[] => {
    const found: number[] = [];
    let at = 0;
    for (let place = indexFrom(text, 0); place >= 0; place = indexFrom(text, ends[at] ?? text.length)) {
      while ((ends[at] ?? text.length) < place) at += 1;
      found.push(at);
    }
    return found;
  };
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
