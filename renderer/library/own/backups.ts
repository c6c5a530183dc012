import { type Backup, type BackupReason, backupName } from "../../core/own/backup.ts";
import type { OwnRecord } from "../../core/own/records.ts";
import type { Shell } from "../../core/shell.ts";
import { pressedOf, type Read, readNotes } from "./notes-blob.ts";
import type { OwnStore } from "./store.ts";

/** The keeper of the backups. What fails is told by a sentence. */
export type Backups = {
  /** Makes a backup of all that is written now; null where nothing is. `progress` hears what share of it has been. */
  make(reason: BackupReason, progress?: (share: number) => unknown): Promise<Backup | null>;
  /** All that are there, the latest first. */
  list(): Promise<readonly Backup[]>;
  read(backup: Backup): Promise<Read>;
  remove(backup: Backup): Promise<void>;
};

/** Makes a backup of some records as they are; null where there are none. */
export async function backUp(
  shell: Pick<Shell, "describe" | "writeBackup">,
  records: { readonly size: number; values(): Iterable<OwnRecord> },
  reason: BackupReason,
  now: number = Date.now(),
  progress?: (share: number) => unknown,
): Promise<Backup | null> {
  if (records.size === 0) return null;
  const at = new Date(now).toISOString();
  const { version } = await shell.describe();
  const bytes = await pressedOf(
    records.values(),
    { made: at, by: "", program: version },
    progress && ((count) => progress(count / records.size)),
  );
  const told = { at, reason, records: records.size, digest: await digestOf(bytes) };
  const name = backupName(told);
  await shell.writeBackup(name, new Uint8Array(bytes));
  return { ...told, name, size: bytes.byteLength };
}

/** The backups that `shell` keeps of `notes`. */
export function openBackups(shell: Shell, notes: OwnStore, now: () => number = Date.now): Backups {
  return {
    // What is written meanwhile belongs to the next one: the records of a moment are one value.
    make: (reason, progress) => backUp(shell, notes.state().records, reason, now(), progress),
    async list() {
      return (await shell.listBackups()).toSorted((one, other) => (one.at < other.at ? 1 : -1));
    },
    async read({ name, digest }) {
      const bytes = new Uint8Array(await shell.readBackup(name));
      const read = await readNotes(new Blob([bytes]));
      const whole = (await digestOf(bytes.buffer)) === digest;
      if (read.refusal !== null || whole) return read;
      return { ...read, reading: { ...read.reading, whole: false } };
    },
    remove: ({ name }) => shell.deleteBackup(name),
  };
}

async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
