import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import type { Addition } from "../../../renderer/core/collection.ts";
import {
  type Collections,
  openCollections,
  type Reparse,
} from "../../../renderer/library/collected/collections.ts";
import { type Keeping, keep, prepare } from "../../../renderer/library/collected/keep.ts";
import { CollectedDatabase, LibraryDatabase, open } from "../../../renderer/library/database.ts";
import { openLibrary } from "../../../renderer/library/library.ts";
import { law } from "./regulation.ts";

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
});

async function databases(parser = "first") {
  const library = await open(new LibraryDatabase(randomUUID()));
  const collected = await open(new CollectedDatabase(randomUUID()));
  opened.push(library, collected);
  return { library, collected, parser } satisfies Keeping;
}

const noReparse: Reparse = async () => {};

/** Parses at once what would else be parsed in a worker. */
const reparse =
  (keeping: Keeping): Reparse =>
  async (requests) => {
    for (const { coming, source, parser } of requests) {
      const kept = await keeping.collected.sources.get(source);
      if (kept) await prepare({ ...keeping, parser }, coming, kept);
    }
  };

async function bring(
  collections: Collections,
  additions: readonly Addition[],
  id?: string,
  version?: string,
): Promise<{ readonly collection: string; readonly delivery: string }> {
  const coming = collections.coming(id);
  for (const [order, addition] of additions.entries()) {
    await keep(collections.keeping, { ...coming, order }, addition);
  }
  await collections.take(coming.delivery, {
    id: coming.collection,
    kind: version ? "pack" : "import",
    name: "新来的",
    ...(version && { version }),
  });
  return coming;
}

const titles = async ({ library }: Keeping) => (await openLibrary(library)).works.map(({ id }) => id);
const rows = async ({ library, collected }: Keeping) => [
  await library.documents.count(),
  await library.prepared.count(),
  await collected.sources.count(),
];

test("a delivery is not seen before it is taken in, and then whole and in its order", async () => {
  const keeping = await databases();
  const collections = await openCollections(keeping, noReparse);
  let changes = 0;
  collections.onChange(() => {
    changes += 1;
  });
  const coming = collections.coming();
  await keep(keeping, { ...coming, order: 1 }, law("second"));
  const prepared = await keep(keeping, { ...coming, order: 0 }, law("first"));
  expect(prepared).toMatchObject({ work: { id: "first" }, entries: 2, diagnostics: [] });
  expect(await titles(keeping)).toEqual([]);
  expect(changes).toBe(0);
  await collections.take(coming.delivery, { id: coming.collection, kind: "import", name: "新来的" });
  expect(await titles(keeping)).toEqual(["first", "second"]);
  expect(changes).toBe(1);
  const library = await openLibrary(keeping.library);
  expect((await library.open("first"))?.places.has("art_2")).toBe(true);
  expect(await collections.all()).toMatchObject([
    { name: "新来的", kind: "import", works: [{ id: "first" }, { id: "second" }] },
  ]);
});

test("what was broken off leaves nothing, and what was taken in is there again", async () => {
  const keeping = await databases();
  const collections = await openCollections(keeping, noReparse);
  await bring(collections, [law("kept")]);
  const broken = collections.coming();
  await keep(keeping, { ...broken, order: 0 }, law("broken"));
  expect(await rows(keeping)).toEqual([2, 2, 2]);
  await openCollections(keeping, noReparse);
  expect(await rows(keeping)).toEqual([1, 1, 1]);
  expect(await titles(keeping)).toEqual(["kept"]);
});

test("a delivery that was taken in, but not listed when the power went, is listed at the next start", async () => {
  const keeping = await databases();
  const collections = await openCollections(keeping, noReparse);
  const { collection } = await bring(collections, [law("one"), law("two")]);
  await keeping.library.works.where("collection").equals(collection).delete();
  await openCollections(keeping, noReparse);
  expect(await titles(keeping)).toEqual(["one", "two"]);
});

test("a library that was lost is made again from the sources, also by another parser", async () => {
  const keeping = await databases();
  await bring(await openCollections(keeping, noReparse), [law("one")]);
  const fresh = await databases("second");
  const after = { ...fresh, collected: keeping.collected };
  const collections = await openCollections(after, reparse(after));
  await expect.poll(() => titles(after)).toEqual(["one"]);
  expect((await after.library.prepared.toArray()).map(({ parser }) => parser)).toEqual(["second"]);
  expect((await collections.all()).map(({ works }) => works.length)).toEqual([1]);
});

test("a collection is taken out, put back, and after thirty days gone", async () => {
  const keeping = await databases();
  const collections = await openCollections(keeping, noReparse);
  const { collection } = await bring(collections, [law("one")]);
  await bring(collections, [law("two")]);
  await collections.remove(collection);
  expect(await titles(keeping)).toEqual(["two"]);
  await openCollections(keeping, noReparse);
  expect(await titles(keeping)).toEqual(["two"]);
  await collections.putBack(collection);
  expect(await titles(keeping)).toEqual(["one", "two"]);
  await collections.remove(collection);
  const old = await keeping.collected.collections.get(collection);
  if (old) await keeping.collected.collections.put({ ...old, removed: "2020-01-01T00:00:00.000Z" });
  await openCollections(keeping, noReparse);
  expect(await rows(keeping)).toEqual([1, 1, 1]);
  expect((await collections.all()).length).toBe(1);
});

test("a newer delivery takes the place of the one before, which can be gone back to", async () => {
  const keeping = await databases();
  const collections = await openCollections(keeping, noReparse);
  await bring(collections, [law("one"), law("gone")], "pack", "1");
  await bring(collections, [law("one", "为了规范停放，制定本办法。")], "pack", "2");
  expect(await titles(keeping)).toEqual(["one"]);
  const [now] = await collections.all();
  expect(now).toMatchObject({ version: "2", before: { version: "1" } });
  await collections.goBack("pack");
  expect(await titles(keeping)).toEqual(["one", "gone"]);
  await collections.goBack("pack");
  expect(await titles(keeping)).toEqual(["one"]);
  await bring(collections, [law("one")], "pack", "3");
  // The first is neither there nor to be gone back to.
  expect(await rows(keeping)).toEqual([2, 2, 2]);
});

test("what is said of a work is corrected, and its words and its edition stay", async () => {
  const keeping = await databases();
  const collections = await openCollections(keeping, noReparse);
  const { delivery } = await bring(collections, [law("one")]);
  const before = await openLibrary(keeping.library);
  await before.open("one");
  await collections.describe(delivery, "one", { title: "改正的名称", region: "甘肃省" });
  const after = await openLibrary(keeping.library, before);
  expect(after.works[0]?.sha256).toBe(before.works[0]?.sha256);
  expect(after.works[0]?.work.title).toBe("改正的名称");
  expect(after.opened("one")?.document.work.title).toBe("改正的名称");
  expect((await keeping.collected.sources.toArray())[0]?.seed.region).toBe("甘肃省");
});

test("a work that stands in the library already stays what it is", async () => {
  const keeping = await databases();
  const collections = await openCollections(keeping, noReparse);
  await bring(collections, [law("one")]);
  await bring(collections, [law("one", "为了别的，制定本办法。"), law("two")]);
  expect(await titles(keeping)).toEqual(["one", "two"]);
  const library = await openLibrary(keeping.library);
  expect(JSON.stringify((await library.open("one"))?.document)).toContain("规范停车");
});
