import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { OwnRecord } from "../../../../renderer/core/own/records.ts";
import { OwnDatabase, open } from "../../../../renderer/library/database.ts";
import type { Journal } from "../../../../renderer/library/own/journal.ts";
import { type OwnStore, openOwn } from "../../../../renderer/library/own/store.ts";
import { randomFrom } from "../../core/own/random.ts";
import { journalOf } from "./journal-of.ts";
import { annotation } from "./records-for-test.ts";

/** A store that can be killed, that is left without a word, and started again; `lose` takes its database with it. */
async function killable(journal: Journal | null = null) {
  let name = randomUUID();
  let own = await open(new OwnDatabase(name));
  let store = await openOwn(own, { journal });
  const restart = async (lose = false) => {
    own.close();
    if (lose) name = randomUUID();
    own = await open(new OwnDatabase(name));
    store = await openOwn(own, { journal });
    await known(store);
    return store;
  };
  return { now: () => store, own: () => own, restart };
}

/** Waits until it is known what was done before the start. */
const known = (store: OwnStore) => expect.poll(() => store.undoable() ?? store.redoable()).not.toBeNull();

const said = (store: OwnStore) =>
  store
    .state()
    .annotations.map(({ note }) => note)
    .sort();
const put = (store: OwnStore, name: string, notes: Readonly<Record<string, string>>, sitting?: string) =>
  store.change({
    why: "edit",
    name,
    put: Object.entries(notes).map(([id, note]) => annotation(note, id)),
    ...(sitting !== undefined && { sitting }),
  });

test("what was deleted, changed and imported before the program was closed is undone after it, and done again", async () => {
  const { now, restart } = await killable();
  await put(now(), "添加", { a: "甲", b: "乙" });
  await put(now(), "修改", { a: "甲改", b: "乙改" });
  const theirs = { ...annotation("丙", "c"), ...other("r2", ["r1"]) };
  await now().change({ why: "import", name: "导入 1 条", take: [theirs] });
  await now().change({ why: "edit", name: "删除 3 条批注", remove: ["a", "b", "c"] });
  const seen = [[], ["丙", "乙改", "甲改"], ["乙改", "甲改"], ["乙", "甲"], []];
  for (const [at, expected] of seen.entries()) {
    const store = await restart();
    expect(said(store)).toEqual([...expected].sort());
    if (at + 1 < seen.length) expect(await store.undo()).toBe(0);
  }
  expect(now().undoable()).toBeNull();
  for (const expected of seen.slice(0, -1).reverse()) {
    const store = await restart();
    expect(await store.redo()).toBe(0);
    expect(said(store)).toEqual([...expected].sort());
  }
  expect((await restart()).redoable()).toBeNull();
});

test("what was brought in had a past of its own; undone after a restart it is what was here, and nothing else", async () => {
  const { now, restart } = await killable();
  const first = { ...annotation("同事的初稿", "c"), ...other("r2", ["r1"]) };
  await now().change({ why: "import", name: "导入", take: [first] });
  const later = { ...annotation("同事的定稿", "c"), ...other("r4", ["r3", "r2", "r1"]) };
  await now().change({ why: "import", name: "再导入", take: [later] });
  const store = await restart();
  await store.undo();
  expect(said(store)).toEqual(["同事的初稿"]);
  await store.undo();
  expect(said(store)).toEqual([]);
});

test("one sitting is undone as one, and when it was done is told", async () => {
  const { now, restart } = await killable();
  await put(now(), "写批注", { a: "一" }, "s");
  await put(now(), "写批注", { a: "一二" }, "s");
  await put(now(), "写批注", { a: "一二三" }, "s");
  expect(now().doneAt("undo")).toBeNull();
  const store = await restart();
  expect(store.doneAt("undo")).toMatch(/^\d{4}-/);
  await store.undo();
  expect(said(store)).toEqual([]);
  expect(store.undoable()).toBeNull();
  await store.redo();
  expect(said(store)).toEqual(["一二三"]);
});

test("what is done after the restart comes first, and takes away what could have been done again", async () => {
  const { now, restart } = await killable();
  await put(now(), "添加", { a: "甲" });
  await put(now(), "修改", { a: "甲改" });
  await now().undo();
  const store = await restart();
  expect(store.redoable()).toBe("修改");
  await put(store, "另加", { b: "乙" });
  expect(store.redoable()).toBeNull();
  await store.undo();
  expect(store.undoable()).toBe("添加");
  await store.undo();
  expect(said(store)).toEqual([]);
});

test("two undos at once, before anything of it is read, undo two changes", async () => {
  const { now, restart } = await killable();
  await put(now(), "添加", { a: "甲" });
  await put(now(), "修改", { a: "甲改" });
  await put(now(), "修改", { a: "甲再改" });
  const store = await restart();
  await Promise.all([store.undo(), store.undo()]);
  expect(said(store)).toEqual(["甲"]);
});

test("what the program put in its place by itself is not undone, and what it touched is left alone", async () => {
  const { now, restart } = await killable();
  await put(now(), "添加", { a: "甲", b: "乙" });
  const moved = { ...annotation("甲", "a"), ...other("r9", [now().kept("a")?.revision ?? ""]) };
  await now().change({ why: "anchor", name: "核对位置", take: [{ ...moved, standing: "gone" }] });
  const store = await restart();
  expect(store.undoable()).toBe("添加");
  expect(await store.undo()).toBe(1);
  expect(said(store)).toEqual(["甲"]);
});

test("where an earlier version wrote the log, or an earlier state is no longer in it, nothing is taken away by guess", async () => {
  const { now, own, restart } = await killable();
  await put(now(), "旧", { a: "甲" });
  await put(now(), "新", { a: "甲改" });
  const [old, recent] = await own().log.orderBy("seq").toArray();
  if (!old || !recent) throw new Error("nothing was logged");
  const { was: _, ...without } = old;
  await own().log.put(without);
  const store = await restart();
  await store.undo();
  expect(said(store)).toEqual(["甲"]);
  expect(store.undoable()).toBeNull();
  await put(store, "再改", { a: "甲再改" });
  const { seq } = (await own().log.orderBy("seq").toArray()).at(-2) ?? old;
  await own().log.delete(seq);
  const later = await restart();
  expect(await later.undo()).toBe(1);
  expect(said(later)).toEqual(["甲再改"]);
});

test("from the journal alone, where the database is lost, the last change is undone", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lantai-undo-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { now, restart } = await killable(journalOf(folder));
  await put(now(), "添加", { a: "甲", b: "乙" });
  await now().change({ why: "edit", name: "删除", remove: ["a", "b"] });
  const store = await restart(true);
  expect(said(store)).toEqual([]);
  expect(store.undoable()).toBe("删除");
  await store.undo();
  expect(said(store)).toEqual(["乙", "甲"]);
});

test("a change of many is undone after a restart, and the one before it too", async () => {
  const { now, restart } = await killable();
  const ids = Array.from({ length: 700 }, (_, at) => String(at).padStart(4, "0"));
  await put(now(), "添加", Object.fromEntries(ids.map((id) => [id, `注${id}`])));
  await put(now(), "改一条", { "0007": "改" });
  await now().change({ why: "edit", name: "删除", remove: ids });
  const store = await restart();
  await store.undo();
  expect(store.state().annotations).toHaveLength(700);
  await store.undo();
  expect(store.kept("0007")).toMatchObject({ note: "注0007" });
  await store.undo();
  expect(said(store)).toEqual([]);
});

test("whatever was done, undone and done again, a window that was killed in between ends as one that was not", async () => {
  for (let seed = 1; seed <= 6; seed++) {
    const random = randomFrom(seed);
    const [stayed, killed] = [await killable(), await killable()];
    for (let turn = 0; turn < 25; turn++) {
      const id = random.one([..."abcd"]);
      const what = random.below(100);
      for (const { now } of [stayed, killed]) {
        if (what < 40) await put(now(), "修改", { [id]: `${turn}` });
        else if (what < 55) await now().change({ why: "edit", name: "删除", remove: [id] });
        else if (what < 85) await now().undo();
        else await now().redo();
      }
      if (random.chance(0.3) && (killed.now().undoable() ?? killed.now().redoable())) await killed.restart();
      expect(said(killed.now()), `seed ${seed}, turn ${turn}`).toEqual(said(stayed.now()));
    }
  }
});

function other(
  revision: string,
  past: readonly string[],
): Omit<OwnRecord, "kind" | "id"> & { kind: "annotation" } {
  const made = "2026-01-01T00:00:00.000Z";
  return { revision, past, author: "李四", made, changed: made } as never;
}
