import { buildPiece } from "./build-piece.ts";
import type { PieceSource } from "./piece-source.ts";
import type { Piece } from "./pieces.ts";

/** Builds pieces of the index, one at a time, until it is ended: then nothing is left of it. */
export type Builder = { readonly build: (source: PieceSource) => Promise<Piece>; readonly end: () => void };

/** Builds where it is asked. */
export const buildHere = (): Builder => ({ build: async (source) => buildPiece(source), end: () => {} });
