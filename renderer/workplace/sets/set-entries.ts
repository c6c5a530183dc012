import type { SetEntry } from "../../core/own/records.ts";
import { unitEntry } from "../../core/sets/units.ts";
import type { Library } from "../../library/library.ts";

/** A unit of a work of the library. */
export type UnitPlace = { readonly workId: string; readonly address: string };

/** Units as a set takes them up, in their order, each once; those that are not there are left out. */
export async function entriesOf(
  library: Library,
  places: readonly UnitPlace[],
): Promise<readonly SetEntry[]> {
  const seen = new Set<string>();
  const entries: SetEntry[] = [];
  for (const { workId, address } of places) {
    const key = `${workId}/${address}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const installed = library.works.find(({ id }) => id === workId);
    const opened = installed && (await library.open(workId).catch(() => null));
    const entry = opened && unitEntry(opened, installed.sha256, address);
    if (entry) entries.push(entry);
  }
  return entries;
}
