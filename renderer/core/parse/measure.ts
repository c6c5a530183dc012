import type { Line } from "./line.ts";

/** Signs that may end a sentence or a clause, so that a new paragraph may follow. */
export const endsClause = /[。！？：；!?;:…”’）)》】]$/;

/** How wide the text was set, in em: a full-width character is 1, ASCII a half, a space a quarter. */
export function widthOf(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x20) width += 0.25;
    else if (code < 0x300) width += 0.5;
    else width += 1;
  }
  return width;
}

/**
 * A line in the middle of a sentence on both sides was broken because the column was full: its width is the
 * column's. First lines are narrower (their indent is lost), last lines shorter; neither says anything. A
 * heading has no full stop either, and a table has lines of any width.
 */
function innerLines(lines: readonly Line[]): number[] {
  const open = lines.map(({ text }) => !endsClause.test(text.text) && !marked.test(text.text));
  const value = lines.map(({ raw }) => endsInValue.test(raw.text));
  const inner: number[] = [];
  for (let index = 1; index < lines.length; index++) {
    if (!open[index] || !open[index - 1]) continue;
    let values = 0;
    for (let near = index - 2; near <= index + 2; near++) if (value[near]) values++;
    if (values < 2) inner.push(index);
  }
  return inner;
}

const marked =
  /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d{1,2}[.．、](?!\d)|第.{1,4}[章节]|[表图]\s*\d|续表|数据来源|——)/;
const endsInValue = /\s[-－]?\d[\d,.]*[%％]?$/;

/**
 * The width of the column around each line, as its neighbours show it; 0 where there are too few to tell. Not
 * their middle but their lower third: lines with compressed punctuation hold more than the column's width.
 */
export function columnWidths(lines: readonly Line[], reach = 6): Float64Array {
  const inner = innerLines(lines);
  const widths = new Float64Array(lines.length);
  const sorted = new Float64Array(2 * reach);
  let [low, from, to, width] = [0, 0, 0, 0];
  for (let index = 0; index < lines.length; index++) {
    while (low < inner.length && (inner[low] as number) < index) low++;
    let [first, end] = [Math.max(0, low - reach), Math.min(inner.length, low + reach)];
    while (first < end && index - (inner[first] as number) >= 40) first++;
    while (end > first && (inner[end - 1] as number) - index >= 40) end--;
    // Many lines in a row have the same neighbours.
    if (first !== from || end !== to) {
      const near = sorted.subarray(0, end - first);
      for (let at = first; at < end; at++) near[at - first] = (lines[inner[at] as number] as Line).width;
      width = near.length < 3 ? 0 : (near.sort()[Math.floor(near.length / 3)] as number);
      [from, to] = [first, end];
    }
    widths[index] = width;
  }
  return widths;
}
