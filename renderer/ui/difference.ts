import { cleanupSemantic, makeDiff } from "@sanity/diff-match-patch";

/** A stretch of words that both of two texts have, or only one of them. */
export type Piece = { readonly words: string; readonly in: "both" | "before" | "after" };

const where = { 0: "both", 1: "after", [-1]: "before" } as const;

/** Two texts told apart; put together, the pieces of either side are that side to the character. */
export function piecesOf(before: string, after: string): readonly Piece[] {
  return cleanupSemantic(makeDiff(before, after)).map(([operation, words]) => ({
    words,
    in: where[operation],
  }));
}
