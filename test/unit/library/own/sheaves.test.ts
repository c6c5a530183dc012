import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { OwnRecord } from "../../../../renderer/core/own/records.ts";
import { OwnDatabase, open } from "../../../../renderer/library/database.ts";
import type { Journal } from "../../../../renderer/library/own/journal.ts";
import type { LogEntry } from "../../../../renderer/library/own/log.ts";
import { many, sheavesOf } from "../../../../renderer/library/own/sheaves.ts";
import { type OwnStore, openOwn } from "../../../../renderer/library/own/store.ts";
import { writeEntries } from "../../../../renderer/library/own/table.ts";
import { openOwnDatabase } from "../../../../renderer/library/own/upgrade.ts";
import { randomFrom } from "../../core/own/random.ts";
import { journalOf } from "./journal-of.ts";
import { annotation } from "./records-for-test.ts";

const count = many + 200;
const hand = { author: "李四", made: "2026-01-01T00:00:00.000Z", changed: "2026-01-01T00:00:00.000Z" };
const idOf = (at: number) => String(at).padStart(5, "0");
/** Records as a colleague's file has them; the same ids each time, at a revision that goes on from the one before. */
const theirs = (version: number): readonly OwnRecord[] =>
  Array.from({ length: count }, (_, at) => ({
    ...annotation(`${version} 稿 ${at}`, idOf(at)),
    revision: `r${version}-${at}`,
    past: Array.from({ length: version - 1 }, (_, back) => `r${version - 1 - back}-${at}`),
    ...hand,
  }));
const entryOf = (record: OwnRecord, seq: number): LogEntry => ({
  ...{ seq, change: "c", why: "import", name: "导入", at: record.made },
  ...{ record, was: null },
});

/** A database in which nothing is laid down: as if the program had been killed the moment that all was said to be saved. */
async function unlaid(): Promise<OwnDatabase> {
  const own = await open(new OwnDatabase(randomUUID()));
  await writeEntries(
    own,
    theirs(1).map((record, at) => entryOf(record, at + 1)),
    0,
  );
  expect(await own.records.count()).toBe(0);
  return own;
}

async function killable(journal: Journal | null = null) {
  let name = randomUUID();
  let own = await open(new OwnDatabase(name));
  let store = await openOwn(own, { journal });
  const restart = async (lose = false) => {
    own.close();
    if (lose) name = randomUUID();
    own = await open(new OwnDatabase(name));
    store = await openOwn(own, { journal });
    await expect.poll(() => store.undoable() ?? store.redoable()).not.toBeNull();
    return store;
  };
  return { now: () => store, own: () => own, name: () => name, restart };
}

const said = (store: OwnStore) =>
  store
    .state()
    .annotations.map(({ id, note }) => `${id} ${note}`)
    .sort();
const words = (version: number) =>
  Array.from({ length: count }, (_, at) => `${idOf(at)} ${version} 稿 ${at}`);
const take = (store: OwnStore, version: number, from = 0) =>
  store.change({ why: "import", name: `导入 ${version}`, take: theirs(version).slice(from) });
const laid = (own: OwnDatabase) => expect.poll(() => own.unlaid.count(), { timeout: 10_000 }).toBe(0);

test("entries are bound in their order, none left out, and only where no number is missing between them", () => {
  const [record] = theirs(1) as readonly [OwnRecord];
  const numbers = Array.from({ length: 500 }, (_, at) => at + 1 + (at >= 123 ? 7 : 0));
  const sheaves = [...sheavesOf(numbers.map((seq) => entryOf(record, seq)))];
  expect(sheaves.flatMap(({ entries }) => entries.map(({ seq }) => seq))).toEqual(numbers);
  for (const { seq, entries } of sheaves) {
    expect(entries.at(-1)?.seq).toBe(seq);
    expect(seq - (entries[0]?.seq ?? 0)).toBe(entries.length - 1);
    expect(JSON.stringify(entries).length).toBeLessThan(30_000);
  }
});

test("very many that are kept are in the log at once, and in the table of records soon after", async () => {
  const { now, own } = await killable();
  await take(now(), 1);
  expect(await own().sheaves.count()).toBeGreaterThan(0);
  expect(await own().log.count()).toBe(0);
  await laid(own());
  expect((await own().records.toArray()).map(({ revision }) => revision).sort()).toEqual(
    theirs(1)
      .map(({ revision }) => revision)
      .sort(),
  );
});

test("killed before any of it is laid down, or amid it, all of it is there at every start, and at last in its place", async () => {
  let own = await unlaid();
  for (let start = 0; start < 4; start++) {
    const store = await openOwn(own);
    expect(said(store)).toEqual(words(1));
    own.close();
    own = await open(new OwnDatabase(own.name));
  }
  expect(said(await openOwn(own))).toEqual(words(1));
  await laid(own);
  expect(await own.records.count()).toBe(count);
});

test("what is written to a record before it is laid down is not undone by that", async () => {
  const own = await unlaid();
  const edited = [3, 700, count - 1];
  for (const [at, number] of edited.entries()) {
    const record = {
      ...annotation("我改的", idOf(number)),
      ...hand,
      revision: "mine",
      past: [`r1-${number}`],
    };
    await writeEntries(own, [{ ...entryOf(record, count + 1 + at), why: "edit" }], count + at);
  }
  expect(await own.unlaid.count()).toBeGreaterThan(0);
  for (const number of edited) expect(await own.records.get(idOf(number))).toMatchObject({ note: "我改的" });
  const store = await openOwn(own);
  await laid(own);
  own.close();
  const next = await openOwn(await open(new OwnDatabase(own.name)));
  for (const each of [store, next]) {
    for (const number of edited) expect(each.kept(idOf(number))).toMatchObject({ note: "我改的" });
    expect(said(each)).toHaveLength(count);
  }
});

test("a backup of a database that is upgraded has what was not laid down, and so has the copy of it", async () => {
  const own = await unlaid();
  own.close();
  class Later extends OwnDatabase {
    constructor(name: string) {
      super(name);
      this.version(this.verno + 1).stores({ later: "id" });
    }
  }
  const given: ReadonlyMap<string, OwnRecord>[] = [];
  const later = await openOwnDatabase(new Later(own.name), async (records) => given.push(records));
  expect([...(given[0] ?? new Map()).values()]).toEqual(theirs(1));
  expect(said(await openOwn(later))).toEqual(words(1));
  const copy = await openOwn(await open(new OwnDatabase(`${own.name}-before-${later.verno}`)));
  expect(said(copy)).toEqual(words(1));
});

test("earlier versions are known, bound as they are, and a change of many is undone and done again after a restart", async () => {
  const { now, restart } = await killable();
  await take(now(), 1);
  await take(now(), 2);
  expect(await now().versionOf(idOf(5), "r1-5")).toMatchObject({ note: "1 稿 5" });
  expect(await now().versionOf(idOf(5), "r0-5")).toBeNull();
  expect(await (await restart()).undo()).toBe(0);
  expect(said(now())).toEqual(words(1));
  expect(await (await restart()).undo()).toBe(0);
  expect(said(now())).toEqual([]);
  expect(await (await restart()).redo()).toBe(0);
  expect(said(now())).toEqual(words(1));
  expect(await (await restart()).redo()).toBe(0);
  expect(said(await restart())).toEqual(words(2));
});

test("another window sees what was bound together, and neither loses a word of the other", async () => {
  const { now, name } = await killable();
  const other = await openOwn(await open(new OwnDatabase(name())));
  const id = idOf(9);
  await now().change({ why: "edit", name: "添加", put: [annotation("先写的", "x")] });
  await Promise.all([
    take(now(), 1),
    other.change({ why: "edit", name: "添加", put: [annotation("那边写的", id)] }),
  ]);
  await expect.poll(() => other.state().annotations.length, { timeout: 10_000 }).toBe(count + 1);
  await expect.poll(() => now().kept(id)?.revision === other.kept(id)?.revision).toBe(true);
  const record = now().kept(id);
  const versions = await Promise.all((record?.past ?? []).map((each) => now().versionOf(id, each)));
  const notes = [record, ...versions].map((each) => (each?.kind === "annotation" ? each.note : null));
  expect(notes).toEqual(expect.arrayContaining(["1 稿 9", "那边写的"]));
});

test("from the journal alone, where the database is lost, all of it comes back, and is undone", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lantai-sheaves-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { now, own, restart } = await killable(journalOf(folder));
  await take(now(), 1);
  const store = await restart(true);
  expect(said(store)).toEqual(words(1));
  expect(store.mended()?.fromJournal).toEqual({ annotation: count });
  expect(await store.versionOf(idOf(4), "r1-4")).toMatchObject({ note: "1 稿 4" });
  await store.undo();
  expect(said(store)).toEqual([]);
  await laid(own());
});

test("whatever is written, killed or not in between, the table of records ends as what the window shows", async () => {
  for (let seed = 1; seed <= 6; seed++) {
    const random = randomFrom(seed);
    const { now, own, restart } = await killable();
    let version = 1;
    await take(now(), version);
    for (let turn = 0; turn < 8; turn++) {
      const what = random.below(100);
      if (what < 25) {
        version += 1;
        await take(now(), version, random.below(count - many));
      }
      if (what >= 25 && what < 45) await now().undo();
      if (what >= 45 && what < 60) await now().redo();
      if (what >= 60) {
        const id = idOf(random.below(count));
        await now().change({ why: "edit", name: "改", put: [annotation(`${seed} ${turn}`, id)] });
      }
      const after = said(now());
      if (random.chance(0.5)) {
        const store = await restart();
        expect(said(store), `seed ${seed}, turn ${turn}`).toEqual(after);
      }
    }
    const shown = said(now());
    await laid(own());
    const rows = (await own().records.toArray()).filter(({ removed }) => !removed);
    expect(rows.map((row) => `${row.id} ${"note" in row ? row.note : ""}`).sort()).toEqual(shown);
  }
}, 60_000);
