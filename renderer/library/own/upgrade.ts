import Dexie from "dexie";
import type { OwnRecord } from "../../core/own/records.ts";
import { OwnDatabase, open } from "../database.ts";

/** How often a new version must have opened the database before the copy of the old one is let go. */
const proven = 2;

/** The database could not be brought to the form of this version; what there was is as it was, and a copy of it too. */
export class UpgradeFailed extends Error {}

/**
 * Opens the reader's own database. One of an earlier version is copied as it is before it is upgraded, and what was
 * written is given to `backUp`; the copy is kept until the new version has opened the database twice. Throws
 * NewerDatabase where a newer program wrote it, and UpgradeFailed, with all as it was, where that did not succeed.
 */
export async function openOwnDatabase(
  own = new OwnDatabase(),
  backUp: (records: ReadonlyMap<string, OwnRecord>) => Promise<unknown> = async () => {},
): Promise<OwnDatabase> {
  const upgrade = async () => {
    const old = await versionOf(own.name);
    const due = old > 0 && old < own.verno;
    try {
      if (due) {
        const records = await copy(own.name, copyName(own.name, own.verno));
        // Where there is no room for a file of its own, there is still the copy.
        await backUp(records).catch(() => {});
      }
      await open(own);
    } catch (error) {
      throw due ? new UpgradeFailed(String(error), { cause: error }) : error;
    }
  };
  // Two tabs that are opened at once would else spoil each other's copy.
  if (globalThis.navigator?.locks) await navigator.locks.request(`${own.name}-upgrade`, upgrade);
  else await upgrade();
  await countOpening(own);
  return own;
}

/** The name of the copy that was made before the upgrade to a version. */
const copyName = (name: string, version: number): string => `${name}-before-${version}`;

/** The version of a database; 0 where there is none. Dexie stores it times ten. */
async function versionOf(name: string): Promise<number> {
  const found = (await indexedDB.databases()).find((each) => each.name === name);
  return Math.floor((found?.version ?? 0) / 10);
}

/** How many rows are copied at a time. */
const sliceLength = 4000;

/** Copies a database, and gives what the reader had written in it. */
async function copy(name: string, to: string): Promise<ReadonlyMap<string, OwnRecord>> {
  // An earlier attempt may have been cut off in the middle.
  await Dexie.delete(to);
  const from = await new Dexie(name).open();
  const made = new Dexie(to, { chromeTransactionDurability: "strict" });
  made.version(from.verno).stores(
    Object.fromEntries(
      from.tables.map((table) => {
        const { primKey, indexes } = table.schema;
        return [table.name, [primKey, ...indexes].map(({ src }) => src).join(",")];
      }),
    ),
  );
  const records = new Map<string, OwnRecord>();
  await made.open();
  try {
    for (const table of from.tables) {
      for (let at = 0; ; at += sliceLength) {
        const rows: unknown[] = await table.offset(at).limit(sliceLength).toArray();
        await made.table(table.name).bulkAdd(rows);
        if (table.name === "records") for (const row of rows as OwnRecord[]) records.set(row.id, row);
        if (rows.length < sliceLength) break;
      }
    }
  } finally {
    from.close();
    made.close();
  }
  return records;
}

/** Counts how often this version has opened the database, and lets go of the copies when that is often enough. */
async function countOpening(own: OwnDatabase): Promise<void> {
  const mark = await own.marks.get("opened");
  const times = mark?.seq === own.verno ? mark.count : 0;
  if (times > proven) return;
  await own.marks.put({ id: "opened", seq: own.verno, count: times + 1, change: "" });
  if (times < proven) return;
  for (let version = own.verno; version > 1; version--) await Dexie.delete(copyName(own.name, version));
}
