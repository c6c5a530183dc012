import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { OwnDatabase, open } from "../../../../renderer/library/database.ts";
import type { Journal } from "../../../../renderer/library/own/journal.ts";
import { openOwn } from "../../../../renderer/library/own/store.ts";
import { annotation } from "./records-for-test.ts";

const opened = async (journal: Journal | null) => {
  const store = await openOwn(await open(new OwnDatabase(randomUUID())), { journal });
  const shares: (number | undefined)[] = [];
  store.subscribe(() => {
    const saving = store.saving();
    shares.push(saving.phase === "saving" ? saving.share : undefined);
  });
  const put = (count: number) =>
    store.change({
      why: "edit",
      name: "添加",
      put: Array.from({ length: count }, (_, at) => annotation(`${at}`)),
    });
  return { shares, put };
};
/** A journal that keeps what it is given, and no longer than the test. */
const inMemory = (): Journal => {
  const lines: string[] = [];
  return {
    journalEnd: async () => ({ last: lines.at(-1) ?? null, half: false, newer: false }),
    readJournal: async () => ({ lines, damaged: 0 }),
    appendJournal: async (more) => void lines.push(...more),
    checkJournal: async () => 0,
  };
};

test.each([
  ["a journal", inMemory],
  ["no journal", () => null],
])("of very many it is told how much is on its way, ever more, with %s", async (_, journal) => {
  const { shares, put } = await opened(journal());
  await put(6000);
  const told = shares.filter((share) => share !== undefined);
  expect(told.length).toBeGreaterThan(5);
  expect(told).toEqual(told.toSorted((one, other) => one - other));
  expect(told.at(-1)).toBe(1);
});

test("of a few nothing is told but that they are being saved", async () => {
  const { shares, put } = await opened(inMemory());
  await put(30);
  expect(shares.every((share) => share === undefined)).toBe(true);
});
