import { joined } from "../../core/own/merge.ts";
import type { OwnKind, OwnRecord } from "../../core/own/records.ts";
import type { LogEntry } from "./log.ts";
import { goesOn } from "./stamps.ts";

/** What the database and the journal lack of each other. */
export type Differences = {
  /** Every record as it shall be in both. */
  readonly records: ReadonlyMap<string, OwnRecord>;
  /** Those that the database, or the journal, does not have as they shall be. */
  readonly missingInDatabase: readonly OwnRecord[];
  readonly missingInJournal: readonly OwnRecord[];
};

/** How many records of each kind. */
export type Counts = Readonly<Partial<Record<OwnKind, number>>>;

/** What was found and mended at the start. */
export type Mended = {
  /** What the database lacked and the journal had, and the other way round. */
  readonly fromJournal: Counts;
  readonly fromDatabase: Counts;
  /** Lines of the journal that could not be read. */
  readonly damaged: number;
};

/**
 * Holds the records of the database against the entries of the journal. Which is later is told by what came of
 * what; where that is not known, by the number of the entry; never by the clock. `seqOf` gives the number under
 * which the database's log has a record.
 */
export async function compare(
  database: readonly OwnRecord[],
  journal: readonly LogEntry[],
  seqOf: (record: OwnRecord) => Promise<number>,
): Promise<Differences> {
  const kept = new Map(database.map((record) => [record.id, record]));
  const logged = latest(journal);
  const records = new Map(kept);
  for (const [id, { record, seq }] of logged) {
    const there = kept.get(id);
    if (!there || goesOn(record, there))
      records.set(id, there?.revision === record.revision ? there : record);
    else if (!goesOn(there, record)) {
      const later = seq > (await seqOf(there));
      records.set(id, later ? joined(record, there, record) : joined(there, record, there));
    }
  }
  const all = [...records.values()];
  return {
    records,
    missingInDatabase: all.filter(({ id, revision }) => kept.get(id)?.revision !== revision),
    missingInJournal: all.filter(({ id, revision }) => logged.get(id)?.record.revision !== revision),
  };
}

/** How many of each kind there are. */
export function countsOf(records: readonly OwnRecord[]): Counts {
  const counts: Partial<Record<OwnKind, number>> = {};
  for (const { kind } of records) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** The last entry of each record: a later line, but for one that an earlier one had gone on from. */
function latest(entries: readonly LogEntry[]): ReadonlyMap<string, LogEntry> {
  const last = new Map<string, LogEntry>();
  for (const entry of entries) {
    const before = last.get(entry.record.id);
    if (!before?.record.past.includes(entry.record.revision)) last.set(entry.record.id, entry);
  }
  return last;
}
