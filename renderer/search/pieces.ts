import { blocksIn, endOf } from "./blocks.ts";
import type { Texts } from "./texts.ts";

/** Changes whenever the index would come out otherwise: the folding, the terms, the fields, the weights, or the form. */
export const analyser = "pairs-1";

/**
 * A piece of the index: what lunr made of some blocks of a work, in columns. `terms` are pairs, two UTF-16
 * units each, in order; the postings of the term at `at` stand from starts[at] to starts[at + 1]: blocks by
 * the numbers of their units, and the weight of the term in them. `having` counts the fields that have a
 * term, over all blocks, as lunr does for a term's rarity.
 */
export type Piece = {
  readonly terms: Uint32Array;
  readonly having: Uint32Array;
  readonly starts: Uint32Array;
  readonly blocks: Uint32Array;
  readonly weights: Float32Array;
  /** How many blocks were weighed. */
  readonly count: number;
};

/** How many characters make a piece: little enough to be done in a tenth of a second. */
const pieceLength = 40_000;

/** Cuts the blocks of a work into the runs that become pieces. */
export function runsOf(texts: Texts): readonly (readonly number[])[] {
  const { starts } = texts.numbers;
  const runs: number[][] = [];
  let length = pieceLength;
  for (const block of blocksIn(texts)) {
    if (length >= pieceLength) {
      runs.push([]);
      length = 0;
    }
    runs.at(-1)?.push(block);
    length += (starts[endOf(texts, block)] ?? 0) - (starts[block] ?? 0);
  }
  return runs;
}

/** A pair as one number. */
export const codeOf = (pair: string): number => pair.charCodeAt(0) * 0x10000 + pair.charCodeAt(1);

/** True where a piece that was kept is whole: an index that was damaged is made anew. */
export function isWholePiece(value: unknown): value is Piece {
  const { terms, having, starts, blocks, weights, count } = (value ?? {}) as Partial<Piece>;
  if (!(terms instanceof Uint32Array && having instanceof Uint32Array && starts instanceof Uint32Array))
    return false;
  if (!(blocks instanceof Uint32Array && weights instanceof Float32Array) || typeof count !== "number")
    return false;
  const size = terms.length;
  return (
    having.length === size &&
    starts.length === size + 1 &&
    starts[0] === 0 &&
    starts[size] === blocks.length &&
    weights.length === blocks.length &&
    terms.every((term, at) => at === 0 || term > (terms[at - 1] ?? 0)) &&
    starts.every((start, at) => at === 0 || start > (starts[at - 1] ?? 0)) &&
    weights.every((weight) => weight >= 0)
  );
}
