import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import type Dexie from "dexie";
import { afterEach, expect, test, vi } from "vitest";
import {
  CollectedDatabase,
  LibraryDatabase,
  OwnDatabase,
  open,
  versions,
} from "../../../renderer/library/database.ts";

const opened: Dexie[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const database of opened.splice(0)) database.close();
});

const kinds = {
  library: () => new LibraryDatabase(randomUUID()),
  collected: () => new CollectedDatabase(randomUUID()),
  own: () => new OwnDatabase(randomUUID()),
} as const;

/** Opens a database, and notes which tables each of its transactions takes. */
async function watched(kind: keyof typeof kinds) {
  const begin = vi.spyOn(IDBDatabase.prototype, "transaction");
  const database = await open<Dexie>(kinds[kind]());
  opened.push(database);
  begin.mockClear();
  const taken = () =>
    begin.mock.calls.map(([tables, mode]) => ({ mode, tables: [tables].flat() as readonly string[] }));
  const writings = () =>
    taken().flatMap(({ mode, tables }) => (mode === "readwrite" ? [new Set(tables)] : []));
  return { database, taken, writings };
}

test.each(Object.keys(kinds) as (keyof typeof kinds)[])(
  "all that is written to the database %s takes one table in common: IndexedDB then writes one after the other",
  async (kind) => {
    const { database, taken, writings } = await watched(kind);
    const tables = [...new Set(versions[kind].flatMap((stores) => Object.keys(stores)))];
    for (const name of tables) {
      const table = database.table(name);
      const row = table.schema.primKey.keyPath === "seq" ? { seq: 1 } : { id: "x" };
      await table.put(row);
      await database.transaction("rw", table, () => table.bulkPut([row]));
      expect(await table.count()).toBe(1);
      await table.clear();
    }
    expect(writings().length).toBeGreaterThanOrEqual(3 * tables.length);
    const common = tables.filter((name) => writings().every((each) => each.has(name)));
    expect(common).toHaveLength(1);
    // What is only read takes no more than what it reads.
    const readings = taken().filter(({ mode }) => mode !== "readwrite");
    expect(readings.length).toBeGreaterThan(0);
    expect(readings.every((each) => each.tables.length === 1)).toBe(true);
  },
);
