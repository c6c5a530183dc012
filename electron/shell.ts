import { join } from "node:path";
import { app, type BrowserWindow, dialog } from "electron";
import type { MenuState } from "../renderer/core/menu-state.ts";
import type { Shell, ShellDescription } from "../renderer/core/shell.ts";
import {
  byteArray,
  checked,
  faultGiven,
  fileName,
  keptBytes,
  keptFileName,
  menuStateGiven,
  pdfProperties,
  printedPage,
  printJob,
  textLines,
} from "./arguments.ts";
import { deleteBackup, listBackups, readBackup, writeBackup } from "./backups.ts";
import type { Answer, Call } from "./calls.ts";
import { attempts, isHome } from "./confine.ts";
import type { GivenFiles } from "./given-files.ts";
import type { Journal } from "./journal.ts";
import { reasonNotJournalled } from "./journal-failure.ts";
import { dropKept, keepFile, keptFiles, readKept } from "./kept-files.ts";
import type { Log } from "./log.ts";
import { machineOf } from "./machine.ts";
import { listPacks, packFolders, readPack } from "./packs.ts";
import { PdfMaking } from "./pdf.ts";
import { print, printersOf } from "./print.ts";
import { underway } from "./underway.ts";
import { reasonNotWritten, writeWhole } from "./write-file.ts";

type Answers = { readonly [C in Call]: (given: readonly unknown[]) => ReturnType<Shell[C]> };

/** What the answers are made of. */
type Given = {
  readonly describe: () => ShellDescription;
  readonly journal: Journal;
  readonly files: GivenFiles;
  readonly log: Log;
  readonly menu: (state: MenuState) => void;
};

/** Answers what the window's page asks: its own page in its main frame, and nobody else. */
export function answerCalls(window: BrowserWindow, { describe, journal, files, log, menu }: Given): void {
  const backups = join(app.getPath("userData"), "backups");
  const collected = join(app.getPath("userData"), "collected");
  const packs = packFolders(app.getPath("exe"), app.getPath("userData"), process.env.APPIMAGE);
  const pdf = new PdfMaking();
  window.once("closed", () => pdf.stop());
  const answers: Answers = {
    describe: checked([], async () => describe()),
    machine: checked([], () => machineOf(app.getPath("userData"))),
    networkAttempts: checked([], async () => attempts.list()),
    saveFile: checked([fileName, byteArray], (name, bytes) => saveFile(window, name, bytes)),
    printers: checked([], () => printersOf(window.webContents)),
    print: checked([printJob], (job) => print(window.webContents, job)),
    savePdf: checked([fileName, pdfProperties, printedPage], (name, properties, page) =>
      saveMade(window, name, () => pdf.make(page, properties)),
    ),
    stopPdf: checked([], async () => pdf.stop()),
    listBackups: checked([], () => listBackups(backups)),
    writeBackup: checked([fileName, byteArray], (name, bytes) => underway(writeBackup(backups, name, bytes))),
    readBackup: checked([fileName], (name) => readBackup(backups, name)),
    deleteBackup: checked([fileName], (name) => deleteBackup(backups, name)),
    journalEnd: checked([], () => journal.end()),
    readJournal: checked([], () => journal.read()),
    appendJournal: checked([textLines], (lines) => append(journal, lines)),
    checkJournal: checked([], () => journal.check()),
    keptFiles: checked([], () => keptFiles(collected)),
    keepFile: checked([keptFileName, keptBytes], (name, bytes) => underway(keepFile(collected, name, bytes))),
    readKept: checked([keptFileName], (name) => readKept(collected, name)),
    dropKept: checked([keptFileName], (name) => dropKept(collected, name)),
    listPacks: checked([], () => listPacks(packs)),
    readPack: checked([fileName], (name) => readPack(packs, name)),
    takeGivenFiles: checked([], () => files.take()),
    tellMenu: checked([menuStateGiven], async (state) => menu(state)),
    reportFault: checked([faultGiven], async (fault) => log.fault("page-fault", fault)),
  };
  for (const call of Object.keys(answers) as Call[]) {
    window.webContents.ipc.handle(
      call,
      async ({ senderFrame }, ...given: unknown[]): Promise<Answer<unknown>> => {
        const asker = senderFrame === window.webContents.mainFrame ? senderFrame : null;
        if (asker === null || !isHome(asker.url)) {
          log.write("warn", "call-refused", { call });
          throw new Error(`${call} refused`);
        }
        try {
          return { value: await answers[call](given) };
        } catch (error) {
          log.error("call-failed", error, { call });
          return { failure: error instanceof Error ? error.message : String(error) };
        }
      },
    );
  }
}

async function saveFile(window: BrowserWindow, name: string, bytes: Uint8Array): Promise<boolean> {
  const path = await placeFor(window, name);
  return path !== null && written(path, bytes);
}

/** Asks where first: what takes long is not made for a file that is not wanted. False too where making it was stopped. */
async function saveMade(
  window: BrowserWindow,
  name: string,
  make: () => Promise<Uint8Array | null>,
): Promise<boolean> {
  const path = await placeFor(window, name);
  const bytes = path === null ? null : await make();
  return path !== null && bytes !== null && written(path, bytes);
}

/** Where the reader wants a file; null where they cancelled. */
async function placeFor(window: BrowserWindow, name: string): Promise<string | null> {
  const extension = /\.([^.]+)$/.exec(name)?.[1];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: "保存到",
    buttonLabel: "保存",
    defaultPath: join(app.getPath("documents"), name),
    // Keeps the ending where the reader types a name without one.
    ...(extension ? { filters: [{ name: extension.toUpperCase(), extensions: [extension] }] } : {}),
  });
  return canceled || !filePath ? null : filePath;
}

async function written(path: string, bytes: Uint8Array): Promise<true> {
  try {
    await underway(writeWhole(path, bytes));
  } catch (error) {
    throw new Error(reasonNotWritten(error), { cause: error });
  }
  return true;
}

async function append(journal: Journal, lines: readonly string[]): Promise<void> {
  try {
    await underway(journal.append(lines));
  } catch (error) {
    throw new Error(reasonNotJournalled(error), { cause: error });
  }
}
