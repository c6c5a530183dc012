import { besideWords, pieceElements } from "./piece-elements.ts";

/**
 * The elements of a block's pieces, in the order of the pieces; a block of one piece is that element itself. The
 * rows of a table that the reader has sorted are counted as they are printed.
 */
export function piecesIn(block: Element | undefined): readonly Element[] {
  if (block?.matches(pieceElements)) return [block];
  const pieces = [...(block?.querySelectorAll(pieceElements) ?? [])];
  for (const table of block?.querySelectorAll("[data-sorted]") ?? []) {
    const cells = pieces.filter((piece) => piece.matches("td") && table.contains(piece));
    const first = pieces.indexOf(cells[0] as Element);
    pieces.splice(first, cells.length, ...cells.toSorted((a, b) => rowOf(a) - rowOf(b)));
  }
  return pieces;
}

const rowOf = (cell: Element): number => Number(cell.parentElement?.dataset.row);

/** The text nodes of a piece, without what stands beside its words. */
export function* textsIn(piece: Element): Generator<Text> {
  const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest(besideWords)) yield node as Text;
  }
}

/** A stretch of the words of a piece in the page, from `start` up to but without `end`; null where it has not so many. */
export function rangeIn(piece: Element, start: number, end: number): Range | null {
  const range = document.createRange();
  let begun = false;
  let passed = 0;
  for (const text of textsIn(piece)) {
    const until = passed + text.length;
    if (!begun && start < until) {
      range.setStart(text, start - passed);
      begun = true;
    }
    if (begun && end <= until) {
      range.setEnd(text, end - passed);
      return range;
    }
    passed = until;
  }
  return null;
}
