import lunr from "lunr";
import { blocksIn, endOf, fieldsOf } from "./blocks.ts";
import { pairsOf } from "./pairs.ts";
import type { Texts } from "./texts.ts";
import { b, boostOf, fields, k1, usualLength } from "./weights.ts";

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
const pieceLength = 60_000;

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

/** lunr's builder with pairs for terms, and without what only its own query language needs. */
class PieceBuilder extends lunr.Builder {
  constructor() {
    super();
    this.ref("block");
    for (const { name, boost } of fields) this.field(name, { boost });
    this.b(b);
    this.k1(k1);
    this.tokenizer = pairsOf;
  }
  override calculateAverageFieldLengths(): void {
    this.averageFieldLength = usualLength;
  }
  /** The automaton for wildcards takes more room and time than the index itself, and nobody asks it. */
  override createTokenSet(): void {
    this.tokenSet = { toArray: () => [] };
  }
}

/** Weighs a run of blocks with lunr. `pause` is awaited between blocks, so that questions need not wait. */
export async function buildPiece(
  texts: Texts,
  run: readonly number[],
  pause: () => Promise<void> | undefined = () => undefined,
): Promise<Piece> {
  const builder = new PieceBuilder();
  for (const block of run) {
    const unit = texts.units[block];
    if (!unit) continue;
    builder.add({ block, ...fieldsOf(texts, block) }, { boost: boostOf(unit.type) });
    await pause();
  }
  return columnsOf(builder.build(), run);
}

function columnsOf(
  { invertedIndex, fieldVectors }: ReturnType<PieceBuilder["build"]>,
  run: readonly number[],
): Piece {
  const names = Object.keys(invertedIndex);
  const postings = names.map(() => ({ blocks: [] as number[], weights: [] as number[], having: 0 }));
  for (const block of run) {
    for (const { name } of fields) {
      const elements = fieldVectors[`${name}/${block}`]?.elements ?? [];
      for (let at = 0; at < elements.length; at += 2) {
        const posting = postings[elements[at] ?? 0];
        const weight = elements[at + 1] ?? 0;
        if (!posting) continue;
        posting.having += 1;
        // A block's score is the sum over its fields.
        if (posting.blocks.at(-1) === block)
          posting.weights[posting.weights.length - 1] = (posting.weights.at(-1) ?? 0) + weight;
        else {
          posting.blocks.push(block);
          posting.weights.push(weight);
        }
      }
    }
  }
  const order = names
    .map((name) => ({ code: codeOf(name), posting: postings[invertedIndex[name]?._index ?? 0] }))
    .sort((one, other) => one.code - other.code);
  const starts = new Uint32Array(order.length + 1);
  for (const [at, { posting }] of order.entries())
    starts[at + 1] = (starts[at] ?? 0) + (posting?.blocks.length ?? 0);
  return {
    terms: Uint32Array.from(order, ({ code }) => code),
    having: Uint32Array.from(order, ({ posting }) => posting?.having ?? 0),
    starts,
    blocks: Uint32Array.from(order.flatMap(({ posting }) => posting?.blocks ?? [])),
    weights: Float32Array.from(order.flatMap(({ posting }) => posting?.weights ?? [])),
    count: run.length,
  };
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
