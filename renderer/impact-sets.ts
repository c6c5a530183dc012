import { useMemo } from "react";
import { itemsOf } from "./core/sets/order.ts";
import type { SetLine } from "./impact/SetLines.tsx";
import type { Library } from "./library/library.ts";
import type { OwnState } from "./library/own/store.ts";
import { recheckedOf, useWorksNow } from "./sets/works-now.ts";

/** The sets whose articles have changed or are gone, as the works are now; none as long as they are read. */
export function useTouchedSets(library: Library, { sets, setItems }: OwnState): readonly SetLine[] {
  const works = useWorksNow(library, setItems);
  return useMemo(
    () =>
      sets.flatMap(({ id, name }) => {
        const found = [...recheckedOf(itemsOf(setItems, id), works).values()];
        const count = (standing: "changed" | "gone") =>
          found.filter((each) => each.standing === standing).length;
        const line = { id, name, changed: count("changed"), gone: count("gone") };
        return line.changed + line.gone > 0 ? [line] : [];
      }),
    [sets, setItems, works],
  );
}
