import type { Anchor } from "../../core/own/anchor.ts";
import { difference } from "../../core/own/difference.ts";
import type { Impact } from "../../core/own/impact.ts";
import type { Annotation, Bookmark } from "../../core/own/records.ts";
import type { OwnDatabase } from "../database.ts";
import type { Library } from "../library.ts";
import { loadImpact } from "./impacts.ts";
import { reanchor } from "./reanchor.ts";
import type { OwnState, OwnStore } from "./store.ts";

/**
 * Finds the places again of all that was written in other editions than those installed: at once, and later whenever
 * such a thing comes, as what was taken away before a work changed and is brought back after it. `told` hears the
 * report as it then is, null where there is none; `failed` that it could not be made. Returns how to stop.
 */
export function keepPlaced(
  library: Library,
  own: OwnDatabase,
  notes: OwnStore,
  name: string,
  { told, failed }: { told(report: Impact | null): void; failed(): void },
): () => void {
  let stopped = false;
  let last = notes.state();
  const look = async (only?: ReadonlySet<string>) => {
    if (stopped) return;
    await reanchor(library, own, notes, name, only);
    const report = await loadImpact(own);
    if (!stopped) told(report);
  };
  const onFailure = () => {
    if (!stopped) failed();
  };
  let going = look().catch(onFailure);
  const stop = notes.subscribe(() => {
    const now = notes.state();
    const strange = strangeAmong(last, now, library);
    last = now;
    if (strange.size > 0) going = going.then(() => look(strange)).catch(onFailure);
  });
  return () => {
    stopped = true;
    stop();
  };
}

/** The ids of what has come, or come again, with a place in another edition of its work. */
function strangeAmong(last: OwnState, now: OwnState, library: Library): ReadonlySet<string> {
  const editions = new Map(library.works.map(({ id, sha256 }) => [id, sha256]));
  const isStrange = ({ workId, edition }: Anchor) => editions.get(workId) !== edition;
  const placed = (["annotations", "bookmarks"] as const)
    .flatMap((kind) => comeAmong<Annotation | Bookmark>(last[kind], now[kind]))
    .filter(({ id, anchor, standing }) => {
      const was = last.records.get(id);
      const isNew = !was || !("anchor" in was) || was.anchor !== anchor;
      return anchor && isNew && standing !== "gone" && isStrange(anchor);
    });
  // What of an agenda has no place stays as it was: only what was not there before is asked for.
  const meetings = comeAmong(last.meetings, now.meetings).filter(
    ({ id, agenda }) =>
      !last.records.has(id) && agenda.some((anchor) => editions.has(anchor.workId) && isStrange(anchor)),
  );
  return new Set([...placed, ...meetings].map(({ id }) => id));
}

const comeAmong = <T>(last: readonly T[], now: readonly T[]): readonly T[] =>
  last === now ? [] : difference(last, now).come;
