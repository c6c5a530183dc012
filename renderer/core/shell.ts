import type { Command } from "./commands.ts";
import type { Backup } from "./own/backup.ts";

/**
 * The contract between the page and whatever runs it: the desktop program, or a browser. Nothing else
 * crosses. No paths do: the page says what to save, the dialog says where.
 */

export type ShellDescription = {
  readonly kind: "desktop" | "web";
  /** The version of 兰台. */
  readonly version: string;
  /** What runs the page, for the information page and error reports: "Electron 45.4.1 · Chromium 154". */
  readonly runtime: string;
  /** True where a borrowed Electron is used for trying the program; the window says so. */
  readonly trial: boolean;
};

export type Shell = {
  describe(): Promise<ShellDescription>;
  /** Lets the reader choose where to save; false where they cancelled. `name` is a file name, never a path. */
  saveFile(name: string, bytes: Uint8Array): Promise<boolean>;
  /** The backups that are there, in no order. */
  listBackups(): Promise<readonly Backup[]>;
  /** Writes a backup whole or not at all, and then takes away those that are no longer needed. */
  writeBackup(name: string, bytes: Uint8Array): Promise<void>;
  /** The bytes of a backup; throws a sentence where it cannot be read. */
  readBackup(name: string): Promise<Uint8Array>;
  deleteBackup(name: string): Promise<void>;
  /** Calls `listener` for every menu command; returns how to stop. */
  onCommand(listener: (command: Command) => void): () => void;
};
