import { useMemo } from "react";
import { itemsOf } from "../../core/sets/order.ts";
import type { SetLine } from "../../impact/SetLines.tsx";
import type { Library } from "../../library/library.ts";
import type { OwnState } from "../../library/own/store.ts";
import { recheckedOf, useWorksNow } from "../../sets/works-now.ts";

/** The sets whose articles have changed or are gone, as the works are now; none as long as they are read. */
export function useTouchedSets(library: Library, { sets, setItems }: OwnState): readonly SetLine[] {
  const works = useWorksNow(library, setItems);
  return useMemo(
    () =>
      sets.flatMap(({ id, name }) => {
        const items = itemsOf(setItems, id);
        const found = recheckedOf(items, works);
        const articles = items.flatMap(({ id: item, entry }) => {
          const standing = found.get(item)?.standing;
          if (entry.sort !== "unit" || (standing !== "changed" && standing !== "gone")) return [];
          return [{ citation: entry.anchor.citation, standing }];
        });
        const count = (standing: "changed" | "gone") =>
          articles.filter((each) => each.standing === standing).length;
        const line = { id, name, changed: count("changed"), gone: count("gone"), articles };
        return articles.length > 0 ? [line] : [];
      }),
    [sets, setItems, works],
  );
}
