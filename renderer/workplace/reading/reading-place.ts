import { useMemo } from "react";
import { entryAt } from "../../core/outline.ts";
import { scopesIn } from "../../core/scope.ts";
import type { InstalledWork } from "../../library/database.ts";
import type { Tab } from "../../library/session.ts";
import { pathTo } from "../../shelf/rows.ts";

/** Where one is in the work in front: the way there from the outside in, and what comes before and after its scope. */
export function useReadingPlace(front: Tab | null, work: InstalledWork | undefined) {
  const outline = work?.outline;
  const here = outline && front ? entryAt(outline, front.place.address || front.scope) : "";
  const path = useMemo(() => (outline ? pathTo(outline, here) : []), [outline, here]);
  const scope = front?.scope;
  const neighbours = useMemo(() => {
    const scopes = outline ? scopesIn(outline) : [];
    const at = scopes.findIndex((entry) => entry.address === scope);
    return { previous: scopes[at - 1] ?? null, next: (at >= 0 && scopes[at + 1]) || null };
  }, [outline, scope]);
  return { path, neighbours };
}
