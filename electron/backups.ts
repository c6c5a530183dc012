import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Backup, backupOf, outdated } from "../renderer/core/own/backup.ts";
import { filesIn, writeInto } from "./own-folder.ts";

/** The backups in a folder. */
export async function listBackups(folder: string): Promise<readonly Backup[]> {
  const unreadable = "备份文件夹读不出来。批注本身不受影响，请重新启动兰台后再试。";
  const files = await filesIn(folder, (name) => backupOf(name, 0) !== null, unreadable);
  return files.flatMap(({ name, size }) => backupOf(name, size) ?? []);
}

/** Writes a backup whole or not at all, and then takes away those that are no longer needed. */
export async function writeBackup(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const { name: written, at } = named(name);
  await writeInto(folder, written, bytes);
  for (const old of outdated(await listBackups(folder), at))
    await rm(join(folder, old.name), { force: true });
}

/** The bytes of a backup. */
export async function readBackup(folder: string, name: string): Promise<Uint8Array> {
  try {
    return await readFile(join(folder, named(name).name));
  } catch {
    throw new Error("这份备份读不出来，可能已被删去或磁盘有损坏。现有的批注没有改动，请换一份备份。");
  }
}

/** Takes a backup away; one that is not there is away already. */
export async function deleteBackup(folder: string, name: string): Promise<void> {
  try {
    await rm(join(folder, named(name).name), { force: true });
  } catch {
    throw new Error("这份备份没有删去：它正被其他程序使用，或没有删除的权限。");
  }
}

/** What a name tells, where it is one of a backup: nothing else in the folder is written, read or taken away. */
function named(name: string): Backup {
  const backup = backupOf(name, 0);
  if (!backup) throw new TypeError("not a backup");
  return backup;
}
