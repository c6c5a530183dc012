import type { ArticleSet, Content, OwnRecord, SetItem, SetVersion } from "../own/records.ts";
import { type PlacedItem, ranked } from "./arrange.ts";
import { saidOf } from "./sets.ts";

/** How many versions of a set are kept. */
export const mostVersions = 20;

/** The versions of a set, the last first. */
export const versionsOf = (versions: readonly SetVersion[], set: string): readonly SetVersion[] =>
  versions.filter((each) => each.set === set).toSorted((one, other) => (one.made < other.made ? 1 : -1));

/** A set as it is, to be kept. */
export const versionNow = (
  set: ArticleSet,
  items: readonly SetItem[],
  { id, name, automatic }: Pick<SetVersion, "id" | "name" | "automatic">,
): Content<SetVersion> => {
  const { name: called, purpose, cover, printing } = set;
  return {
    kind: "set-version",
    id,
    set: set.id,
    name,
    automatic,
    was: { name: called, purpose, cover, printing },
    items: items.map((item) => ({ id: item.id, entry: item.entry })),
  };
};

/** The ids of those that must go for one more to be kept: the oldest of those that nobody asked for come first. */
export function outgrown(versions: readonly SetVersion[]): readonly string[] {
  const oldest = versions.toSorted((one, other) => (one.made < other.made ? -1 : 1));
  const order = [...oldest.filter(({ automatic }) => automatic), ...oldest.filter((each) => !each.automatic)];
  return order.slice(0, Math.max(0, versions.length + 1 - mostVersions)).map(({ id }) => id);
}

/** What has to be put and taken away so that a set is again as a version has it. */
export function goingBack(
  version: SetVersion,
  set: ArticleSet,
  items: readonly SetItem[],
): { readonly put: readonly Content<OwnRecord>[]; readonly remove: readonly string[] } {
  const there = new Set(version.items.map(({ id }) => id));
  const order = version.items.map(
    ({ id, entry }): PlacedItem => ({ kind: "set-item", id, set: set.id, rank: "", entry }),
  );
  return {
    put: [{ ...saidOf(set), ...version.was }, ...ranked(order, there)],
    remove: items.filter(({ id }) => !there.has(id)).map(({ id }) => id),
  };
}
