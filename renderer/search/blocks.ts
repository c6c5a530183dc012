import { isWhole } from "../core/blocks.ts";
import type { Texts } from "./texts.ts";

/** The blocks of a work by the numbers of their units, in reading order: what is weighed as one. */
export function blocksIn({ blocks }: Texts): readonly number[] {
  const found: number[] = [];
  for (let unit = 0; unit < blocks.length; unit += 1) if (blocks[unit] === unit) found.push(unit);
  return found;
}

/** The unit after the last one of a block: a heading is a block without what stands under it. */
export const endOf = ({ units, ends }: Texts, block: number): number => {
  const unit = units[block];
  return unit && isWhole(unit) ? (ends[block] ?? block + 1) : block + 1;
};

/** The title of a block and the rest of its words, in numeric folding. */
export function fieldsOf(texts: Texts, block: number): { title: string; text: string } {
  const { text, starts, titleEnds } = texts.numbers;
  return {
    title: text.slice(starts[block], titleEnds[block]),
    text: text.slice(titleEnds[block], starts[endOf(texts, block)]),
  };
}
