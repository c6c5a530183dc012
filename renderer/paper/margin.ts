import type { Measured } from "./measure.ts";
import type { MarginNote } from "./page.ts";

/** A note that is to stand beside its words; `top` is where those are. `from`: the line from which it goes on. */
export type Wanted = {
  readonly note: number;
  readonly box: Measured;
  readonly from: number;
  readonly top: number;
};

/**
 * Notes of a page beside their words, none over another. Where they want to stand closer than there is room, those
 * further down move down, and where that is past the foot all move up. What has no room at all is for the next page.
 */
export function besides(
  wanted: readonly Wanted[],
  height: number,
  gap: number,
): { readonly placed: readonly MarginNote[]; readonly over: readonly Wanted[] } {
  const tops: { wanted: Wanted; top: number; to: number }[] = [];
  const over: Wanted[] = [];
  let used = 0;
  for (const one of wanted) {
    const { box, from } = one;
    const room = height - used;
    let to = box.lines;
    // A note is parted only where it would not have room on a page by itself.
    if (over.length > 0 || box.height(from, to) > room) {
      const parted = over.length === 0 && tops.length === 0;
      to = from;
      while (parted && to < box.lines && box.height(from, to + 1) <= room) to += 1;
      over.push({ ...one, from: to, top: 0 });
      if (to === from) continue;
    }
    tops.push({ wanted: one, top: one.top, to });
    used += box.height(from, to) + gap;
  }
  let y = 0;
  for (const each of tops) {
    each.top = Math.max(each.top, y);
    y = each.top + each.wanted.box.height(each.wanted.from, each.to) + gap;
  }
  let foot = height;
  for (const each of tops.toReversed()) {
    const high = each.wanted.box.height(each.wanted.from, each.to);
    each.top = Math.max(0, Math.min(each.top, foot - high));
    foot = each.top - gap;
  }
  const placed = tops.map(({ wanted: { note, box, from }, top, to }) => ({
    note,
    from: box.offsetOf(from),
    to: box.offsetOf(to),
    top,
  }));
  return { placed, over };
}
