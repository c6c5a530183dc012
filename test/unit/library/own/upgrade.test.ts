import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import Dexie from "dexie";
import { describe, expect, test } from "vitest";
import type { OwnRecord } from "../../../../renderer/core/own/records.ts";
import { NewerDatabase, OwnDatabase, versions } from "../../../../renderer/library/database.ts";
import { openOwn } from "../../../../renderer/library/own/store.ts";
import { openOwnDatabase, UpgradeFailed } from "../../../../renderer/library/own/upgrade.ts";
import { annotation } from "./records-for-test.ts";

const newest = versions.own.length;
const copies = async (name: string) =>
  (await Dexie.getDatabaseNames()).filter((each) => each.startsWith(`${name}-before-`));

/** A row of each table, such as it was written: with whatever the table is keyed by. */
const rowOf = (table: string, keyPath: unknown) => {
  if (table === "records") {
    const id = "r";
    return { ...annotation("旧", id), revision: "1", past: [], author: "", made: "", changed: "" };
  }
  return { [String(keyPath)]: keyPath === "seq" ? 1 : "current", kept: `在 ${table} 里` };
};

describe.each(Array.from({ length: newest - 1 }, (_, at) => at + 1))(
  "a database of version %i",
  (version) => {
    const filled = async () => {
      const name = randomUUID();
      const old = new OwnDatabase(name, version);
      await old.open();
      const rows = old.tables.map(
        (table) => [table.name, rowOf(table.name, table.schema.primKey.keyPath)] as const,
      );
      for (const [table, row] of rows) await old.table(table).add(row);
      old.close();
      return { name, rows };
    };

    test("is opened by this one, with everything in it, and a copy of it is kept until it has been twice", async () => {
      const { name, rows } = await filled();
      const own = await openOwnDatabase(new OwnDatabase(name));
      expect(own.verno).toBe(newest);
      for (const [table, row] of rows) expect(await own.table(table).toArray()).toContainEqual(row);
      const names = await copies(name);
      expect(names).toEqual([`${name}-before-${newest}`]);
      const copy = await new Dexie(names[0] ?? "").open();
      expect(copy.verno).toBe(version);
      for (const [table, row] of rows) expect(await copy.table(table).toArray()).toEqual([row]);
      copy.close();
      own.close();
      (await openOwnDatabase(new OwnDatabase(name))).close();
      expect(await copies(name)).toHaveLength(1);
      (await openOwnDatabase(new OwnDatabase(name))).close();
      expect(await copies(name)).toEqual([]);
    });

    test("gives its records to the store", async () => {
      const { name, rows } = await filled();
      const store = await openOwn(await openOwnDatabase(new OwnDatabase(name)));
      const kept = rows.filter(([table]) => table === "records").map(([, row]) => row);
      expect([...store.state().records.values()]).toEqual(kept);
    });
  },
);

test("a database of a newer program is refused, and neither copied nor changed", async () => {
  const name = randomUUID();
  const newer = new Dexie(name);
  newer.version(newest + 1).stores({ future: "id" });
  await newer.open();
  newer.close();
  await expect(openOwnDatabase(new OwnDatabase(name))).rejects.toThrow(NewerDatabase);
  expect(await copies(name)).toEqual([]);
  const again = await new Dexie(name).open();
  expect(again.verno).toBe(newest + 1);
  expect(again.tables.map((table) => table.name)).toEqual(["future"]);
  again.close();
});

test("a copy that was cut off in the middle is made anew", async () => {
  const name = randomUUID();
  const old = new OwnDatabase(name, 3);
  await old.open();
  await old.records.add(rowOf("records", "id") as never);
  old.close();
  const half = new Dexie(`${name}-before-${newest}`);
  half.version(3).stores({ records: "id" });
  await half.open();
  half.close();
  (await openOwnDatabase(new OwnDatabase(name))).close();
  const copy = await new Dexie(`${name}-before-${newest}`).open();
  expect(await copy.table("records").count()).toBe(1);
  copy.close();
});

/** A version to come, whose upgrade is cut off when it has taken away half of what there was. */
class CutOff extends OwnDatabase {
  constructor(name: string) {
    super(name);
    this.version(newest + 1)
      .stores({})
      .upgrade(async (change) => {
        await change.table("records").clear();
        throw new Error("cut off");
      });
  }
}

test("an upgrade that fails in the middle leaves all as it was, with a backup of what was written", async () => {
  const name = randomUUID();
  const old = new OwnDatabase(name, newest);
  await old.open();
  await old.records.add(rowOf("records", "id") as never);
  old.close();
  const given: ReadonlyMap<string, OwnRecord>[] = [];
  const backUp = async (records: ReadonlyMap<string, OwnRecord>) => given.push(records);
  await expect(openOwnDatabase(new CutOff(name), backUp)).rejects.toThrow(UpgradeFailed);
  expect(given.map((records) => [...records.values()])).toEqual([[rowOf("records", "id")]]);
  const copy = await new Dexie(`${name}-before-${newest + 1}`).open();
  expect(await copy.table("records").toArray()).toEqual([rowOf("records", "id")]);
  copy.close();
  const store = await openOwn(await openOwnDatabase(new OwnDatabase(name)));
  expect([...store.state().records.values()]).toEqual([rowOf("records", "id")]);
});

test("where no backup can be made of it, it is upgraded all the same: there is the copy", async () => {
  const name = randomUUID();
  const old = new OwnDatabase(name, 3);
  await old.open();
  await old.records.add(rowOf("records", "id") as never);
  old.close();
  const own = await openOwnDatabase(new OwnDatabase(name), () => Promise.reject(new Error("磁盘已满")));
  expect(await own.records.count()).toBe(1);
  expect(await copies(name)).toHaveLength(1);
});
