import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import Dexie from "dexie";
import { expect, test } from "vitest";
import {
  CollectedDatabase,
  LibraryDatabase,
  NewerDatabase,
  OwnDatabase,
  open,
  versions,
} from "../../../renderer/library/database.ts";
import { emptySession, loadSession, saveSession } from "../../../renderer/library/session.ts";

test.each([
  ["library", LibraryDatabase],
  ["own", OwnDatabase],
  ["collected", CollectedDatabase],
] as const)("the %s database of a newer program is refused, and left as it was", async (which, Database) => {
  const name = randomUUID();
  const newer = new Dexie(name);
  newer.version(versions[which].length + 1).stores({ future: "id" });
  await newer.open();
  await newer.table("future").put({ id: 1, kept: "yes" });
  newer.close();

  await expect(open(new Database(name))).rejects.toThrow(NewerDatabase);

  const after = new Dexie(name);
  await after.open();
  expect(after.verno).toBe(versions[which].length + 1);
  expect(after.tables.map((table) => table.name)).toEqual(["future"]);
  expect(await after.table("future").toArray()).toEqual([{ id: 1, kept: "yes" }]);
  after.close();
});

test("a session is kept, and one of an earlier version gets what it lacks", async () => {
  const name = randomUUID();
  const own = await open(new OwnDatabase(name));
  expect(await loadSession(own)).toEqual(emptySession);
  const tab = { id: "t", workId: "w", scope: "", title: "书", place: { address: "", offset: 12 } };
  const panes = [{ tabs: [{ ...tab, past: [], future: [] }], front: "t" }];
  await saveSession(own, { ...emptySession, panes });
  own.close();

  const again = await open(new OwnDatabase(name));
  expect(await loadSession(again)).toEqual({ ...emptySession, panes });
  // Before there were panes, a session was one row of tabs.
  await again.sessions.put({ id: "current", session: { tabs: [tab], front: "t", treeWidth: 400 } as never });
  expect(await loadSession(again)).toEqual({ ...emptySession, panes, treeWidth: 400 });
  await again.sessions.put({ id: "current", session: { tabs: [] } as never });
  expect(await loadSession(again)).toEqual(emptySession);
  await again.sessions.put({ id: "current", session: { looking: { question: "停车场" } } as never });
  expect((await loadSession(again)).looking).toEqual({ ...emptySession.looking, question: "停车场" });
  again.close();
});
