import type { ArticleSet, SetItem, SetVersion } from "../../core/own/records.ts";
import { duplicated, freeName, newSet, saidOf } from "../../core/sets/sets.ts";
import { goingBack, outgrown, versionNow } from "../../core/sets/versions.ts";
import type { Change, OwnState } from "../../library/own/store.ts";
import { messages } from "../../messages/zh-cn.ts";

const { steps, list, versions: kept } = messages.sets;
const newId = () => crypto.randomUUID();

/** A new set with a name that no other has. */
export function making(sets: OwnState["sets"]): {
  readonly id: string;
  readonly name: string;
  readonly change: Change;
} {
  const set = newSet(newId(), freeName(list.unnamed, sets));
  return { id: set.id, name: set.name, change: { why: "edit", name: steps.make, put: [set] } };
}

/** Another name for a set. */
export const renaming = (set: ArticleSet, name: string): Change => ({
  why: "edit",
  name: steps.rename,
  put: [{ ...saidOf(set), name }],
});

/** A set once more, with all that it holds. */
export function duplicating(
  set: ArticleSet,
  items: readonly SetItem[],
  sets: OwnState["sets"],
): { readonly name: string; readonly change: Change } {
  const name = freeName(list.copyOf(set.name), sets);
  return { name, change: { why: "edit", name: steps.duplicate, put: duplicated(set, items, name, newId) } };
}

/** A set is taken away with all that it holds, and its versions; 撤销 brings all of it back. */
export const removing = (
  set: ArticleSet,
  items: readonly SetItem[],
  versions: readonly SetVersion[],
): Change => ({
  why: "edit",
  name: steps.remove,
  remove: [set.id, ...items.map(({ id }) => id), ...versions.map(({ id }) => id)],
});

/** A version of a set as it is; the oldest give way where there are too many. */
export function keeping(
  set: ArticleSet,
  items: readonly SetItem[],
  versions: readonly SetVersion[],
  { name, automatic }: Pick<SetVersion, "name" | "automatic">,
): Change {
  const version = versionNow(set, items, { id: newId(), name, automatic });
  return { why: "edit", name: steps.keep, put: [version], remove: outgrown(versions) };
}

/** A set as a version has it; what it is now is kept as a version first. */
export function bringingBack(
  version: SetVersion,
  set: ArticleSet,
  items: readonly SetItem[],
  versions: readonly SetVersion[],
): Change {
  const { put, remove } = goingBack(version, set, items);
  const now = versionNow(set, items, { id: newId(), name: kept.beforeBack, automatic: true });
  const room = outgrown(versions.filter(({ id }) => id !== version.id));
  return { why: "restore", name: steps.back, put: [...put, now], remove: [...remove, ...room] };
}
