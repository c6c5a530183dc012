import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { OwnDatabase, open } from "../../../../renderer/library/database.ts";
import { openOwn } from "../../../../renderer/library/own/store.ts";
import { annotation } from "./records-for-test.ts";

const day = 24 * 3600 * 1000;
const begin = Date.parse("2026-11-01T08:00:00.000Z");

/** The same database, opened by one who lives at another time. */
async function opened() {
  const name = randomUUID();
  let own: OwnDatabase | null = null;
  return async (at: number) => {
    own?.close();
    own = await open(new OwnDatabase(name));
    const clock = { now: begin + at * day };
    const store = await openOwn(own, { now: () => clock.now });
    const add = () => store.change({ why: "edit", name: "添加批注", put: [annotation("记")] });
    return { store, add, clock };
  };
}

test("who never exported is reminded by the day on which the first annotation was written, whenever it is opened", async () => {
  const on = await opened();
  const { store, add } = await on(0);
  await add();
  expect(store.unexported()).toBeNull();
  // A session of a day each: none of them is long.
  for (const at of [3, 8, 13]) expect((await on(at)).store.unexported()).toBeNull();
  expect((await on(14)).store.unexported()).toEqual({ changes: 1, days: 14 });
  const later = await on(20);
  await later.add();
  expect(later.store.unexported()).toEqual({ changes: 2, days: 20 });
});

test("after an export the days are counted from the first change that is not in it", async () => {
  const on = await opened();
  const first = await on(0);
  await first.add();
  await first.store.exported();
  expect((await on(100)).store.unexported()).toBeNull();
  const again = await on(100);
  await again.add();
  expect(again.store.unexported()).toBeNull();
  again.clock.now += 14 * day;
  await again.add();
  expect(again.store.unexported()).toEqual({ changes: 2, days: 14 });
  expect((await on(115)).store.unexported()).toEqual({ changes: 2, days: 15 });
});

test("many changes are reminded of at once, and no more once they were exported", async () => {
  const on = await opened();
  const { store, add } = await on(0);
  for (let change = 0; change < 50; change += 1) await add();
  expect(store.unexported()).toEqual({ changes: 50, days: 0 });
  await store.exported();
  expect(store.unexported()).toBeNull();
  expect((await on(30)).store.unexported()).toBeNull();
});
