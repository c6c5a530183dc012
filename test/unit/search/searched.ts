import type { Inquiry } from "../../../renderer/search/answer-types.ts";
import { noFilter } from "../../../renderer/search/answer-types.ts";
import { buildPiece } from "../../../renderer/search/build-piece.ts";
import { type SearchedWork, searchedWork } from "../../../renderer/search/corpus.ts";
import { pieceSource } from "../../../renderer/search/piece-source.ts";
import { pieceWeights } from "../../../renderer/search/piece-weights.ts";
import { runsOf } from "../../../renderer/search/pieces.ts";
import type { Ranking } from "../../../renderer/search/rank.ts";
import { scanWeights } from "../../../renderer/search/scan-weights.ts";
import type { TermWeights } from "../../../renderer/search/term-weights.ts";
import { documentOfSeed, seeds } from "../parse/works.ts";

/** The works of the seeds, ready for search. */
export const searchedSeeds = (): readonly SearchedWork[] =>
  seeds.map(({ seed }) => searchedWork(documentOfSeed(seed)));

/** A question with nothing narrowed, and all its hits wanted. */
export const inquiry = (question: string, more: Partial<Inquiry> = {}): Inquiry => ({
  question,
  open: null,
  filter: noFilter,
  order: "rank",
  from: 0,
  limit: Number.POSITIVE_INFINITY,
  ...more,
});

/** Ranking without an index. */
export function byScan(works: readonly SearchedWork[]): Ranking {
  const weights = scanWeights(works.map(({ texts }) => texts));
  return { pairs: weights, singles: weights };
}

/** The weights of a whole index, built now. */
export async function indexOf(works: readonly SearchedWork[]): Promise<TermWeights> {
  const pieces = [];
  for (const [work, { texts }] of works.entries()) {
    for (const run of runsOf(texts)) pieces.push({ work, piece: buildPiece(pieceSource(texts, run)) });
  }
  return pieceWeights(pieces);
}
