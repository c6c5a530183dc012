import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { outlineOf } from "../../../renderer/core/outline.ts";
import { LibraryDatabase, open } from "../../../renderer/library/database.ts";
import type { IndexState } from "../../../renderer/search/client.ts";
import { searchLibrary } from "../../../renderer/search/serve.ts";
import { sample, work } from "../core/sample.ts";
import { inquiry } from "./searched.ts";

async function library() {
  const database = await open(new LibraryDatabase(randomUUID()));
  await database.documents.put({ id: work.id, document: sample });
  await database.works.put({ id: work.id, order: 0, work, sha256: "sum", outline: outlineOf(sample) });
  return database;
}

test("a library answers before its index is built, and the same after", async () => {
  const database = await library();
  const states: IndexState[] = [];
  const search = await searchLibrary(database, (state) => states.push(state));
  const before = await search.ask(inquiry("停车场"));
  expect(before.hits.map(({ address }) => address)).toContain("reg_1__art_1__para_1");
  expect(states).toEqual([]);
  await search.build();
  expect(states.at(-1)).toMatchObject({ phase: "ready", done: 1, of: 1, covered: { works: 1 } });
  const after = await search.ask(inquiry("停车场"));
  expect(after.hits.map(({ address }) => address)).toEqual(before.hits.map(({ address }) => address));
  database.close();
});

test("the parts of a list are in one order, though the index comes between them", async () => {
  const database = await library();
  const search = await searchLibrary(database, () => {});
  const whole = await search.ask(inquiry("停车"));
  expect(whole.total).toBeGreaterThan(2);
  await search.build();
  const slices = [];
  for (const from of whole.hits.keys()) {
    slices.push(...(await search.ask(inquiry("停车", { from, limit: 1 }))).hits);
    await search.ask(inquiry("收费"));
  }
  expect(slices).toEqual(whole.hits);
  database.close();
});

test("what was read is not read again, and what is no longer there is left", async () => {
  const database = await library();
  const search = await searchLibrary(database, () => {});
  const read = search.works[0];
  const other = { ...work, id: "other", title: "另一部" };
  await database.documents.put({ id: "other", document: { ...sample, work: other } });
  await database.works.put({ id: "other", order: 1, work: other, sha256: "sum", outline: outlineOf(sample) });
  const more = await searchLibrary(database, () => {}, search.works);
  expect(more.works.map(({ searched }) => searched.id)).toEqual([work.id, "other"]);
  expect(more.works[0]).toBe(read);
  await database.works.delete(work.id);
  const less = await searchLibrary(database, () => {}, more.works);
  expect(less.works).toEqual([more.works[1]]);
  database.close();
});

test("titles are suggested by pinyin", async () => {
  const database = await library();
  const search = await searchLibrary(database, () => {});
  const { titles } = await search.ask(inquiry("mstccglbf"));
  expect(titles.hits.map(({ label }) => label)).toEqual(["某市停车场管理办法"]);
  database.close();
});

test("a work whose document is missing is left out, and the others are searched", async () => {
  const database = await library();
  await database.works.put({ id: "lost", order: 1, work: { ...work, id: "lost" }, sha256: "x", outline: [] });
  const search = await searchLibrary(database, () => {});
  expect((await search.ask(inquiry("停车场"))).total).toBeGreaterThan(0);
  database.close();
});
