import { fieldsOf } from "./blocks.ts";
import type { Texts } from "./texts.ts";
import { boostOf, type Field } from "./weights.ts";

/** What a piece of the index is made of: blocks by their numbers, with the words of their fields and what they count. */
export type PieceSource = readonly {
  readonly block: number;
  readonly words: Readonly<Record<Field, string>>;
  readonly boost: number;
}[];

/** The source of a run of blocks: little enough to be handed to another thread. */
export const pieceSource = (texts: Texts, run: readonly number[]): PieceSource =>
  run.flatMap((block) => {
    const unit = texts.units[block];
    return unit ? [{ block, words: fieldsOf(texts, block), boost: boostOf(unit.type) }] : [];
  });
