/** A stretch of the pages of a paper: from one up to another, from 0. */
export type Volume = { readonly from: number; readonly to: number };

/**
 * So many pages are printed, or made into one file, at a time. It goes well with more on a good computer; but where
 * memory is short it would fail only after minutes.
 */
export const mostAtOnce = 1500;

/** How far from an even share a volume may end, to end where something ends. */
const play = 0.15;

/**
 * The pages of a paper in volumes that can be printed at once, about equally thick; one where it is not too long. A
 * volume ends before a page that begins with a heading where there is one near, the outermost of them first; `levels`
 * tells of each page the level of the heading that it begins with, 0 for none.
 */
export function volumesOf(levels: readonly number[], most = mostAtOnce): readonly Volume[] {
  const all = levels.length;
  if (all <= most) return all > 0 ? [{ from: 0, to: all }] : [];
  // What a volume may have at most beyond its share is kept free in it.
  const usual = Math.floor(most * (1 - play));
  const volumes: Volume[] = [];
  let from = 0;
  for (let left = Math.ceil(all / usual); left > 1; left -= 1) {
    const share = (all - from) / left;
    const least = Math.max(Math.ceil(share * (1 - play)), all - from - (left - 1) * usual);
    const to = from + cutOf(levels.slice(from, from + Math.floor(share * (1 + play))), share, least);
    volumes.push({ from, to });
    from = to;
  }
  return [...volumes, { from, to: all }];
}

/** After how many of some pages to cut, as near to a share as a good place is, but not before the least. */
function cutOf(levels: readonly number[], share: number, least: number): number {
  let best = { at: Math.max(least, Math.floor(share)), level: Number.POSITIVE_INFINITY };
  for (let at = least; at < levels.length; at += 1) {
    const level = levels[at] || Number.POSITIVE_INFINITY;
    const nearer = Math.abs(at - share) < Math.abs(best.at - share);
    if (level < best.level || (level === best.level && nearer)) best = { at, level };
  }
  return best.at;
}
