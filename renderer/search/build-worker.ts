import { buildPiece } from "./build-piece.ts";
import type { PieceSource } from "./piece-source.ts";
import type { Piece } from "./pieces.ts";

/** What came of a source. */
export type Built = { readonly piece: Piece } | { readonly failed: string };

/** Builds pieces of the index beside the search. */
addEventListener("message", ({ data }: MessageEvent<PieceSource>) => {
  try {
    const piece = buildPiece(data);
    const { terms, having, starts, blocks, weights } = piece;
    const columns = [terms, having, starts, blocks, weights].map(({ buffer }) => buffer as ArrayBuffer);
    postMessage({ piece } satisfies Built, { transfer: columns });
  } catch (error) {
    postMessage({ failed: String(error) } satisfies Built);
  }
});
