import Dexie from "dexie";
import { OwnDatabase, open } from "../database.ts";

/** How often a new version must have opened the database before the copy of the old one is let go. */
const proven = 2;

/**
 * Opens the reader's own database. One of an earlier version is copied as it is before it is upgraded; the copy is
 * kept until the new version has opened the database twice. Throws NewerDatabase where a newer program wrote it.
 */
export async function openOwnDatabase(name?: string): Promise<OwnDatabase> {
  const own = new OwnDatabase(name);
  const upgrade = async () => {
    const old = await versionOf(own.name);
    if (old > 0 && old < own.verno) await copy(own.name, copyName(own.name, own.verno));
    await open(own);
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

async function copy(name: string, to: string): Promise<void> {
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
  await made.open();
  try {
    for (const table of from.tables) {
      for (let at = 0; ; at += sliceLength) {
        const rows: unknown[] = await table.offset(at).limit(sliceLength).toArray();
        await made.table(table.name).bulkAdd(rows);
        if (rows.length < sliceLength) break;
      }
    }
  } finally {
    from.close();
    made.close();
  }
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
