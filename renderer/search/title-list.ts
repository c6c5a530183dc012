import { typeOf } from "../core/document.ts";
import type { OutlineEntry } from "../core/outline.ts";
import type { TitleHit } from "./answer-types.ts";
import { fold } from "./fold.ts";
import { numeric } from "./numeric.ts";
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
