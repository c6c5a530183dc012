import { type ActionDispatch, type RefObject, useCallback, useState } from "react";
import type { Told } from "./address-bar.ts";
import { entryAt } from "./core/outline.ts";
import { scopeOf } from "./core/scope.ts";
import type { How } from "./find/HitRow.tsx";
import type { Library } from "./library/library.ts";
import type { OpenHit } from "./library/looking.ts";
import { pathTo, rowKey } from "./shelf/rows.ts";
import type { Action } from "./workplace-state.ts";

/** How a place is opened: coming back to it, as a hit, or in a tab behind. */
type Opening = { readonly back?: Told; readonly hit?: OpenHit; readonly how?: How };

/**
 * How to open a unit in its scope's tab, and to give the text the keyboard, so that it can be read on at once.
 * `misplaced` tells that the last one is not there.
 */
export function useOpening(
  library: Library,
  panel: RefObject<HTMLElement | null>,
  act: ActionDispatch<[Action]>,
) {
  const [misplaced, setMisplaced] = useState(false);
  const openPlace = useCallback(
    (workId: string, address: string, { back, hit, how = "read" }: Opening = {}) => {
      const installed = library.works.find(({ id }) => id === workId);
      if (!installed) return setMisplaced(true);
      const { outline, work } = installed;
      const path = pathTo(outline, entryAt(outline, address));
      const scope = back?.scope ?? scopeOf(path);
      const title = path.find((step) => step.address === scope)?.label ?? work.shortTitle;
      const reveal = [workId, ...path.slice(0, -1).map((step) => rowKey(workId, step.address))];
      const target = { workId, scope, title, place: { address, offset: back?.offset ?? 0 } };
      const newId = crypto.randomUUID();
      if (how === "behind") return act({ do: "open-behind", target, newId });
      act({ do: "open", target, newId, reveal, back: back !== undefined, ...(hit && { hit }) });
      setMisplaced(false);
      library.open(workId).then(
        (opened) => setMisplaced(address !== "" && opened !== null && !opened.places.has(address)),
        // The panel, which reads the same, says that it could not.
        () => {},
      );
      if (how === "read") panel.current?.focus({ preventScroll: true });
    },
    [library, panel, act],
  );
  return { openPlace, misplaced };
}
