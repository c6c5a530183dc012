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

/**
 * A stretch of the words of a piece in the page, from `start` up to but without `end`; null where it has not so many.
 * It does not follow the page: live ranges, of which there may be thousands, would make each change of it slow.
 */
export function stretchIn(piece: Element, start: number, end: number): StaticRange | null {
  let from: Pick<StaticRangeInit, "startContainer" | "startOffset"> | null = null;
  let passed = 0;
  for (const text of textsIn(piece)) {
    const until = passed + text.length;
    if (!from && start < until) from = { startContainer: text, startOffset: start - passed };
    if (from && end <= until) {
      return new StaticRange({ ...from, endContainer: text, endOffset: end - passed });
    }
    passed = until;
  }
  return null;
}

/** A range over a stretch, to be measured. */
export function rangeOver({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}
