import { readdirSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { expect, test } from "./fixtures.ts";
import { mark, openRegulation } from "./writing.ts";

/** Keeps a value in a database of its own beside the program's: what becomes of that, becomes of all. */
const keepWitness = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("witness", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("said");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const writing = database.transaction("said", "readwrite", { durability: "strict" });
    writing.objectStore("said").put("here", "witness");
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onabort = reject;
    });
    database.close();
  });

const hasWitness = (page: Page): Promise<boolean> =>
  page.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === "witness"));

test("an end in the middle of writing to the browser's database does not cost the database two starts later", async ({
  open,
}, testInfo) => {
  test.setTimeout(180_000);
  const store = join(testInfo.outputPath("data"), "IndexedDB/app_lantai_0.indexeddb.leveldb");
  const logs = () => readdirSync(store).filter((name) => name.endsWith(".log"));
  const first = await open();
  await openRegulation(first.page);
  await keepWitness(first.page);
  await mark(first.page, 1);
  await first.app.close();

  // As it lies there where the program was killed while the kernel took its words.
  const log = join(store, logs().at(-1) ?? "");
  const { size } = statSync(log);
  truncateSync(log, size - 5);

  const second = await open();
  expect(await hasWitness(second.page)).toBe(true);
  await openRegulation(second.page);
  await mark(second.page, 2);
  await second.app.close();

  const third = await open();
  await openRegulation(third.page);
  // Without the torn end cut off, Chromium finds damage here, and begins anew with an empty database.
  expect(await hasWitness(third.page)).toBe(true);
});
