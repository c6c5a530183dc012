import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import type { Pack } from "../../../renderer/core/pack/read.ts";
import { openCollections } from "../../../renderer/library/collected/collections.ts";
import { CollectedDatabase, LibraryDatabase, OwnDatabase, open } from "../../../renderer/library/database.ts";
import { openOwn } from "../../../renderer/library/own/store.ts";
import type { PackAtHand } from "../../../renderer/library/packs/at-hand.ts";
import { keepAll } from "../../../renderer/library/packs/keeping.ts";
import { readFile } from "../../../renderer/library/packs/reading.ts";
import { Installing } from "../../../renderer/packs/installing.ts";
import type { Stage } from "../../../renderer/packs/stage.ts";
import { packed } from "./packed.ts";

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
});

/** An installing whose pack is read in this very process, and the stages it came through. */
async function installing() {
  const library = await open(new LibraryDatabase(randomUUID()));
  const collected = await open(new CollectedDatabase(randomUUID()));
  const own = await open(new OwnDatabase(randomUUID()));
  opened.push(library, collected, own);
  const collections = await openCollections({ library, collected, parser: "first" }, async () => {});
  const stages: Stage[] = [];
  const hand = (): PackAtHand => {
    let pack: Pack | null = null;
    return {
      read: async (file) => {
        const found = await readFile(file, () => {});
        if ("refused" in found) return found.refused;
        pack = found.pack;
        return found.told;
      },
      keep: (coming, _parser, report) => keepAll(collections.keeping, coming, pack?.additions ?? [], report),
      end: () => {},
    };
  };
  const begun = new Installing(collections, await openOwn(own), (stage) => stages.push(stage), hand);
  const file = (bytes: Uint8Array) => new File([bytes as Uint8Array<ArrayBuffer>], "a.lantai-pack");
  return { begun, collections, stages, file };
}

test("left before it is installed, nothing of it stays; left while it is, all of it does", async () => {
  const { begun, collections, stages, file } = await installing();
  await begun.read(file(packed()));
  const met = stages.at(-1);
  if (met?.at !== "met") throw new Error(`is at ${met?.at}`);
  await begun.keep(met.pack);
  expect(stages.at(-1)).toMatchObject({ at: "ready", step: { is: "new" } });
  const taking = begun.install(met.pack);
  begun.end();
  expect(await taking).toBe(true);
  const [there] = await collections.all();
  expect(there).toMatchObject({ version: "2026.3", works: [{ id: "parking" }, { id: "water" }] });
  expect(await collections.keeping.collected.sources.count()).toBe(2);
});

test("left after it was prepared, what was prepared is dropped", async () => {
  const { begun, collections, stages, file } = await installing();
  await begun.read(file(packed()));
  const met = stages.at(-1);
  if (met?.at !== "met") throw new Error(`is at ${met?.at}`);
  await begun.keep(met.pack);
  begun.end();
  await expect.poll(() => collections.keeping.collected.sources.count()).toBe(0);
  expect(await collections.all()).toEqual([]);
});

test("a file that is no pack is refused in a sentence, by its name", async () => {
  const { begun, stages, file } = await installing();
  await begun.read(file(new Uint8Array(100)));
  expect(stages.at(-1)).toMatchObject({
    at: "refused",
    name: "a.lantai-pack",
    says: expect.stringMatching(/。$/),
  });
});
