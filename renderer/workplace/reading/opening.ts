import { type RefObject, useCallback, useState } from "react";
import { entryAt } from "../../core/outline.ts";
import { scopeOf } from "../../core/scope.ts";
import type { Library } from "../../library/library.ts";
import type { OpenHit } from "../../library/looking.ts";
import { pathTo, rowKey } from "../../shelf/rows.ts";
import type { How } from "../../ui/how.ts";
import type { Told } from "./address-bar.ts";
import type { ReadingAction } from "./reading-state.ts";

/** How a place is opened. */
export type Opening = {
  readonly how?: How;
  readonly hit?: OpenHit;
  /** Exactly where it is to stand. */
  readonly at?: Told;
  /** One comes back to it, which is no new jump. */
  readonly back?: boolean;
};

/**
 * How to open a unit in its scope's tab, and to give the text the keyboard, so that it can be read on at once.
 * `misplaced` tells that the last one is not there.
 */
export function useOpening(
  library: Library,
  /** The text of the pane that is read in. */
  panel: RefObject<HTMLElement | null> | undefined,
  act: (action: ReadingAction) => void,
) {
  const [misplaced, setMisplaced] = useState(false);
  const openPlace = useCallback(
    (workId: string, address: string, { at, back = false, hit, how = "read" }: Opening = {}) => {
      const installed = library.works.find(({ id }) => id === workId);
      if (!installed) return setMisplaced(true);
      const { outline, work } = installed;
      const path = pathTo(outline, entryAt(outline, address));
      const scope = at?.scope ?? scopeOf(path);
      const title = path.find((step) => step.address === scope)?.label ?? work.shortTitle;
      const reveal = [workId, ...path.slice(0, -1).map((step) => rowKey(workId, step.address))];
      const target = { workId, scope, title, place: { address, offset: at?.offset ?? 0 } };
      const newId = crypto.randomUUID();
      if (how === "behind") return act({ do: "open-behind", target, newId });
      if (how === "beside") act({ do: "open-beside", target, newId });
      else act({ do: "open", target, newId, reveal, back, ...(hit && { hit }) });
      setMisplaced(false);
      library.open(workId).then(
        (opened) => setMisplaced(address !== "" && opened !== null && !opened.places.has(address)),
        // The panel, which reads the same, says that it could not.
        () => {},
      );
      if (how === "read") panel?.current?.focus({ preventScroll: true });
    },
    [library, panel, act],
  );
  return { openPlace, misplaced };
}
