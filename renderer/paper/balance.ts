import type { Placed } from "./box.ts";

/** Columns that are less than this apart, in CSS pixels, are of one height. */
const slight = 1;

/**
 * What stands in the columns of a page, set anew in the least height in which it has room; as it is where there is none.
 * `within` sets it in a height, and answers nothing where it has no room there.
 */
export function balanced(
  band: readonly Placed[],
  top: number,
  bottom: number,
  within: (height: number) => readonly Placed[] | undefined,
): readonly Placed[] {
  let best = within(bottom);
  if (!best) return band;
  let [low, high] = [top, bottom];
  while (high - low > slight) {
    const middle = (low + high) / 2;
    const found = within(middle);
    if (found) [best, high] = [found, middle];
    else low = middle;
  }
  return best;
}

/** True of the first stretch of a box among others that follow each other. */
export const isFirstOf = ({ box }: Placed, at: number, all: readonly Placed[]): boolean =>
  all[at - 1]?.box !== box;
