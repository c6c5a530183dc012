import type { NetworkAttempt } from "./attempts.ts";
import type { Command } from "./commands.ts";
import type { Fault } from "./fault.ts";
import type { GivenFile } from "./given-file.ts";
import type { KeptState } from "./kept-state.ts";
import type { MenuState } from "./menu-state.ts";
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
  /** True where the page had stopped by itself, and was loaded again. */
  readonly recovered: boolean;
};

/** The computer, as far as one must know it to help somebody at the telephone. */
export type Machine = {
  /** The operating system with its version: "Windows_NT 10.0.19045 · x64". */
  readonly system: string;
  /** Bytes that are free on the disk where the reader's own data is, and all that it has; null where unknown. */
  readonly disk: { readonly free: number; readonly size: number } | null;
};

/** Where the journal ends, without all of it being read. */
export type JournalEnd = {
  /** The last line as it was given; null where there is none, or it is damaged. */
  readonly last: string | null;
  /** It does not end in a whole line: what is in it can only be known by reading all of it. */
  readonly half: boolean;
  /** A later version of 兰台 wrote it: it is neither read nor written. */
  readonly newer: boolean;
};

/** All lines of the journal that are whole, in order, and how many were not. */
export type JournalContent = { readonly lines: readonly string[]; readonly damaged: number };

/** What a PDF says of itself; who made it, 兰台, it says anyway. */
export type PdfProperties = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
};

/** A page that is to be printed elsewhere: its HTML, which names no style of its own, and the sheet `printed.css` that it links. */
export type PrintedPage = { readonly html: Uint8Array; readonly css: Uint8Array };

/** A printer: what the system knows it by, and what people call it. */
export type Printer = { readonly name: string; readonly title: string };

/** How the pages that the page shows in print are printed. */
export type PrintJob = {
  /** The name of a printer, which then prints at once; null lets the dialog of the system ask. */
  readonly printer: string | null;
  readonly copies: number;
  readonly duplex: "simplex" | "longEdge" | "shortEdge";
  /** Of the paper as it is read, in millimetres. */
  readonly width: number;
  readonly height: number;
};

/** A pack that lies beside the program: what it is called, and what tells it from another by that name. */
export type FoundPack = { readonly name: string; readonly size: number; readonly modified: number };

/** A file that holds what was brought into the library a second time: see kept-file.ts. */
export type KeptFile = { readonly name: string; readonly size: number };

/** Why the window cannot be closed yet: what is written is still on its way, or cannot be written. */
export type Unsaved = "slow" | "failed";

export type Shell = {
  describe(): Promise<ShellDescription>;
  machine(): Promise<Machine>;
  /** What wanted out of the program since it was started, and was refused; nothing where all is well. */
  networkAttempts(): Promise<readonly NetworkAttempt[]>;
  /** Lets the reader choose where to save; false where they cancelled. `name` is a file name, never a path. */
  saveFile(name: string, bytes: Uint8Array): Promise<boolean>;
  /**
   * The printers of the system; null in a browser, which prints by its own dialog alone: there `print` and `savePdf`
   * are not to be asked.
   */
  printers(): Promise<readonly Printer[] | null>;
  /** Prints the pages that the page shows in print; false where the reader cancelled. Failures are sentences. */
  print(job: PrintJob): Promise<boolean>;
  /**
   * Lets the reader choose where, and saves there as PDF the page that is given; false where they cancelled, or stopped
   * it.
   */
  savePdf(name: string, properties: PdfProperties, page: PrintedPage): Promise<boolean>;
  /** Gives up the PDF that is being made; none is saved then. */
  stopPdf(): Promise<void>;
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
  /** The files that what was brought in is kept in beside the database; null in a browser, which has none. */
  keptFiles(): Promise<readonly KeptFile[] | null>;
  /** Writes one of them whole or not at all; resolves once it is on disk. */
  keepFile(name: string, bytes: Uint8Array): Promise<void>;
  /** The bytes of one of them; throws a sentence where it cannot be read now. */
  readKept(name: string): Promise<Uint8Array>;
  dropKept(name: string): Promise<void>;
  /** What was kept last of this beside the database, as JSON; null where nothing was. Throws where it is damaged. */
  keptState(state: KeptState): Promise<string | null>;
  /** Keeps it, in one line of JSON, whole or not at all; resolves once it is on disk. */
  keepState(state: KeptState, line: string): Promise<void>;
  /** The packs that lie beside the program, for it to find; none in a browser. */
  listPacks(): Promise<readonly FoundPack[]>;
  /** The bytes of one of them; throws a sentence where it cannot be read. */
  readPack(name: string): Promise<Uint8Array>;
  /** The files that were given to the program since it was last asked: by a double click, a command line. */
  takeGivenFiles(): Promise<readonly GivenFile[]>;
  /** Notes an error of the page in the log of the program, where it keeps one. */
  reportFault(fault: Fault): Promise<void>;
  /** Calls `listener` whenever there are more of them; returns how to stop. */
  onGivenFiles(listener: () => void): () => void;
  /** Tells the menu what can be done, what is on, and what was read lately. */
  tellMenu(state: MenuState): Promise<void>;
  /** Says, where the window is being closed, why it cannot be yet. */
  tellUnsaved(why: Unsaved): Promise<void>;
  /** Calls `listener` with the number of what the menu asks to read on; returns how to stop. */
  onRecent(listener: (at: number) => void): () => void;
  /** Calls `listener` for every menu command; returns how to stop. */
  onCommand(listener: (command: Command) => void): () => void;
};
