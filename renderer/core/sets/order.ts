import type { SetItem } from "../own/records.ts";

const known = new WeakMap<readonly SetItem[], ReadonlyMap<string, readonly SetItem[]>>();

/** What each set holds, in its order, by the id of the set; made once for a list of items. */
export function itemsBySet(items: readonly SetItem[]): ReadonlyMap<string, readonly SetItem[]> {
  const made = known.get(items) ?? grouped(items);
  known.set(items, made);
  return made;
}

/** What one set holds, in its order. */
export const itemsOf = (items: readonly SetItem[], set: string): readonly SetItem[] =>
  itemsBySet(items).get(set) ?? [];

function grouped(items: readonly SetItem[]): ReadonlyMap<string, readonly SetItem[]> {
  const groups = new Map<string, SetItem[]>();
  for (const item of items) {
    const group = groups.get(item.set);
    if (group) group.push(item);
    else groups.set(item.set, [item]);
  }
  for (const group of groups.values()) group.sort(inOrder);
  return groups;
}

/** Two copies may have put something at the same place: then any order will do that is the same everywhere. */
function inOrder(one: SetItem, other: SetItem): number {
  if (one.rank !== other.rank) return one.rank < other.rank ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
