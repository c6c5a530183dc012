import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import type { Pack } from "../../../renderer/core/pack/read.ts";
import { readPack } from "../../../renderer/core/pack/read.ts";
import { type Collections, openCollections } from "../../../renderer/library/collected/collections.ts";
import { CollectedDatabase, LibraryDatabase, open } from "../../../renderer/library/database.ts";
import { changesOf, keepAll, type WorkChange } from "../../../renderer/library/packs/keeping.ts";
import { means } from "../../../renderer/library/packs/means.ts";
import { remember, trustOf } from "../../../renderer/library/packs/signers.ts";
import { collectionOf, stepTo } from "../../../renderer/library/packs/step.ts";
import { makingWith, packed, statute } from "./packed.ts";

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
});

async function collectionsOf(): Promise<Collections> {
  const library = await open(new LibraryDatabase(randomUUID()));
  const collected = await open(new CollectedDatabase(randomUUID()));
  opened.push(library, collected);
  return openCollections({ library, collected, parser: "first" }, async () => {});
}

async function read(bytes: Uint8Array): Promise<Pack> {
  const found = await readPack(bytes, means);
  if ("refusal" in found) throw new Error(found.refusal);
  return found.pack;
}

async function keepPack(collections: Collections, pack: Pack) {
  const coming = collections.coming(collectionOf(pack.manifest.id));
  return { ...coming, changes: await keepAll(collections.keeping, coming, pack.additions) };
}

async function install(collections: Collections, pack: Pack): Promise<readonly WorkChange[]> {
  const { id, name, version, publisher, date } = pack.manifest;
  const { delivery, collection, changes } = await keepPack(collections, pack);
  const signed = { publisher, date, key: pack.key, fingerprint: "", sum: pack.sum };
  await remember(collections.keeping.collected, { id, key: pack.key, publisher });
  await collections.take(delivery, { id: collection, kind: "pack", name, version, signed });
  return changes;
}

const told = ({ manifest, sum }: Pack) => ({ id: manifest.id, version: manifest.version, sum });
const trusted = ({ keeping }: Collections, { manifest, key }: Pack) =>
  trustOf(keeping.collected, { ...manifest, key });

test("what a pack would be to what is installed is told by its version and its sum", async () => {
  const collections = await collectionsOf();
  const making = makingWith();
  const [first, clash, second, tenth] = await Promise.all(
    [{}, { note: "别的" }, { version: "2026.4" }, { version: "2026.10" }].map((changes) =>
      read(packed(changes, making)),
    ),
  );
  if (!first || !clash || !second || !tenth) throw new Error("missing");
  const step = async (pack: Pack) => stepTo(told(pack), await collections.all());
  expect(await step(first)).toEqual({ is: "new" });
  await install(collections, first);
  expect(await step(first)).toEqual({ is: "same" });
  expect(await step(clash)).toEqual({ is: "clash" });
  expect(await step(tenth)).toEqual({ is: "newer", than: "2026.3" });
  await install(collections, tenth);
  expect(await step(second)).toEqual({ is: "older", than: "2026.10" });
  await collections.goBack(collectionOf("city-laws"));
  expect(await step(first)).toEqual({ is: "same" });
  await collections.remove(collectionOf("city-laws"));
  expect(await step(first)).toEqual({ is: "new" });
});

test("who signs is met once, and nobody else signs later versions", async () => {
  const collections = await collectionsOf();
  const [making, other] = [makingWith(), makingWith()];
  const first = await read(packed({}, making));
  expect(await trusted(collections, first)).toEqual({ is: "first", namesake: false });
  // Asked only, it is not remembered.
  expect(await trusted(collections, first)).toEqual({ is: "first", namesake: false });
  await install(collections, first);
  expect(await trusted(collections, await read(packed({ version: "2026.4" }, making)))).toEqual({
    is: "known",
  });
  expect(await trusted(collections, await read(packed({ id: "others" }, making)))).toEqual({ is: "known" });
  const foreign = await read(packed({ version: "2026.4" }, other));
  expect(await trusted(collections, foreign)).toMatchObject({ is: "other", was: { key: first.key } });
  expect(await trusted(collections, await read(packed({ id: "others" }, other)))).toEqual({
    is: "first",
    namesake: true,
  });
  await collections.remove(collectionOf("city-laws"));
  expect(await trusted(collections, foreign)).toMatchObject({ is: "other" });
});

test("before anything is taken in it is told what would change, and what is broken off leaves nothing", async () => {
  const collections = await collectionsOf();
  const making = makingWith();
  const kinds = (changes: readonly WorkChange[]) => changes.map(({ id, what }) => `${id} ${what}`);
  const first = await read(
    packed({ works: [statute("parking"), statute("water"), statute("heat"), statute("dogs")] }, making),
  );
  expect(kinds(await install(collections, first))).toEqual([
    "parking new",
    "water new",
    "heat new",
    "dogs new",
  ]);
  const second = await read(
    packed(
      {
        version: "2026.4",
        works: [
          statute("parking", "为了规范停车，修改本条例。"),
          statute("water", undefined, { dates: { effective: "2024-01-01", repealed: "2026-04-01" } }),
          statute("heat"),
          statute("trees"),
        ],
      },
      making,
    ),
  );
  const { delivery, collection, changes } = await keepPack(collections, second);
  expect(kinds(changes)).toEqual(["parking changed", "water told", "heat same", "trees new", "dogs gone"]);
  expect(changes[0]?.difference).toEqual({ added: 0, changed: 1, removed: 0 });
  expect((await collections.all())[0]?.version).toBe("2026.3");
  await collections.drop(delivery);
  expect(await collections.keeping.collected.sources.count()).toBe(4);
  expect(await collections.keeping.library.prepared.count()).toBe(4);
  await install(collections, second);
  const before = (await collections.all())[0]?.before;
  expect(before?.version).toBe("2026.3");
  const back = await changesOf(collections.keeping, { collection, delivery: before?.id ?? "" });
  expect(kinds(back)).toEqual(["parking changed", "water told", "heat same", "dogs new", "trees gone"]);
});

test("a work that the library has from elsewhere is told, and stays", async () => {
  const collections = await collectionsOf();
  await install(collections, await read(packed({ works: [statute("parking")] })));
  const other = await read(
    packed({ id: "others", works: [statute("parking", "为了别的。"), statute("trees")] }),
  );
  expect((await install(collections, other)).map(({ what }) => what)).toEqual(["elsewhere", "new"]);
});
