/** The row that is at a height; the last where it is below all, and -1 where there is none. */
export function rowAt(tops: Float64Array, height: number): number {
  let low = 0;
  let high = tops.length - 2;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low;
}
