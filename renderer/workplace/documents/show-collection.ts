import { type Group, groupingOf, groupKey, groupsAround } from "../../shelf/groups.ts";
import type { Desk } from "../desk.ts";

type Place = Pick<Desk, "act" | "intaking" | "library" | "openPlace" | "session">;

/** Opens the branch of a collection in the tree, and the first of its works beside it. */
export function showCollection(
  { act, intaking, library: { works }, openPlace, session }: Place,
  collection: string,
): void {
  const grouping = groupingOf(works, intaking.listed);
  const group = grouping.groups.find(({ key }) => key === groupKey(collection));
  const first = group && works[firstOf(group)];
  const around = first ? groupsAround(grouping, works, first.id) : [groupKey(collection)];
  act({ do: "show-side", side: "tree" });
  act({ do: "expand", expanded: [...new Set([...session.expanded, ...around])] });
  if (first) openPlace(first.id, "");
}

/** The number of the work that stands uppermost. */
const firstOf = ({ groups, works }: Group): number => (groups[0] ? firstOf(groups[0]) : (works[0] ?? -1));
