import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keptStateName, stateLine } from "../../../electron/arguments.ts";
import { KeptStates } from "../../../electron/kept-states.ts";
import { type KeptState, keptStates } from "../../../renderer/core/kept-state.ts";
import { OwnDatabase, open } from "../../../renderer/library/database.ts";
import { keepStates, putBackStates, type StateFiles } from "../../../renderer/library/kept-states.ts";
import { savePlanned } from "../../../renderer/library/planned.ts";
import { emptySession, loadSession, saveSession } from "../../../renderer/library/session.ts";
import { loadSettings, saveSettings, usualSettings } from "../../../renderer/library/settings.ts";

let folder: string;
let files: StateFiles;
const opened: OwnDatabase[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "states-"));
  const states = new KeptStates(join(folder, "own"));
  files = { keptState: (state) => states.read(state), keepState: (state, line) => states.keep(state, line) };
});
afterEach(async () => {
  for (const database of opened.splice(0)) database.close();
  // One is written after the other: what was still under way is done then.
  await files.keepState("session", "null");
  await rm(folder, { recursive: true, force: true });
});

async function database(): Promise<OwnDatabase> {
  const own = await open(new OwnDatabase(randomUUID()));
  opened.push(own);
  return own;
}

const session = { ...emptySession, treeWidth: 411, expanded: ["城关区年鉴\n二"] };
const settings = { ...usualSettings, theme: "night", author: "王莉" } as const;
const planned = { title: "第三次会议", date: "2026-11-22", agenda: [] };
const held = async (state: KeptState): Promise<unknown> =>
  JSON.parse((await files.keptState(state).catch(() => null)) ?? '"none"');

/** What a day leaves in the files. */
async function day(own: OwnDatabase): Promise<void> {
  const stop = keepStates(own, files, [], 20);
  await saveSession(own, session);
  await saveSettings(own, settings);
  await savePlanned(own, planned);
  await vi.waitFor(async () => expect(await held("planned")).toEqual(planned), 5000);
  await vi.waitFor(async () => expect(await held("session")).toEqual(session), 5000);
  await vi.waitFor(async () => expect(await held("settings")).toEqual(settings), 5000);
  stop();
}

test("what was open, chosen and planned is there again in a database that was lost", async () => {
  await day(await database());
  const lost = await database();
  expect(await putBackStates(lost, files)).toEqual([]);
  expect(await loadSession(lost)).toEqual(session);
  expect(await loadSettings(lost)).toEqual(settings);
  expect((await lost.settings.get("planned"))?.planned).toEqual(planned);
});

test("a database that has something is left as it is", async () => {
  await day(await database());
  const other = await database();
  await saveSession(other, { ...emptySession, treeWidth: 300 });
  expect(await putBackStates(other, files)).toEqual([]);
  expect((await loadSession(other)).treeWidth).toBe(300);
  expect(await loadSettings(other)).toEqual(usualSettings);
});

test("where there are no files yet, nothing is put back, and nothing is said", async () => {
  const own = await database();
  expect(await putBackStates(own, files)).toEqual([]);
  expect(await loadSession(own)).toEqual(emptySession);
});

test.each(
  keptStates.flatMap((state) => ["", "x", "cut", "changed"].map((damage) => [state, damage] as const)),
)("a damaged file of the %s (%j) is named; the others are put back", async (state, damage) => {
  await day(await database());
  const file = join(folder, "own", `${state}.kept`);
  const whole = await readFile(file, "utf8");
  const changed = whole.replace(/"(\w)/, (_, letter: string) => `"${letter === "q" ? "z" : "q"}`);
  const other = { cut: whole.slice(0, -9), changed }[damage] ?? damage;
  expect(other).not.toBe(whole);
  await writeFile(file, other);
  const lost = await database();
  expect(await putBackStates(lost, files)).toEqual([state]);
  expect(await loadSession(lost)).toEqual(state === "session" ? emptySession : session);
  expect(await loadSettings(lost)).toEqual(state === "settings" ? usualSettings : settings);
  // It is left as it is until there is something to keep instead.
  const stop = keepStates(lost, files, [state], 20);
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(await readFile(file, "utf8")).toBe(other);
  await saveSession(lost, { ...session, treeWidth: 500 });
  await saveSettings(lost, { ...settings, author: "李明" });
  await savePlanned(lost, { ...planned, title: "第四次会议" });
  await vi.waitFor(async () => expect(await held(state)).not.toBe("none"), 5000);
  stop();
});

test("changes in quick succession are written as the last of them, one after the other, and nothing is left over", async () => {
  const own = await database();
  const stop = keepStates(own, files, [], 20);
  for (let width = 300; width < 420; width++) await saveSession(own, { ...session, treeWidth: width });
  await vi.waitFor(async () => expect(await held("session")).toMatchObject({ treeWidth: 419 }), 5000);
  stop();
  await Promise.all(keptStates.map((state) => files.keepState(state, "{}")));
  await Promise.all(Array.from({ length: 30 }, (_, at) => files.keepState("session", `{"at":${at}}`)));
  expect(await held("session")).toEqual({ at: 29 });
  expect((await readdir(join(folder, "own"))).toSorted()).toEqual(
    keptStates.map((state) => `${state}.kept`).toSorted(),
  );
});

test("only these names, and one line, are taken from the page", () => {
  for (const state of keptStates) expect(keptStateName(state)).toBe(state);
  for (const other of ["", "journal", "../session", "session.kept", null, ["session"]])
    expect(() => keptStateName(other)).toThrow("not a kept state");
  expect(stateLine("{}")).toBe("{}");
  for (const other of ["", "a\nb", 3, null, ["a"], "长".repeat(2 ** 23 + 1)])
    expect(() => stateLine(other)).toThrow("not a line");
});
