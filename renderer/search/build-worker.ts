import { answerWith } from "../library/ask-worker.ts";
import { buildPiece } from "./build-piece.ts";

/** Builds pieces of the index beside the search. */
answerWith(buildPiece, ({ terms, having, starts, blocks, weights }) =>
  [terms, having, starts, blocks, weights].map(({ buffer }) => buffer as ArrayBuffer),
);
