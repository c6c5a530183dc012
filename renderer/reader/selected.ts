import { piecesIn, textsIn } from "../ui/document/pieces-in-page.ts";
import type { Slice } from "./slices.ts";

/**
 * What of a text is selected, piece by piece, whatever the ends of the selection lie in. `starts` are the numbers
 * of the first blocks of the chunks, which are the children of `root`. [] where nothing of the text is.
 */
export function selectedIn(root: Element | null | undefined, starts: readonly number[]): readonly Slice[] {
  const selection = getSelection();
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  const slices: Slice[] = [];
  for (const [at, chunk] of [...root.children].entries()) {
    if (!range.intersectsNode(chunk)) continue;
    for (const [number, element] of [...chunk.children].entries()) {
      if (!range.intersectsNode(element)) continue;
      const block = (starts[at] ?? 0) + number;
      for (const [piece, each] of piecesIn(element).entries()) {
        const stretch = stretchIn(each, range);
        if (stretch) slices.push({ block, piece, ...stretch });
      }
    }
  }
  return slices;
}

/** The stretch of a piece's words that a range holds; null where it holds none. */
function stretchIn(piece: Element, range: Range): Pick<Slice, "start" | "end"> | null {
  if (!range.intersectsNode(piece)) return null;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  let passed = 0;
  let start: number | null = null;
  let end = 0;
  for (const text of textsIn(piece)) {
    if (range.intersectsNode(text)) {
      const from = text === startContainer ? startOffset : 0;
      const to = text === endContainer ? endOffset : text.length;
      if (from < to) {
        start ??= passed + from;
        end = passed + to;
      }
    }
    passed += text.length;
  }
  if (passed === 0) return { start: 0, end: 0 };
  return start === null ? null : { start, end };
}
