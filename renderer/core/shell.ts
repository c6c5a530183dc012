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

/** Where the journal ends, without all of it being read. */
export type JournalEnd = {
  /** The last line as it was given; null where there is none, or it is damaged. */
  readonly last: string | null;
  /** The file ends in the middle of a line. */
  readonly half: boolean;
  /** A later version of 兰台 wrote it: it is neither read nor written. */
  readonly newer: boolean;
};

/** All lines of the journal that are whole, in order, and how many were not. */
export type JournalContent = { readonly lines: readonly string[]; readonly damaged: number };

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
  /** Where the journal of what the reader wrote ends; null where there is none, in the browser. */
  journalEnd(): Promise<JournalEnd | null>;
  readJournal(): Promise<JournalContent>;
  /** Adds lines to the journal; resolves once they are on disk. */
  appendJournal(lines: readonly string[]): Promise<void>;
  /** How many lines of it are damaged. */
  checkJournal(): Promise<number>;
  /** Calls `listener` for every menu command; returns how to stop. */
  onCommand(listener: (command: Command) => void): () => void;
};
