import { commonRevisions, joined, merge } from "../../core/own/merge.ts";
import type { OwnRecord } from "../../core/own/records.ts";
import { type OwnDatabase, open } from "../database.ts";
import { firstKept, type LogEntry } from "./log.ts";
import { goesOn } from "./stamps.ts";

/** The database holds less than it once said it had: it was deleted or made anew behind our back. */
export class DatabaseEmptied extends Error {}

/** What came of writing: the entries as they are in the log now, and those of others that were not known. */
export type Written = {
  readonly entries: readonly LogEntry[];
  readonly others: readonly LogEntry[];
};

/**
 * Writes entries in one strict transaction, whole or not at all. `known` is the last number that is known to be in
 * the database: what another tab has written since is given back, and where it changed the same record, the new
 * one follows it, and the log keeps both. `told` hears how many have been put, where they are many.
 */
export async function writeEntries(
  own: OwnDatabase,
  entries: readonly LogEntry[],
  known: number,
  told: (count: number) => void = () => {},
): Promise<Written> {
  if (!own.isOpen()) await open(own);
  return own.transaction("rw", own.records, own.log, own.marks, async () => {
    const last = await own.marks.get("last");
    const at = last?.seq ?? 0;
    if (at < known) throw new DatabaseEmptied(`${at} < ${known}`);
    const others = at > known ? await own.log.where("seq").above(known).toArray() : [];
    const ids = [...new Set(entries.map(({ record }) => record.id))];
    const there = await rowsOf(own, ids);
    const bases = await basesOf(own, entries, there);
    const isNew = ids.filter((id) => !there.has(id)).length;
    const first = Math.max(at + 1, entries[0]?.seq ?? 1);
    const written = entries.map((entry, index): LogEntry => {
      const before = there.get(entry.record.id);
      const record = before ? following(entry.record, before, bases.get(before.id) ?? null) : entry.record;
      there.set(record.id, record);
      if (record === entry.record) return { ...entry, seq: first + index };
      // To undo it would take away what the other did.
      const { was: _, ...merged } = entry;
      return { ...merged, seq: first + index, record };
    });
    const records = ids.flatMap((id) => there.get(id) ?? []);
    // Each is put twice.
    await putInSlices(own.records, records, (count) => told(count / 2));
    await putInSlices(own.log, written, (count) => told((records.length + count) / 2));
    const seq = written.at(-1)?.seq ?? at;
    const count = (last?.count ?? 0) + isNew;
    await own.marks.put({ id: "last", seq, count, change: written.at(-1)?.change ?? "" });
    // Now and then: what is let go costs nothing at most changes.
    if (Math.floor(seq / 1000) > Math.floor(at / 1000)) {
      await own.log.where("seq").below(firstKept(seq, count)).delete();
    }
    return { entries: written, others };
  });
}

/** How many records are asked for or written at a time: each costs the window some tenth of a millisecond. */
const strokeLength = 250;

/** The records that are there under some ids. */
async function rowsOf(own: OwnDatabase, ids: readonly string[]): Promise<Map<string, OwnRecord>> {
  const there = new Map<string, OwnRecord>();
  for (let from = 0; from < ids.length; from += strokeLength) {
    const rows = await own.records.bulkGet(ids.slice(from, from + strokeLength));
    for (const row of rows) if (row) there.set(row.id, row);
  }
  return there;
}

/** Puts rows so that the window has its turn in between; still all of them in one transaction, or none. */
async function putInSlices<Row>(
  table: { bulkPut(rows: Row[]): PromiseLike<unknown> },
  rows: readonly Row[],
  told: (count: number) => void,
) {
  for (let from = 0; from < rows.length; from += strokeLength) {
    await table.bulkPut(rows.slice(from, from + strokeLength));
    if (rows.length > strokeLength) told(Math.min(rows.length, from + strokeLength));
  }
}

/**
 * The record that shall be there after `there`: its successor; where both come of `base` and know nothing of each
 * other, both together, and where they say different things of the same, what was written last.
 */
function following(record: OwnRecord, there: OwnRecord, base: OwnRecord | null): OwnRecord {
  if (goesOn(record, there)) return record;
  if (goesOn(there, record)) return there;
  const merged = merge(record, there, base);
  return merged.is === "united" || merged.is === "conflict" ? merged.record : joined(record, there, record);
}

/** What the records came of that were changed here and elsewhere at the same time. */
async function basesOf(
  own: OwnDatabase,
  entries: readonly LogEntry[],
  there: ReadonlyMap<string, OwnRecord>,
): Promise<ReadonlyMap<string, OwnRecord>> {
  const bases = new Map<string, OwnRecord>();
  for (const { record } of entries) {
    const other = there.get(record.id);
    if (!other || goesOn(record, other) || goesOn(other, record)) continue;
    const [common] = commonRevisions(record, other);
    const base = common === undefined ? null : await readVersion(own, record.id, common);
    if (base) bases.set(record.id, base);
  }
  return bases;
}

/** How many records are read at a time, so that the page can breathe. */
const sliceLength = 1000;

/** All records, in slices; `breathe` is waited for before each but the first. */
export async function readRecords(
  own: OwnDatabase,
  breathe: () => Promise<void>,
): Promise<readonly OwnRecord[]> {
  const records: OwnRecord[] = [];
  for (let from = ""; ; ) {
    const slice = await own.records.where("id").above(from).limit(sliceLength).toArray();
    records.push(...slice);
    if (slice.length < sliceLength) return records;
    from = slice.at(-1)?.id ?? "";
    await breathe();
  }
}

/** A record as it was at one of its revisions; null where the log no longer has it. */
export async function readVersion(own: OwnDatabase, id: string, revision: string): Promise<OwnRecord | null> {
  const entry = await own.log.where("[record.id+record.revision]").equals([id, revision]).first();
  return entry?.record ?? null;
}
