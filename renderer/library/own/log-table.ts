import type { OwnDatabase } from "../database.ts";
import type { LogEntry } from "./log.ts";
import { many, putSheaves } from "./sheaves.ts";

/*
 * The log as it is read: entry by entry, whether they stand alone or are bound into sheaves.
 */

/** The entry of a number. */
export async function entryAt(own: OwnDatabase, seq: number): Promise<LogEntry | undefined> {
  const alone = await own.log.get(seq);
  if (alone) return alone;
  const sheaf = await own.sheaves.where("seq").aboveOrEqual(seq).first();
  return sheaf?.entries.find((entry) => entry.seq === seq);
}

/** The last entry of those up to a number. */
export async function lastUpTo(own: OwnDatabase, seq: number): Promise<LogEntry | undefined> {
  const there = await entryAt(own, seq);
  if (there) return there;
  const alone = await own.log.where("seq").belowOrEqual(seq).last();
  const bound = (await own.sheaves.where("seq").belowOrEqual(seq).last())?.entries.at(-1);
  return (bound?.seq ?? 0) > (alone?.seq ?? 0) ? bound : alone;
}

/** The first entry of those above a number. */
export async function firstAbove(own: OwnDatabase, seq: number): Promise<LogEntry | undefined> {
  const alone = await own.log.where("seq").above(seq).first();
  const sheaf = await own.sheaves.where("seq").above(seq).first();
  const bound = sheaf?.entries.find((entry) => entry.seq > seq);
  return bound && (!alone || bound.seq < alone.seq) ? bound : alone;
}

/** All entries above a number, in order. */
export async function entriesAbove(own: OwnDatabase, seq: number): Promise<readonly LogEntry[]> {
  const alone = await own.log.where("seq").above(seq).toArray();
  const sheaves = await own.sheaves.where("seq").above(seq).toArray();
  const bound = sheaves.flatMap(({ entries }) => entries.filter((entry) => entry.seq > seq));
  return inOrder(alone, bound);
}

/** The entries from one number to another, both with them, in order. */
export async function entriesBetween(
  own: OwnDatabase,
  first: number,
  last: number,
): Promise<readonly LogEntry[]> {
  const alone = await own.log.where("seq").between(first, last, true, true).toArray();
  const sheaves = await own.sheaves.where("seq").between(first, last, true, true).toArray();
  // The next may begin before.
  const next = await own.sheaves.where("seq").above(last).first();
  const bound = [...sheaves, ...(next ? [next] : [])].flatMap(({ entries }) =>
    entries.filter(({ seq }) => seq >= first && seq <= last),
  );
  return inOrder(alone, bound);
}

/** Puts entries that were missing among those that are there. */
export async function putMissing(own: OwnDatabase, entries: readonly LogEntry[]): Promise<void> {
  const there = new Set(await own.log.toCollection().primaryKeys());
  await own.sheaves.each((sheaf) => {
    for (const { seq } of sheaf.entries) there.add(seq);
  });
  const missing = new Map(entries.flatMap((entry) => (there.has(entry.seq) ? [] : [[entry.seq, entry]])));
  const put = [...missing.values()].toSorted((one, other) => one.seq - other.seq);
  if (put.length < many) await own.log.bulkPut(put);
  else await own.transaction("rw", own.sheaves, () => putSheaves(own, put, false));
}

/** Lets go of what is older than the entry of a number. */
export async function dropBelow(own: OwnDatabase, seq: number): Promise<void> {
  // What is not laid down yet is needed, however old it is.
  const unlaid = await own.unlaid.orderBy("seq").first();
  await own.log.where("seq").below(seq).delete();
  await own.sheaves
    .where("seq")
    .below(Math.min(seq, unlaid?.seq ?? seq))
    .delete();
}

function inOrder(alone: readonly LogEntry[], bound: readonly LogEntry[]): readonly LogEntry[] {
  if (bound.length === 0) return alone;
  return [...alone, ...bound].toSorted((one, other) => one.seq - other.seq);
}
