import type { Answer } from "../search/answer-types.ts";

/** How many hits there are in a work, and which of all hits is the first of them. */
export type Group = { readonly workId: string; readonly first: number; readonly count: number };

/** A group as it lies in the list: `row` is the number of its own row, and `top` how far down that is. */
export type Laid = Group & { readonly open: boolean; readonly row: number; readonly top: number };

/** A row of the list: a work, or the hit that is so many-th of all. */
export type ListRow = { readonly workId: string; readonly at: number | null };

/** How high rows are, in CSS pixels; every hit has the same height, so that any of thousands is found at once. */
export const heights = { work: 32, hit: 74 } as const;

/** The groups of an answer whose hits come work by work, out of how many each work has. */
export function groupsOf(works: Answer["works"]): readonly Group[] {
  let first = 0;
  return works.map(({ value, count }) => {
    const group = { workId: value, first, count };
    first += count;
    return group;
  });
}

/** Lays the groups out one below the other; of a folded one only its own row is seen. */
export function layOut(groups: readonly Group[], folded: readonly string[]): readonly Laid[] {
  let row = 0;
  let top = 0;
  return groups.map((group) => {
    const laid = { ...group, open: !folded.includes(group.workId), row, top };
    row += 1 + (laid.open ? group.count : 0);
    top += heights.work + (laid.open ? group.count * heights.hit : 0);
    return laid;
  });
}

/** How many rows there are, and how high they are together. */
export function extent(groups: readonly Laid[]): { readonly rows: number; readonly height: number } {
  const last = groups.at(-1);
  if (!last) return { rows: 0, height: 0 };
  const hits = last.open ? last.count : 0;
  return { rows: last.row + 1 + hits, height: last.top + heights.work + hits * heights.hit };
}

/** The row of that number; null where there is none. */
export function rowAt(groups: readonly Laid[], row: number): ListRow | null {
  const group = groups.findLast((each) => each.row <= row);
  if (!group || row >= extent(groups).rows) return null;
  return { workId: group.workId, at: row === group.row ? null : group.first + row - group.row - 1 };
}

/** The number of the row of a hit, or of its work where that is folded; -1 where there is no such hit. */
export function rowOfHit(groups: readonly Laid[], at: number): number {
  const group = groups.find(({ first, count }) => at >= first && at < first + count);
  if (!group) return -1;
  return group.open ? group.row + 1 + at - group.first : group.row;
}

/** The number of a row, or of its work's where that is folded; -1 where there is none such. */
export function rowOf(groups: readonly Laid[], { workId, at }: ListRow): number {
  if (at !== null) return rowOfHit(groups, at);
  return groups.find((group) => group.workId === workId)?.row ?? -1;
}

/** How far down a row is, and how high. */
export function spanOf(
  groups: readonly Laid[],
  row: number,
): { readonly top: number; readonly height: number } {
  const group = groups.findLast((each) => each.row <= row);
  if (!group) return { top: 0, height: 0 };
  if (row === group.row) return { top: group.top, height: heights.work };
  return { top: group.top + heights.work + (row - group.row - 1) * heights.hit, height: heights.hit };
}

/** The hits of a group that lie between `top` and `bottom`: from the first up to, but without, the second. */
export function hitsBetween(
  { first, count, open, top: start }: Laid,
  top: number,
  bottom: number,
): { readonly from: number; readonly to: number } {
  if (!open) return { from: first, to: first };
  const within = (y: number) => Math.min(count, Math.max(0, (y - start - heights.work) / heights.hit));
  return { from: first + Math.floor(within(top)), to: first + Math.ceil(within(bottom)) };
}

/** Hits that are few and in no order of works, brought together work by work. */
export function hitsByWork<T extends { readonly workId: string }>(
  hits: readonly T[],
): { readonly groups: readonly Group[]; readonly hits: readonly T[] } {
  const ids = [...new Set(hits.map(({ workId }) => workId))];
  const counts = ids.map((value) => ({ value, count: hits.filter(({ workId }) => workId === value).length }));
  return {
    groups: groupsOf(counts),
    hits: ids.flatMap((id) => hits.filter(({ workId }) => workId === id)),
  };
}
