import type { Unit } from "./document.ts";
import type { Link, Placed } from "./links.ts";
import { foldTitle, holds, type NamedUnits } from "./named-units.ts";

/** A title with what may be in it, and with the number of an edition after it. */
const titled = /《(?<title>[^《》]{4,80})》(?<edition>[（(][^（）()]*号[^（）()]*[）)])?/g;

/** The titles in a text that the library has, to the last character; of one's own work nobody needs a link. */
export function titleLinks(
  { document }: Placed,
  named: NamedUnits,
): (unit: Unit, path: readonly Unit[]) => readonly Link[] {
  const { id } = document.work;
  return ({ text = "" }, path) => {
    if (!text.includes("《")) return [];
    return [...text.matchAll(titled)].flatMap(({ index, groups }): Link[] => {
      const there = named.get(foldTitle(groups?.title ?? ""));
      if (!there || groups?.edition !== undefined || holds(there, id, path)) return [];
      const { workId, address } = there;
      const at = [index, index + (groups?.title ?? "").length + 2] as const;
      return [{ at, sort: "reference", targets: [{ workId, address }] }];
    });
  };
}
