/** What is left free beside the words, and to the edges of the window, in CSS pixels. */
const free = { words: 8, edge: 8 };

/**
 * Puts a box near words, whole in the window and over none of them: above or below, wherever it fits; where it fits
 * nowhere, at the lower edge.
 */
export function placeNear(element: HTMLElement, words: DOMRect, first: "above" | "below"): void {
  const { offsetWidth: width, offsetHeight: height } = element;
  const above = words.top - free.words - height;
  const below = words.bottom + free.words;
  const fitsAbove = above >= free.edge;
  const fitsBelow = below + height <= innerHeight - free.edge;
  const up = first === "above" ? fitsAbove || !fitsBelow : fitsAbove && !fitsBelow;
  const top = up && fitsAbove ? above : fitsBelow ? below : innerHeight - free.edge - height;
  const left = Math.min(words.left, innerWidth - width - free.edge);
  element.style.top = `${Math.max(free.edge, top)}px`;
  element.style.left = `${Math.max(free.edge, left)}px`;
}

/** The smallest box around all of some; null where there are none, or nothing of them is laid out. */
export function boxAround(boxes: readonly DOMRect[]): DOMRect | null {
  const seen = boxes.filter(({ width, height }) => width > 0 && height > 0);
  if (seen.length === 0) return null;
  const left = Math.min(...seen.map((box) => box.left));
  const top = Math.min(...seen.map((box) => box.top));
  const right = Math.max(...seen.map((box) => box.right));
  const bottom = Math.max(...seen.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
