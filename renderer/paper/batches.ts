import { levelOf, type PaperBlock, textBlock, textsOf } from "../core/paper/block.ts";
import type { Manuscript } from "../core/paper/manuscript.ts";
import type { Placing } from "./measure.ts";

/** Characters that are laid out as one. */
const atOnce = 3000;

/** How much work a block is to lay out, in characters. */
export const weigh = (block: PaperBlock): number =>
  block.sort === "text"
    ? block.text.length + 10
    : textsOf(block).reduce((sum, text) => sum + text.length + 4, 0);

/** The blocks from one on that are laid out together; `apart`: each of the outermost headings begins a page. */
export function batchOf(
  manuscript: Manuscript,
  blocks: readonly PaperBlock[],
  from: number,
  to: number,
  apart: boolean,
): readonly Placing[] {
  const batch: Placing[] = [];
  const top = manuscript.title ? 2 : 1;
  for (let index = from, weight = 0; index < to && weight < atOnce; index += 1) {
    const block = blocks[index] ?? textBlock("paragraph", "");
    const fresh = apart && levelOf(block) === top && !isUnder(blocks[index - 1], top);
    const next = index + 1 < to ? blocks[index + 1] : undefined;
    batch.push({ index, block, next, fresh });
    weight += weigh(block);
  }
  return batch;
}

/** True after a heading further out: what that is over begins on its page, not on the next. */
function isUnder(before: PaperBlock | undefined, level: number): boolean {
  const outer = before ? levelOf(before) : 0;
  return outer > 0 && outer < level;
}
