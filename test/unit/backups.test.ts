import "fake-indexeddb/auto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { randomFrom } from "../../build/bench/search/random.ts";
import { deleteBackup, listBackups, readBackup, writeBackup } from "../../electron/backups.ts";
import type { Shell } from "../../renderer/core/shell.ts";
import { OwnDatabase } from "../../renderer/library/database.ts";
import { keepBackups } from "../../renderer/library/own/backing-up.ts";
import { openBackups } from "../../renderer/library/own/backups.ts";
import { openOwn } from "../../renderer/library/own/store.ts";
import { browserShell } from "../../renderer/shell/browser.ts";
import { records } from "./core/own-records.ts";

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "backups-")), "backups");
});
afterEach(() => rm(join(folder, ".."), { recursive: true, force: true }));

const onDisk = (): Shell => ({
  ...browserShell,
  describe: async () => ({ kind: "desktop", version: "1.2.3", runtime: "", trial: false, recovered: false }),
  listBackups: () => listBackups(folder),
  writeBackup: (name, bytes) => writeBackup(folder, name, bytes),
  readBackup: (name) => readBackup(folder, name),
  deleteBackup: (name) => deleteBackup(folder, name),
});
const inBrowser = (): Shell => ({ ...browserShell, describe: onDisk().describe });

async function written(count: number) {
  const notes = await openOwn(new OwnDatabase(`own-${Math.random()}`));
  const take = records(randomFrom(count), count).map(({ removed: _, ...each }) => each as never);
  await notes.change({ why: "edit", name: "", take });
  return notes;
}

test.each([
  ["on disk", onDisk],
  ["in the browser", inBrowser],
])("what is backed up %s comes back equal", async (_, shellOf) => {
  const notes = await written(300);
  const backups = openBackups(shellOf(), notes);
  const made = await backups.make("import");
  const [listed] = await backups.list();
  expect(listed).toEqual(made);
  expect(listed).toMatchObject({ reason: "import", records: 300 });
  const read = await backups.read(listed as never);
  if (read.refusal !== null) throw new Error(read.refusal);
  expect(read.reading).toMatchObject({ whole: true, head: { program: "1.2.3", records: 300 } });
  expect(read.records).toEqual([...notes.state().records.values()]);
  await backups.remove(listed as never);
  expect(await backups.list()).toEqual([]);
});

test("nothing written, nothing backed up", async () => {
  const notes = await openOwn(new OwnDatabase(`own-${Math.random()}`));
  expect(await openBackups(onDisk(), notes).make("daily")).toBeNull();
  expect(await listBackups(folder)).toEqual([]);
});

test("a backup damaged on disk is taken as far as it is whole, and says that it is not", async () => {
  const notes = await written(500);
  const backups = openBackups(onDisk(), notes);
  const { name } = (await backups.make("daily")) ?? { name: "" };
  const bytes = await readFile(join(folder, name));
  for (const cut of [0, 1, 20, Math.floor(bytes.length / 2), bytes.length - 1]) {
    await writeFile(join(folder, name), bytes.subarray(0, cut));
    const [backup] = await backups.list();
    const read = await backups.read(backup as never);
    if (read.refusal === null) {
      expect(read.reading.whole).toBe(false);
      for (const record of read.records) expect(notes.state().records.get(record.id)).toEqual(record);
    } else expect(cut).toBeLessThan(bytes.length - 1);
  }
  const spoilt = Uint8Array.from(bytes);
  spoilt[Math.floor(bytes.length / 2)] = (spoilt[Math.floor(bytes.length / 2)] ?? 0) ^ 0xff;
  await writeFile(join(folder, name), spoilt);
  const [backup] = await backups.list();
  const read = await backups.read(backup as never);
  if (read.refusal === null) {
    expect(read.reading.whole).toBe(false);
    for (const record of read.records) expect(notes.state().records.get(record.id)).toEqual(record);
  }
});

test("what is no longer needed goes, what was just written stays though the clock was set back", async () => {
  const notes = await written(3);
  const start = Date.parse("2026-11-22T02:00:00Z");
  for (let day = 0; day < 60; day++) {
    await openBackups(onDisk(), notes, () => start + day * 86_400_000).make("daily");
  }
  expect((await listBackups(folder)).length).toBeLessThanOrEqual(11);
  const back = await openBackups(onDisk(), notes, () => start - 900 * 86_400_000).make("daily");
  expect(await listBackups(folder)).toContainEqual(back);
});

test("nothing but backups is written, read or taken away", async () => {
  const notes = await written(3);
  const { name } = (await openBackups(onDisk(), notes).make("daily")) ?? { name: "" };
  await writeFile(join(folder, "别的.txt"), "别的");
  expect(await listBackups(folder)).toHaveLength(1);
  for (const other of ["别的.txt", `../${name}`, "../window.json"]) {
    await expect(writeBackup(folder, other, new Uint8Array())).rejects.toThrow("not a backup");
    await expect(readBackup(folder, other)).rejects.toThrow();
    await expect(deleteBackup(folder, other)).rejects.toThrow();
  }
  expect((await readdir(folder)).toSorted()).toEqual([name, "别的.txt"].toSorted());
});

test("where it cannot be written, a sentence says why, and the others stay", async () => {
  const notes = await written(3);
  await openBackups(onDisk(), notes).make("daily");
  const before = await readdir(folder);
  await writeFile(join(folder, "..", "file"), "");
  const blocked = {
    ...onDisk(),
    writeBackup: (n: string, b: Uint8Array) => writeBackup(join(folder, "..", "file"), n, b),
  };
  await expect(openBackups(blocked, notes).make("import")).rejects.toThrow(
    /^没有保存成功：.*原有的文件没有改动。$/,
  );
  expect(await readdir(folder)).toEqual(before);
  await expect(readBackup(folder, before[0]?.replace("daily", "import") ?? "")).rejects.toThrow(
    "请换一份备份",
  );
});

test("what is written on the first day is backed up soon, though nothing was there at the start", async () => {
  const notes = await openOwn(new OwnDatabase(`own-${Math.random()}`));
  vi.useFakeTimers({ toFake: ["setTimeout", "setInterval", "clearTimeout", "clearInterval"] });
  let asked = 0;
  const backups = openBackups(onDisk(), notes);
  const make = vi.spyOn(backups, "make");
  const stop = keepBackups(backups, notes, () => asked++);
  const rest = async (times: number) => {
    while (asked < times) await new Promise((resolve) => setImmediate(resolve));
  };
  try {
    vi.advanceTimersByTime(60_000);
    await rest(1);
    expect(await listBackups(folder)).toEqual([]);
    const take = records(randomFrom(3), 3).map(({ removed: _, ...each }) => each as never);
    await notes.change({ why: "edit", name: "", take });
    vi.advanceTimersByTime(60_000);
    await rest(2);
    expect(await listBackups(folder)).toMatchObject([{ reason: "daily", records: 3 }]);
    // What is written after that waits for its turn.
    vi.advanceTimersByTime(5 * 60_000);
    expect(make).toHaveBeenCalledTimes(2);
  } finally {
    stop();
    vi.useRealTimers();
  }
});
