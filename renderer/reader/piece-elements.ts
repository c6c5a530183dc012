import { besideWords, pieceElements } from "../ui/document/pieces.ts";

/** The elements of a block's pieces; a block of one piece is that element itself. */
export const piecesIn = (block: Element | undefined): readonly Element[] =>
  block?.matches(pieceElements) ? [block] : [...(block?.querySelectorAll(pieceElements) ?? [])];

/** The text nodes of a piece, without what stands beside its words. */
export function* textsIn(piece: Element): Generator<Text> {
  const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest(besideWords)) yield node as Text;
  }
}
