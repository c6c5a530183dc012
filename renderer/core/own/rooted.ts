import type { OwnRecord } from "./records.ts";

/**
 * The same records, where each that lies in a folder can be reached: a folder that is not there, or that lies in
 * itself by some way round, would hide all that is in it.
 */
export function rooted(
  records: readonly OwnRecord[],
  known: (id: string) => OwnRecord | undefined,
): readonly OwnRecord[] {
  const fresh = new Map(records.map((record) => [record.id, record]));
  const folderAt = (id: string | null) => {
    const found = id === null ? undefined : (fresh.get(id) ?? known(id));
    return found?.kind === "folder" && !found.removed ? found : null;
  };
  return records.map((record) => {
    if ((record.kind !== "folder" && record.kind !== "bookmark") || record.folder === null) return record;
    const passed = new Set<string>();
    let above = folderAt(record.folder);
    const lost = above === null;
    while (above && above.id !== record.id && !passed.has(above.id)) {
      passed.add(above.id);
      above = folderAt(above.folder);
    }
    if (!lost && above?.id !== record.id) return record;
    const freed: OwnRecord = { ...record, folder: null };
    fresh.set(record.id, freed);
    return freed;
  });
}
