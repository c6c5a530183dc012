import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { OwnDatabase, open } from "../../../../renderer/library/database.ts";
import { type OwnStore, openOwn } from "../../../../renderer/library/own/store.ts";
import { journalOf } from "./journal-of.ts";
import { annotation, folder } from "./records-for-test.ts";

const opened = async (now?: () => number) => {
  const place = join(await mkdtemp(join(tmpdir(), "own-")), "own");
  const name = randomUUID();
  let own = await open(new OwnDatabase(name));
  const start = async () => {
    own.close();
    own = await open(new OwnDatabase(name));
    return openOwn(own, { journal: journalOf(place), ...(now && { now }) });
  };
  return { start, place, store: await start(), own: () => own };
};
const add = (store: OwnStore, note: string, id?: string) =>
  store.change({ why: "edit", name: "添加批注", put: [annotation(note, id)] });
const records = (store: OwnStore) =>
  [...store.state().records.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
const fill = async (store: OwnStore) => {
  const id = randomUUID();
  await add(store, "一", id);
  await add(store, "二", id);
  await store.change({ why: "edit", name: "", put: [folder("夹"), annotation("三")] });
  return { id, first: store.kept(id)?.past[0] ?? "" };
};
/** Nothing is mended at this start, and the same is there. */
const sound = async (start: () => Promise<OwnStore>, as: OwnStore) => {
  const next = await start();
  expect(next.mended()).toBeNull();
  expect(records(next)).toEqual(records(as));
};

test("where both agree, nothing is mended", async () => {
  const { store, start } = await opened();
  await fill(store);
  await sound(start, store);
});

test("a database that is gone comes back from the journal, with its earlier versions", async () => {
  const { store, start, own } = await opened();
  const { id, first } = await fill(store);
  await own().delete();
  const next = await start();
  expect(records(next)).toEqual(records(store));
  expect(next.mended()).toEqual({ fromJournal: { annotation: 2, folder: 1 }, fromDatabase: {}, damaged: 0 });
  expect(await next.versionOf(id, first)).toMatchObject({ note: "一" });
  await next.retry();
  await sound(start, store);
});

test("a journal that is gone is written anew from the database", async () => {
  const { store, start, place } = await opened();
  await fill(store);
  await rm(place, { recursive: true });
  const next = await start();
  expect(next.mended()).toEqual({ fromJournal: {}, fromDatabase: { annotation: 2, folder: 1 }, damaged: 0 });
  await next.retry();
  await sound(start, store);
});

test("what the database lost of late is put back, and what was taken away stays away", async () => {
  const { store, start, own } = await opened();
  const { id } = await fill(store);
  const [rows, log, marks] = await Promise.all([
    own().records.toArray(),
    own().log.toArray(),
    own().marks.toArray(),
  ]);
  await add(store, "四");
  await add(store, "二改", id);
  await store.change({ why: "edit", name: "", remove: [store.state().folders[0]?.id ?? ""] });
  const lost = own();
  await Promise.all([lost.records.clear(), lost.log.clear(), lost.marks.clear()]);
  await Promise.all([lost.records.bulkPut(rows), lost.log.bulkPut(log), lost.marks.bulkPut(marks)]);
  const next = await start();
  expect(records(next)).toEqual(records(store));
  expect(next.state().folders).toEqual([]);
  expect(next.mended()?.fromJournal).toEqual({ annotation: 2, folder: 1 });
  await next.retry();
  await sound(start, store);
});

test("a journal that stayed behind gets what the database has, and each what only the other has", async () => {
  const { store, start, place, own } = await opened();
  await fill(store);
  await cp(place, `${place}.before`, { recursive: true });
  await add(store, "只在库里");
  await rm(place, { recursive: true });
  await cp(`${place}.before`, place, { recursive: true });
  await own().records.delete(store.state().folders[0]?.id ?? "");
  const next = await start();
  expect(records(next)).toEqual(records(store));
  expect(next.mended()).toEqual({ fromJournal: { folder: 1 }, fromDatabase: { annotation: 1 }, damaged: 0 });
  await next.retry();
  await sound(start, store);
});

test("damaged lines are said, and cost nothing that the database has", async () => {
  const { store, start, place } = await opened();
  await fill(store);
  const file = join(place, (await readdir(place))[0] ?? "");
  await writeFile(file, (await readFile(file, "utf8")).replace("一", "壹"));
  await store.check();
  expect(store.mended()).toMatchObject({ damaged: 1 });
  await store.retry();
  await sound(start, store);
  expect(await readdir(place)).toContain("journal-000001.log.damaged");
  store.acknowledge();
  expect(store.mended()).toBeNull();
});

test("a clock that was set back changes nothing: the later entry counts, not the later time", async () => {
  let time = Date.parse("2026-11-22T08:00:00Z");
  const { store, start, own } = await opened(() => time);
  const id = randomUUID();
  await add(store, "先", id);
  time -= 365 * 24 * 3600 * 1000;
  await add(store, "后", id);
  await add(store, "再后", id);
  await own().delete();
  const next = await start();
  expect(next.kept(id)).toMatchObject({ note: "再后" });
  await add(next, "最后", id);
  expect((await start()).kept(id)).toMatchObject({ note: "最后" });
});

test("where the journal cannot be written, the database has it, and it is said; later it catches up", async () => {
  const { store, start, place } = await opened();
  await writeFile(place, "a file where the folder should be");
  await add(store, "一");
  expect(store.saving()).toMatchObject({ phase: "failed", held: "database", full: false });
  await rm(place);
  await store.retry();
  expect(store.saving()).toMatchObject({ phase: "saved" });
  await sound(start, store);
});

test("where the database cannot be written, the journal has it; nothing is lost if that is the end", async () => {
  const { store, start, own } = await opened();
  await add(store, "一");
  const full = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  own().log.hook("creating", full);
  await add(store, "二");
  expect(store.saving()).toMatchObject({ phase: "failed", held: "journal" });
  const next = await start();
  expect(records(next)).toEqual(records(store));
  expect(next.mended()?.fromJournal).toEqual({ annotation: 1 });
});

test("where neither can be written, it is said that it is in the window only, and kept there until it can", async () => {
  const { store, own, place, start } = await opened();
  const full = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  own().log.hook("creating", full);
  await writeFile(place, "a file where the folder should be");
  await expect(add(store, "一")).rejects.toThrow();
  expect(store.saving()).toMatchObject({ phase: "failed", held: null, at: null, full: true });
  expect(records(store)).toHaveLength(1);
  own().log.hook("creating").unsubscribe(full);
  await rm(place);
  await add(store, "二");
  expect(store.saving()).toMatchObject({ phase: "saved" });
  await sound(start, store);
});

test("a journal that cannot be read hides nothing that the database has", async () => {
  const { store, start, place } = await opened();
  await fill(store);
  await rm(place, { recursive: true });
  await writeFile(place, "a file where the folder should be");
  const next = await start();
  expect(records(next)).toEqual(records(store));
  await next.check();
  expect(records(next)).toEqual(records(store));
});
