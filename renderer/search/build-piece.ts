import lunr, { type Posting } from "lunr";
import { pairsOf } from "./pairs.ts";
import type { PieceSource } from "./piece-source.ts";
import { codeOf, type Piece } from "./pieces.ts";
import { b, type Field, fields, k1, usualLength } from "./weights.ts";

/**
 * lunr's builder with pairs for terms, and without what only its own query language needs: an empty object for
 * every posting, which is most of its time and room, and an automaton for wildcards.
 */
class PieceBuilder extends lunr.Builder {
  constructor() {
    super();
    for (const { name, boost } of fields) this.field(name, { boost });
    this.b(b);
    this.k1(k1);
  }

  /** As lunr's `add`: counts the pairs in each field of a block. */
  weigh(block: number, words: Readonly<Record<Field, string>>, boost: number): void {
    this._documents[block] = { boost };
    this.documentCount += 1;
    for (const { name } of fields) {
      const pairs = pairsOf(words[name]);
      const frequencies: Record<string, number> = Object.create(null);
      for (const pair of pairs) {
        const before = frequencies[pair] ?? 0;
        frequencies[pair] = before + 1;
        if (before === 0) this.#postingOf(pair)[name].push(block);
      }
      this.fieldTermFrequencies[`${name}/${block}`] = frequencies;
      this.fieldLengths[`${name}/${block}`] = pairs.length;
    }
  }

  #terms = 0;

  #postingOf(pair: string): Posting {
    const known = this.invertedIndex[pair];
    if (known) return known;
    const posting = { _index: this.#terms, title: [], text: [] };
    this.#terms += 1;
    this.invertedIndex[pair] = posting;
    return posting;
  }

  override calculateAverageFieldLengths(): void {
    this.averageFieldLength = usualLength;
  }

  override createTokenSet(): void {
    this.tokenSet = null;
  }
}

/** Weighs blocks with lunr: a tenth of a second for the usual piece, and more garbage than anything else makes. */
export function buildPiece(source: PieceSource): Piece {
  const builder = new PieceBuilder();
  for (const { block, words, boost } of source) builder.weigh(block, words, boost);
  return columnsOf(
    builder.build(),
    source.map(({ block }) => block),
  );
}

function columnsOf(
  { invertedIndex, fieldVectors }: ReturnType<PieceBuilder["build"]>,
  run: readonly number[],
): Piece {
  const names = Object.keys(invertedIndex);
  /** For every term by lunr's number its place among the terms in order. */
  const places = new Uint32Array(names.length);
  const terms = Uint32Array.from(names, codeOf);
  const order = terms.map((_, at) => at).sort((one, other) => (terms[one] ?? 0) - (terms[other] ?? 0));
  for (const [place, at] of order.entries()) places[invertedIndex[names[at] ?? ""]?._index ?? 0] = place;

  const having = new Uint32Array(names.length);
  const sizes = new Uint32Array(names.length);
  /** The block in which each term was seen last, counted from one. */
  const last = new Uint32Array(names.length);
  const eachWeight = (see: (place: number, block: number, weight: number) => void) => {
    for (const block of run) {
      for (const { name } of fields) {
        const elements = fieldVectors[`${name}/${block}`]?.elements ?? [];
        for (let at = 0; at < elements.length; at += 2) {
          see(places[elements[at] ?? 0] ?? 0, block, elements[at + 1] ?? 0);
        }
      }
    }
  };
  eachWeight((place, block) => {
    having[place] = (having[place] ?? 0) + 1;
    if (last[place] !== block + 1) sizes[place] = (sizes[place] ?? 0) + 1;
    last[place] = block + 1;
  });
  const starts = new Uint32Array(names.length + 1);
  for (let place = 0; place < names.length; place += 1) {
    starts[place + 1] = (starts[place] ?? 0) + (sizes[place] ?? 0);
  }
  const blocks = new Uint32Array(starts[names.length] ?? 0);
  const weights = new Float32Array(blocks.length);
  /** Where the next posting of each term goes. */
  const next = starts.slice();
  eachWeight((place, block, weight) => {
    const at = next[place] ?? 0;
    // A block's score is the sum over its fields.
    const known = at > (starts[place] ?? 0) && blocks[at - 1] === block;
    if (known) weights[at - 1] = (weights[at - 1] ?? 0) + weight;
    else {
      blocks[at] = block;
      weights[at] = weight;
      next[place] = at + 1;
    }
  });
  return { terms: terms.toSorted(), having, starts, blocks, weights, count: run.length };
}
