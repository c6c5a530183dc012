import type { ArticleSet, Content, SetEntry, SetItem } from "../own/records.ts";
import { insertedItems, type PlacedItem } from "./arrange.ts";

/** A new set that holds nothing. */
export const newSet = (id: string, name: string): Content<ArticleSet> => ({
  kind: "set",
  id,
  name,
  purpose: "",
  cover: { title: "", subtitle: "", issuer: "", date: "" },
  printing: {},
});

/** What a set says of itself, without who keeps count of it. */
export const saidOf = ({ id, name, purpose, cover, printing }: ArticleSet): Content<ArticleSet> => ({
  kind: "set",
  id,
  name,
  purpose,
  cover,
  printing,
});

/** Another set that says and holds the same under another name. */
export function duplicated(
  set: ArticleSet,
  items: readonly SetItem[],
  name: string,
  newId: () => string,
): readonly (Content<ArticleSet> | PlacedItem)[] {
  const id = newId();
  const entries = items.map(({ entry }) => entry);
  return [{ ...saidOf(set), id, name }, ...insertedItems([], id, 0, entries, newId)];
}

/** How many of some entries are units that the items have already, or that come more than once. */
export function countRepeated(items: readonly SetItem[], entries: readonly SetEntry[]): number {
  const there = new Set(items.map(({ entry }) => unitKey(entry)));
  return entries.filter((entry) => {
    const key = unitKey(entry);
    const repeated = key !== null && there.has(key);
    there.add(key);
    return repeated;
  }).length;
}

/** Which unit of which work an entry is of; null for what is no unit. */
export const unitKey = (entry: SetEntry): string | null =>
  entry.sort === "unit" ? `${entry.anchor.workId}/${entry.anchor.address}` : null;

/** A name that no other set has: 复件, 复件2. */
export function freeName(wanted: string, sets: readonly Pick<ArticleSet, "name">[]): string {
  const names = new Set(sets.map(({ name }) => name));
  let name = wanted;
  for (let number = 2; names.has(name); number += 1) name = `${wanted}${number}`;
  return name;
}
