import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { OwnDatabase, open } from "../../../../renderer/library/database.ts";
import { type OwnStore, openOwn } from "../../../../renderer/library/own/store.ts";
import { annotation, folder } from "./records-for-test.ts";

const opened = async (name = randomUUID()) => {
  const own = await open(new OwnDatabase(name));
  const store = await openOwn(own);
  const again = async () => {
    own.close();
    return openOwn(await open(new OwnDatabase(name)));
  };
  return { own, store, again, name };
};
const add = (store: OwnStore, note: string, id?: string) =>
  store.change({ why: "edit", name: "添加批注", put: [annotation(note, id)] });
const notes = (store: OwnStore) => store.state().annotations.map(({ note }) => note);

test("what is changed is seen at once, and there at the next start", async () => {
  const { store, again } = await opened();
  store.sign("张三");
  const done = add(store, "第一");
  expect(notes(store)).toEqual(["第一"]);
  expect(store.saving().phase).toBe("saving");
  await done;
  expect(store.saving()).toMatchObject({ phase: "saved", at: expect.any(Number) });
  const next = await again();
  expect(next.state()).toEqual(store.state());
  expect(next.state().annotations[0]).toMatchObject({ author: "张三", past: [] });
});

test("changes made while one is written go together, in their order", async () => {
  const { store, own, again } = await opened();
  const ids = Array.from({ length: 50 }, () => randomUUID());
  await Promise.all(ids.map((id, at) => add(store, String(at), id)));
  await Promise.all(ids.map((id, at) => add(store, `${at} 改`, id)));
  const log = await own.log.orderBy("seq").toArray();
  expect(log.map(({ seq }) => seq)).toEqual(Array.from({ length: 100 }, (_, at) => at + 1));
  expect(await own.marks.get("last")).toMatchObject({ seq: 100, count: 50 });
  expect(notes(await again())).toHaveLength(50);
});

test("a record that is taken away leaves the state, and stays known", async () => {
  const { store, again } = await opened();
  const id = randomUUID();
  await add(store, "一", id);
  await store.change({ why: "edit", name: "删除", remove: [id, "not there"] });
  expect(notes(store)).toEqual([]);
  const next = await again();
  expect(notes(next)).toEqual([]);
  expect(next.kept(id)).toMatchObject({ removed: true, note: "一" });
});

test("undo and redo go by change, through making, editing, bulk and taking away", async () => {
  const { store, again } = await opened();
  const [a, b] = [randomUUID(), randomUUID()];
  await store.change({ why: "import", name: "导入", put: [annotation("甲", a), annotation("乙", b)] });
  await add(store, "甲改", a);
  await store.change({ why: "edit", name: "删除", remove: [a, b] });
  const seen = [[], ["甲改", "乙"], ["甲", "乙"], []];
  for (const [at, expected] of seen.entries()) {
    expect(notes(store).sort()).toEqual([...expected].sort());
    if (at < 3) expect(await store.undo()).toBe(0);
  }
  expect(store.undoable()).toBeNull();
  expect(store.redoable()).toBe("导入");
  for (const expected of [["甲", "乙"], ["甲改", "乙"], []]) {
    expect(await store.redo()).toBe(0);
    expect(notes(store).sort()).toEqual([...expected].sort());
  }
  await store.undo();
  expect(notes(await again()).sort()).toEqual(["乙", "甲改"].sort());
  await add(store, "丙");
  expect(store.redoable()).toBeNull();
});

test("records from elsewhere keep their revision, author and dates, and undoing brings back what was", async () => {
  const { store } = await opened();
  const id = randomUUID();
  await add(store, "我的", id);
  const mine = store.kept(id);
  const theirs = {
    ...annotation("同事的", id),
    revision: "theirs",
    past: [mine?.revision ?? ""],
    author: "李四",
    made: "2026-01-01T00:00:00.000Z",
    changed: "2026-01-02T00:00:00.000Z",
  };
  await store.change({ why: "import", name: "导入", take: [theirs] });
  expect(store.kept(id)).toEqual(theirs);
  await store.undo();
  expect(store.kept(id)).toMatchObject({ note: "我的", author: "", made: mine?.made });
});

test("earlier versions are known by their revision", async () => {
  const { store } = await opened();
  const id = randomUUID();
  await add(store, "一", id);
  await add(store, "二", id);
  const [before] = store.kept(id)?.past ?? [];
  expect(await store.versionOf(id, before ?? "")).toMatchObject({ note: "一" });
  expect(await store.versionOf(id, store.kept(id)?.revision ?? "")).toMatchObject({ note: "二" });
  expect(await store.versionOf(id, "nothing")).toBeNull();
});

test("what did not change stays the same object", async () => {
  const { store } = await opened();
  await store.change({ why: "edit", name: "", put: [annotation("一"), folder("夹")] });
  const { folders, annotations } = store.state();
  await add(store, "二");
  expect(store.state().folders).toBe(folders);
  expect(store.state().annotations).not.toBe(annotations);
  expect(store.state().annotations[0]).toBe(annotations[0]);
});

test("two windows on one database see each other's records, and neither loses one", async () => {
  const { store, name } = await opened();
  const other = await openOwn(await open(new OwnDatabase(name)));
  const id = randomUUID();
  await add(store, "这边", id);
  await expect.poll(() => notes(other)).toEqual(["这边"]);
  await Promise.all([add(store, "这边改", id), add(other, "那边改", id), add(store, "甲"), add(other, "乙")]);
  await expect.poll(() => [notes(store).length, notes(other).length]).toEqual([3, 3]);
  await expect.poll(() => store.kept(id)?.revision === other.kept(id)?.revision).toBe(true);
  const record = store.kept(id);
  const versions = (record?.past ?? []).map((revision) => store.versionOf(id, revision));
  const words = [record, ...(await Promise.all(versions))].map((each) =>
    each?.kind === "annotation" ? each.note : null,
  );
  expect(words).toEqual(expect.arrayContaining(["这边改", "那边改"]));
});

test("what two windows change in different parts of a record is there in both", async () => {
  const { store, name } = await opened();
  const other = await openOwn(await open(new OwnDatabase(name)));
  const id = randomUUID();
  await add(store, "话", id);
  await expect.poll(() => notes(other)).toEqual(["话"]);
  const edit = (on: OwnStore, part: object) =>
    on.change({ why: "edit", name: "", put: [{ ...annotation("话", id), ...part }] });
  await Promise.all([edit(store, { note: "改过的话" }), edit(other, { colour: "todo" })]);
  for (const each of [store, other]) {
    await expect.poll(() => each.kept(id)).toMatchObject({ note: "改过的话", colour: "todo" });
  }
});

test("a database that was emptied behind our back gets all of it again", async () => {
  const { store, own, again } = await opened();
  await add(store, "一");
  await Promise.all([own.records.clear(), own.log.clear(), own.marks.clear()]);
  await add(store, "二");
  expect(notes(await again()).sort()).toEqual(["一", "二"].sort());
});

test("and also where there was no room for all of it at first", async () => {
  const { store, own, again } = await opened();
  await add(store, "一");
  await Promise.all([own.records.clear(), own.log.clear(), own.marks.clear()]);
  const full = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  own.log.hook("creating", full);
  await expect(add(store, "二")).rejects.toThrow();
  own.log.hook("creating").unsubscribe(full);
  await store.retry();
  expect(store.saving()).toMatchObject({ phase: "saved" });
  expect(notes(await again()).sort()).toEqual(["一", "二"]);
});

test("a store that reads its records later takes changes at once", async () => {
  const { store, own, name } = await opened();
  await add(store, "一");
  own.close();
  let begin = () => {};
  const after = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const later = await openOwn(await open(new OwnDatabase(name)), { after });
  expect(later.state().loaded).toBe(false);
  const done = add(later, "二");
  begin();
  await done;
  expect(later.state().loaded).toBe(true);
  expect(notes(later).sort()).toEqual(["一", "二"].sort());
});
