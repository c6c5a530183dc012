import { isWhole } from "../core/blocks.ts";
import type { Texts } from "./texts.ts";

/** The blocks of a work by the numbers of their units, in reading order: what is weighed as one. */
export function blocksIn({ blocks }: Texts): readonly number[] {
  const found: number[] = [];
  for (let unit = 0; unit < blocks.length; unit += 1) if (blocks[unit] === unit) found.push(unit);
  return found;
}

/** The unit after the last one that is read as one with a unit: a heading is read without what stands under it. */
export const endOf = ({ units, ends, blocks }: Texts, at: number): number => {
  const unit = units[at];
  const within = blocks[at] !== at || (unit !== undefined && isWhole(unit));
  return within ? (ends[at] ?? at + 1) : at + 1;
};

/** The title of a block and the rest of its words, in numeric folding. */
export function fieldsOf(texts: Texts, block: number): { title: string; text: string } {
  const { text, starts, titleEnds } = texts.numbers;
  return {
    title: text.slice(starts[block], titleEnds[block]),
    text: text.slice(titleEnds[block], starts[endOf(texts, block)]),
  };
}
