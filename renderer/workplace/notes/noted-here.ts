import { useMemo } from "react";
import { entryAt } from "../../core/outline.ts";
import type { Library } from "../../library/library.ts";
import type { Tab } from "../../library/session.ts";
import type { Here } from "../../notes/NoteFilters.tsx";

/** What is read now, as the notebook can be narrowed to it: all of the tab, and the 条 or 条目 in focus. */
export function useNotedHere(library: Library, front: Tab | null, inFocus: string): Here {
  const [workId, scope, title] = [front?.workId, front?.scope ?? "", front?.title ?? ""];
  return useMemo(() => {
    const outline = library.works.find(({ id }) => id === workId)?.outline;
    if (workId === undefined || !outline) return { scope: null, unit: null };
    const address = entryAt(outline, inFocus);
    const label = outline.find((entry) => entry.address === address)?.label;
    return {
      scope: { workId, address: scope, label: title },
      unit: label === undefined ? null : { workId, address, label },
    };
  }, [library, workId, scope, title, inFocus]);
}
