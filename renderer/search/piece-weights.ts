import { codeOf, type Piece } from "./pieces.ts";
import type { TermWeights } from "./term-weights.ts";
import { rarity } from "./weights.ts";

/** The weights of pairs from the pieces of an index, each of the work with that number. */
export function pieceWeights(
  pieces: readonly { readonly work: number; readonly piece: Piece }[],
): TermWeights {
  const all = pieces.reduce((sum, { piece }) => sum + piece.count, 0);
  const rarityOf = (term: string): number => {
    const code = codeOf(term);
    const having = pieces.reduce(
      (sum, { piece }) => sum + (piece.having[indexOf(piece.terms, code)] ?? 0),
      0,
    );
    return having === 0 ? 0 : rarity(having, all);
  };
  return {
    rarityOf,
    visit: (term, see) => {
      const code = codeOf(term);
      const overall = rarityOf(term);
      for (const { work, piece } of pieces) {
        const at = indexOf(piece.terms, code);
        if (at < 0) continue;
        // lunr weighed the piece as if there were no other: a term is as rare as it is in all of them.
        const factor = overall / rarity(piece.having[at] ?? 0, piece.count);
        for (let posting = piece.starts[at] ?? 0; posting < (piece.starts[at + 1] ?? 0); posting += 1) {
          see(work, piece.blocks[posting] ?? 0, (piece.weights[posting] ?? 0) * factor);
        }
      }
    },
  };
}

/** The place of a term among terms in order; -1 for none. */
function indexOf(terms: Uint32Array, code: number): number {
  let low = 0;
  let high = terms.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const term = terms[middle] ?? 0;
    if (term === code) return middle;
    if (term < code) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
