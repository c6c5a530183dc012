import { commonRevisions } from "../core/own/merge.ts";
import type { Incoming, Known } from "../core/own/plan.ts";
import type { OwnRecord } from "../core/own/records.ts";
import { breathing } from "../library/breath.ts";
import type { OwnStore } from "../library/own/store.ts";

/**
 * What the plan must know of this copy, with every earlier version that the files go on from read from the log. Less
 * than all of it where it was given up.
 */
export async function knownOf(
  notes: OwnStore,
  files: readonly Incoming[],
  given: AbortSignal,
): Promise<Known> {
  const breathe = breathing();
  const versions = new Map<string, OwnRecord>();
  for (const { records } of files) {
    for (const theirs of records) {
      await breathe();
      if (given.aborted) break;
      const mine = notes.kept(theirs.id);
      if (!mine || mine.revision === theirs.revision) continue;
      for (const revision of commonRevisions(mine, theirs)) {
        const version = await notes.versionOf(theirs.id, revision);
        if (!version) continue;
        versions.set(`${theirs.id} ${revision}`, version);
        break;
      }
    }
  }
  return { kept: notes.kept, versionOf: (id, revision) => versions.get(`${id} ${revision}`) };
}
