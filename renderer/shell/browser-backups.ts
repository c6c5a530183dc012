import Dexie, { type EntityTable } from "dexie";
import { type Backup, backupOf, outdated } from "../core/own/backup.ts";

/** Sizes apart from bytes, so that a list need not read them. */
class BackupDatabase extends Dexie {
  declare names: EntityTable<{ readonly name: string; readonly size: number }, "name">;
  declare files: EntityTable<{ readonly name: string; readonly bytes: Uint8Array }, "name">;

  constructor() {
    // A database of its own: what spoils that of the annotations leaves their backups alone.
    super("lantai-backups", { chromeTransactionDurability: "strict" });
    this.version(1).stores({ names: "name", files: "name" });
  }
}

let opened: BackupDatabase | null = null;
const database = (): BackupDatabase => {
  opened ??= new BackupDatabase();
  return opened;
};

/** The backups that the browser keeps. */
export async function listBackups(): Promise<readonly Backup[]> {
  const rows = await database().names.toArray();
  return rows.flatMap(({ name, size }) => backupOf(name, size) ?? []);
}

/** Writes a backup whole or not at all, and then takes away those that are no longer needed. */
export async function writeBackup(name: string, bytes: Uint8Array): Promise<void> {
  const { names, files } = database();
  try {
    await database().transaction("rw", names, files, async () => {
      await files.put({ name, bytes });
      await names.put({ name, size: bytes.length });
    });
  } catch {
    throw new Error("没有保存成功：浏览器没有可用的空间。请腾出磁盘空间再试。原有的备份没有改动。");
  }
  const at = backupOf(name, bytes.length)?.at ?? new Date().toISOString();
  for (const old of outdated(await listBackups(), at)) await deleteBackup(old.name);
}

/** The bytes of a backup. */
export async function readBackup(name: string): Promise<Uint8Array> {
  const file = await database().files.get(name);
  if (!file) throw new Error("这份备份读不出来，可能已被删去。现有的批注没有改动，请换一份备份。");
  return file.bytes;
}

/** Takes a backup away; one that is not there is away already. */
export async function deleteBackup(name: string): Promise<void> {
  const { names, files } = database();
  await database().transaction("rw", names, files, async () => {
    await names.delete(name);
    await files.delete(name);
  });
}
