import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { OwnDatabase, open } from "../../../../renderer/library/database.ts";
import type { Journal } from "../../../../renderer/library/own/journal.ts";
import { type OwnStore, openOwn } from "../../../../renderer/library/own/store.ts";
import { journalOf } from "./journal-of.ts";
import { annotation } from "./records-for-test.ts";

/** A reader with a journal; `lose` takes the database away, as Chromium does where it finds it damaged. */
async function reader() {
  const place = join(await mkdtemp(join(tmpdir(), "own-")), "own");
  let own = await open(new OwnDatabase(randomUUID()));
  const start = async (journal: Journal = journalOf(place)) => {
    const { name } = own;
    own.close();
    own = await open(new OwnDatabase(name));
    return openOwn(own, { journal });
  };
  const segments = async () =>
    (await readdir(place)).filter((name) => name.endsWith(".log")).map((name) => join(place, name));
  return { place, start, store: await start(), lose: () => own.delete(), segments };
}
const add = (store: OwnStore, note: string) =>
  store.change({ why: "edit", name: "添加批注", put: [annotation(note)] });
const notesOf = (store: OwnStore) =>
  store
    .state()
    .annotations.map(({ note }) => note.slice(0, 10))
    .sort();

test("a database that is gone comes back also where the last line of the journal is a long one", async () => {
  const { store, lose, start } = await reader();
  await add(store, "一");
  await add(store, `二${"长".repeat(40_000)}`);
  await lose();
  expect(notesOf(await start())).toEqual(["一", `二${"长".repeat(9)}`]);
});

test("and where the last line is damaged, all but that", async () => {
  const { store, lose, start, segments } = await reader();
  await add(store, "一");
  await add(store, "二");
  const [file = ""] = await segments();
  await writeFile(file, (await readFile(file, "utf8")).replace("二", "贰"));
  await lose();
  const next = await start();
  expect(notesOf(next)).toEqual(["一"]);
  expect(next.mended()).toMatchObject({ fromJournal: { annotation: 1 }, damaged: 1 });
});

describe.each(["journalEnd", "readJournal"] as const)(
  "where the journal answers no %s at one start",
  (call) => {
    const unread = async () => {
      const { place, store, lose, start } = await reader();
      await add(store, "一");
      await lose();
      const journal = journalOf(place);
      const held = () => Promise.reject(new Error("EBUSY"));
      const busy: Journal = { ...journal, [call]: held, readJournal: held };
      const next = await start(busy);
      await add(next, "二");
      await add(next, "三");
      expect(next.saving()).toMatchObject({ phase: "saved" });
      expect(next.compared()).toBe(false);
      return { next, start, free: () => Object.assign(busy, journal) };
    };

    test("what only it has is back at the next", async () => {
      const { start } = await unread();
      const next = await start();
      expect(notesOf(next)).toEqual(["一", "三", "二"]);
      await next.retry();
      expect((await start()).mended()).toBeNull();
    });

    test("and in the same sitting, as soon as it can be read", async () => {
      const { next, free, start } = await unread();
      await next.check();
      expect(next.compared()).toBe(false);
      free();
      await next.check();
      expect(notesOf(next)).toEqual(["一", "三", "二"]);
      expect(next.compared()).toBe(true);
      await next.retry();
      expect((await start()).mended()).toBeNull();
    });
  },
);

test("damage hides nothing of the rest where no new segment can be written either", async () => {
  const { place, store, lose, start, segments } = await reader();
  await add(store, "一");
  await add(store, "二");
  const [file = ""] = await segments();
  await writeFile(file, (await readFile(file, "utf8")).replace("一", "壹"));
  await lose();
  await mkdir(join(place, "journal-000002.log.part"));
  expect(notesOf(await start())).toEqual(["二"]);
  await rm(join(place, "journal-000002.log.part"), { recursive: true });
});

test("a journal that was emptied while the program was open keeps the first line that follows", async () => {
  const { store, lose, start, segments } = await reader();
  await add(store, "一");
  for (const file of await segments()) await truncate(file);
  await add(store, "二");
  await lose();
  expect(notesOf(await start())).toEqual(["二"]);
});

test("what is written while the journal is being mended is not written over", async () => {
  const { place, start, segments } = await reader();
  const journal = journalOf(place);
  /** What is written as soon as the journal has been read, and is saved before anything is made of it. */
  let meanwhile = async () => {};
  const store = await start({
    ...journal,
    readJournal: async () => {
      const content = await journal.readJournal();
      await meanwhile();
      return content;
    },
  });
  const id = randomUUID();
  await store.change({ why: "edit", name: "添加批注", put: [annotation("先", id)] });
  await add(store, "另");
  const [file = ""] = await segments();
  await writeFile(file, (await readFile(file, "utf8")).replace("另", "别"));
  meanwhile = () => store.change({ why: "edit", name: "修改批注", put: [annotation("后", id)] });
  await store.check();
  expect(notesOf(store)).toEqual(["另", "后"].sort());
  await store.retry();
  expect(notesOf(await start())).toEqual(["另", "后"].sort());
});
