import { ranksBetween } from "../own/rank.ts";
import type { Content, SetEntry, SetItem } from "../own/records.ts";

/** One place of a set as it is to be kept. */
export type PlacedItem = Content<SetItem>;

/** What has to be kept so that new entries stand before the place `at` of a set; `newId` names each. */
export function insertedItems(
  items: readonly SetItem[],
  set: string,
  at: number,
  entries: readonly SetEntry[],
  newId: () => string,
): readonly PlacedItem[] {
  const fresh = entries.map((entry): PlacedItem => ({ kind: "set-item", id: newId(), set, rank: "", entry }));
  const order = items.map(placed).toSpliced(at, 0, ...fresh);
  return ranked(order, new Set(fresh.map(({ id }) => id)));
}

/** What has to be kept so that the chosen items stand together, in their order, before what is now at `to`. */
export function movedItems(
  items: readonly SetItem[],
  chosen: ReadonlySet<string>,
  to: number,
): readonly PlacedItem[] {
  const isChosen = ({ id }: SetItem) => chosen.has(id);
  const stays = (item: SetItem) => !isChosen(item);
  const order = [
    ...items.slice(0, to).filter(stays),
    ...items.filter(isChosen),
    ...items.slice(to).filter(stays),
  ];
  if (order.every((item, at) => item === items[at])) return [];
  return ranked(order.map(placed), chosen);
}

/** The same by one step up or down; nothing where they are at that end already. */
export function steppedItems(
  items: readonly SetItem[],
  chosen: ReadonlySet<string>,
  step: 1 | -1,
): readonly PlacedItem[] {
  const first = items.findIndex(({ id }) => chosen.has(id));
  const last = items.findLastIndex(({ id }) => chosen.has(id));
  if (first < 0) return [];
  return movedItems(items, chosen, step < 0 ? Math.max(0, first - 1) : Math.min(items.length, last + 2));
}

/** Items with ranks of their order; `free` may have any, the others keep theirs as long as these are in order. */
export function ranked(order: readonly PlacedItem[], free: ReadonlySet<string>): readonly PlacedItem[] {
  const kept = order.filter(({ id }) => !free.has(id));
  if (kept.some(({ rank }, at) => rank <= (kept[at - 1]?.rank ?? ""))) {
    const ranks = ranksBetween("", "", order.length);
    return order.map((item, at) => ({ ...item, rank: ranks[at] ?? "" }));
  }
  const given: PlacedItem[] = [];
  for (let at = 0; at < order.length; ) {
    const next = order.findIndex(({ id }, from) => from >= at && !free.has(id));
    const end = next < 0 ? order.length : next;
    const ranks = ranksBetween(order[at - 1]?.rank ?? "", order[end]?.rank ?? "", end - at);
    given.push(...order.slice(at, end).map((item, number) => ({ ...item, rank: ranks[number] ?? "" })));
    at = end + 1;
  }
  return given;
}

/** An item without who keeps count of it. */
export const placed = ({ id, set, rank, entry }: SetItem): PlacedItem => ({
  kind: "set-item",
  id,
  set,
  rank,
  entry,
});

/** An item that says something else. */
export const withEntry = (item: SetItem, entry: SetEntry): PlacedItem => ({ ...placed(item), entry });
