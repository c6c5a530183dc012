import type { Item } from "../core/own/plan.ts";

export const groupNames = ["conflict", "new", "updated", "older", "gone", "same"] as const;
/** How records of other copies are counted before anything happens. */
export type GroupName = (typeof groupNames)[number];

export function groupOf({ merged }: Item): GroupName {
  switch (merged.is) {
    case "newer":
    case "united":
      return "updated";
    case "older":
      return merged.parts.length > 0 ? "older" : "same";
    case "same":
    case "new":
    case "gone":
    case "conflict":
      return merged.is;
  }
}

/** Whether it is left as it is here only because nobody has chosen otherwise. */
export const mayBeTaken = (item: Item): boolean => ["older", "gone", "conflict"].includes(groupOf(item));

/** The items of a plan by what becomes of them. */
export function grouped(items: readonly Item[]): Readonly<Record<GroupName, readonly Item[]>> {
  const groups: Record<GroupName, Item[]> = {
    conflict: [],
    new: [],
    updated: [],
    older: [],
    gone: [],
    same: [],
  };
  for (const item of items) groups[groupOf(item)].push(item);
  return groups;
}
