import { entryAt } from "../../core/outline.ts";
import type { Library } from "../../library/library.ts";
import { resumable } from "../../library/recent.ts";
import type { Session } from "../../library/session.ts";
import type { RecentPlace } from "../../reader/RecentPlaces.tsx";

/** What one may go on reading, with what the places are called now; what is no longer installed is left out. */
export function recentPlaces(session: Session, library: Library): readonly RecentPlace[] {
  return resumable(session).flatMap((recent) => {
    const installed = library.works.find(({ id }) => id === recent.workId);
    if (!installed) return [];
    const { outline, work } = installed;
    const here = entryAt(outline, recent.place.address);
    const label = here === recent.scope ? "" : (outline.find(({ address }) => address === here)?.label ?? "");
    return [{ recent, label, work: recent.scope === "" ? "" : work.shortTitle }];
  });
}
