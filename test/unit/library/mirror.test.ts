import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dropKept, keepFile, keptFiles, readKept } from "../../../electron/kept-files.ts";
import type { Addition } from "../../../renderer/core/collection.ts";
import { tableNames } from "../../../renderer/core/kept-file.ts";
import { openCollections } from "../../../renderer/library/collected/collections.ts";
import { type Keeping, keep, prepare } from "../../../renderer/library/collected/keep.ts";
import type { KeptFiles } from "../../../renderer/library/collected/kept-form.ts";
import { openMirror } from "../../../renderer/library/collected/mirror.ts";
import { CollectedDatabase, LibraryDatabase, open } from "../../../renderer/library/database.ts";
import { openLibrary } from "../../../renderer/library/library.ts";
import { remember } from "../../../renderer/library/packs/signers.ts";
import { law } from "./regulation.ts";

let folder: string;
const opened: { close(): void }[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mirror-"));
});
afterEach(async () => {
  for (const database of opened.splice(0)) database.close();
  await rm(folder, { recursive: true, force: true });
});

const onDisk = (): KeptFiles => ({
  keptFiles: () => keptFiles(folder),
  keepFile: (name, bytes) => keepFile(folder, name, bytes),
  readKept: (name) => readKept(folder, name),
  dropKept: (name) => dropKept(folder, name),
});

async function databases(): Promise<Keeping> {
  const library = await open(new LibraryDatabase(randomUUID()));
  const collected = await open(new CollectedDatabase(randomUUID()));
  opened.push(library, collected);
  return { library, collected, parser: "first" };
}

/** A start of the program on databases that are there, or on new ones. */
async function started(given?: Keeping, files = onDisk()) {
  const keeping = given ?? (await databases());
  const mirror = await openMirror(keeping, files);
  if (!mirror) throw new Error("no mirror");
  const parsed: Promise<unknown>[] = [];
  const collections = await openCollections(keeping, async (requests) => {
    const all = (async () => {
      for (const { coming, source } of requests) {
        const kept = await keeping.collected.sources.get(source);
        if (kept) await prepare(keeping, coming, kept);
      }
    })();
    parsed.push(all);
    await all;
  });
  const told = mirror.told();
  collections.onChange(() => mirror.changed());
  await Promise.all(parsed);
  await expect
    .poll(async () => (await keeping.library.prepared.count()) - (await keeping.collected.sources.count()))
    .toBeGreaterThanOrEqual(0);
  mirror.changed();
  await mirror.settled();
  const bring = async (additions: readonly Addition[], id?: string) => {
    const coming = collections.coming(id);
    for (const [order, addition] of additions.entries()) {
      await keep(keeping, { ...coming, order }, addition);
    }
    await collections.take(coming.delivery, { id: coming.collection, kind: "import", name: "新来的" });
    await mirror.settled();
    return coming;
  };
  return { keeping, mirror, collections, told, bring };
}

const listed = async ({ library }: Keeping) =>
  (await openLibrary(library)).works.map(({ work }) => work.title);
const everything = async ({ collected }: Keeping) => [
  await collected.collections.toArray(),
  await collected.sources.toArray(),
  await collected.signers.toArray(),
];

test("all that was brought in is there again, to the character, where the databases are lost; it is said once", async () => {
  const { keeping, collections, bring, told } = await started();
  expect(told).toBeNull();
  const first = await bring([law("one"), law("two", "　全角\u{20000}𠮷\r\n\ufeff。"), law("three")]);
  const removed = await bring([law("four")]);
  await bring([law("one", "改过。"), law("two")], first.collection);
  await collections.remove(removed.collection);
  await remember(keeping.collected, { id: "pack", key: "ab", publisher: "某局" });
  const again = await started(keeping);
  const [before, titles] = [await everything(keeping), await listed(keeping)];
  expect(again.told).toBeNull();

  const lost = await started();
  expect(lost.told).toMatchObject({ works: 2, lost: [], postponed: 0, failure: null });
  expect(await everything(lost.keeping)).toEqual(before);
  expect(await listed(lost.keeping)).toEqual(titles);
  await lost.collections.goBack(first.collection);
  await lost.collections.putBack(removed.collection);
  expect(await listed(lost.keeping)).toEqual(["one办法", "two办法", "three办法", "four办法"]);
  expect((await started(lost.keeping)).told).toBeNull();
});

test("what is corrected of a work is in its file; what no collection holds any more is in none", async () => {
  const { mirror, collections, bring } = await started();
  const first = await bring([law("one"), law("two")]);
  const second = await bring([law("one"), law("two"), law("three")], first.collection);
  await collections.describe(second.delivery, "two", { title: "第二办法" });
  await bring([law("one"), law("two")], first.collection);
  expect((await readdir(folder)).filter((name) => name.startsWith(first.delivery))).toEqual([]);
  await collections.goBack(first.collection);
  await mirror.settled();
  const { keeping } = await started();
  expect(await listed(keeping)).toEqual(["one办法", "第二办法", "three办法"]);
});

test("of files that are damaged what is whole is taken, and the rest is named", async () => {
  const { bring } = await started();
  const { delivery } = await bring([law("one"), law("two"), law("three")]);
  const names = (await readdir(folder)).filter((name) => name.startsWith(delivery)).sort();
  await truncate(join(folder, names[0] ?? ""), 60);
  const bytes = await readFile(join(folder, names[1] ?? ""));
  bytes[40] = (bytes[40] ?? 0) ^ 1;
  await writeFile(join(folder, names[1] ?? ""), bytes);
  await writeFile(join(folder, tableNames[0]), "");
  const { keeping, told } = await started();
  expect(told?.works).toBe(1);
  expect([...(told?.lost ?? []), ...(await listed(keeping))].sort()).toEqual(
    ["one办法", "two办法", "three办法"].sort(),
  );
  // Then the files are those of what is there: nothing is said again.
  const next = await started();
  expect(next.told).toMatchObject({ works: 1, lost: [] });
});

test("files that cannot be read now stay as they are, also where something else is brought in, until they can", async () => {
  const { bring } = await started();
  await bring([law("one")]);
  const held: KeptFiles = {
    ...onDisk(),
    readKept: (name) =>
      name.startsWith("collections") ? readKept(folder, name) : Promise.reject(new Error("EBUSY")),
  };
  const without = await started(undefined, held);
  expect(without.told).toMatchObject({ works: 0, postponed: 1 });
  await without.bring([law("two")]);
  const again = await started(without.keeping);
  expect(again.told).toMatchObject({ works: 1, postponed: 0 });
  expect((await listed(again.keeping)).sort()).toEqual(["one办法", "two办法"]);
});

test("where no list can be read, the files are left as they are, and that is said", async () => {
  const { bring } = await started();
  const { delivery } = await bring([law("one")]);
  const before = await readdir(folder);
  for (const name of tableNames) await writeFile(join(folder, name), "x");
  const { told, bring: further } = await started();
  expect(told).toMatchObject({ works: 0, unlisted: true });
  await further([law("two")]);
  expect((await readdir(folder)).filter((name) => name.startsWith(delivery))).toEqual(
    before.filter((name) => name.startsWith(delivery)),
  );
  const none = await started(undefined, {
    ...onDisk(),
    readKept: () => Promise.reject(new Error("EIO")),
  });
  expect(none.told).toMatchObject({ resting: true });
});

test("a failure is told once and in its own words, and the files are written when they can be", async () => {
  let isFull = true;
  const files: KeptFiles = {
    ...onDisk(),
    keepFile: (name, bytes) =>
      isFull ? Promise.reject(new Error("磁盘空间不足。")) : keepFile(folder, name, bytes),
  };
  const { mirror, bring, collections } = await started(undefined, files);
  const { collection } = await bring([law("one")]);
  expect(mirror.told()).toMatchObject({ failure: "磁盘空间不足。" });
  mirror.acknowledge();
  await collections.rename(collection, "另一名");
  await mirror.settled();
  expect(mirror.told()).toBeNull();
  isFull = false;
  await collections.rename(collection, "再一名");
  await mirror.settled();
  const { keeping, told } = await started();
  expect(told).toMatchObject({ works: 1 });
  expect(await keeping.collected.collections.toArray()).toMatchObject([{ name: "再一名" }]);
});

test("what the files lack of the database is written at the next start, and nothing is written twice", async () => {
  const { keeping, bring } = await started();
  await bring([law("one"), law("two")]);
  await rm(folder, { recursive: true });
  const written: string[] = [];
  const files: KeptFiles = {
    ...onDisk(),
    keepFile: (name, bytes) => {
      written.push(name);
      return keepFile(folder, name, bytes);
    },
  };
  await started(keeping, files);
  expect(written).toHaveLength(4);
  await started(keeping, files);
  expect(written).toHaveLength(4);
});
