import { ownTexts } from "./draw-text.ts";

/**
 * On which line of a drawn block a character stands. All its lines are of one height, so that the middle of the
 * character tells it, whatever face it is in.
 */
export function lineAt(element: Element, offset: number, pitch: number): number {
  return lineIn(element, ownTexts(element), offset, pitch);
}

function lineIn(element: Element, texts: readonly Text[], offset: number, pitch: number): number {
  const { top, height } = element.getBoundingClientRect();
  const range = document.createRange();
  let before = 0;
  for (const text of texts) {
    for (let within = Math.max(0, offset - before); within < text.length; within += 1) {
      range.setStart(text, within);
      range.setEnd(text, within + 1);
      // A character at a break has a rectangle at the end of the line before it too, without width.
      const rectangles = [...range.getClientRects()];
      const rectangle = rectangles.find(({ width }) => width > 0) ?? rectangles[0];
      // Space that is not shown has none, and goes with what follows it.
      if (rectangle) return Math.max(0, Math.floor(((rectangle.top + rectangle.bottom) / 2 - top) / pitch));
    }
    before += text.length;
  }
  return Math.max(0, Math.round(height / pitch) - 1);
}

/** The first character on a line of a drawn block. */
export function offsetOfLine(element: Element, line: number, pitch: number, words: string): number {
  if (line <= 0) return 0;
  const texts = ownTexts(element);
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lineIn(element, texts, middle, pitch) >= line) high = middle;
    else low = middle + 1;
  }
  // The second half of a character outside the basic plane is none.
  return /[\uDC00-\uDFFF]/.test(words.charAt(low)) ? low - 1 : low;
}
