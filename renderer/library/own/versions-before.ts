import type { OwnRecord, Why } from "../../core/own/records.ts";
import type { OwnDatabase } from "../database.ts";
import type { LogEntry } from "./log.ts";
import { entriesOf, keyOf } from "./log-versions.ts";

/** What the records of some entries were before them; one that was only taken away says it itself. */
export async function versionsBefore(
  own: OwnDatabase,
  why: Why,
  entries: readonly LogEntry[],
): Promise<readonly (OwnRecord | null)[]> {
  const itself = ({ record }: LogEntry) => record.removed === true && why === "edit";
  const asked = entries.flatMap((entry) =>
    typeof entry.was === "string" && !itself(entry) ? [{ id: entry.record.id, revision: entry.was }] : [],
  );
  const found = await entriesOf(own, asked);
  const records = new Map(found.flatMap((entry) => (entry ? [[keyOf(entry.record), entry.record]] : [])));
  return entries.map((entry) => {
    if (typeof entry.was !== "string") return null;
    if (!itself(entry)) return records.get(keyOf({ id: entry.record.id, revision: entry.was })) ?? null;
    const { removed: _, ...record } = entry.record;
    return { ...record, revision: entry.was, past: record.past.slice(1) } as OwnRecord;
  });
}
