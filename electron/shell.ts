import { join } from "node:path";
import { app, type BrowserWindow } from "electron";
import type { MenuState } from "../renderer/core/menu-state.ts";
import type { Shell, ShellDescription, Unsaved } from "../renderer/core/shell.ts";
import {
  byteArray,
  checked,
  faultGiven,
  fileName,
  keptBytes,
  keptFileName,
  keptStateName,
  menuStateGiven,
  pdfProperties,
  printedPage,
  printJob,
  stateLine,
  textLines,
  unsavedGiven,
} from "./arguments.ts";
import { deleteBackup, listBackups, readBackup, writeBackup } from "./backups.ts";
import type { Answer, Call } from "./calls.ts";
import { attempts, isHome } from "./confine.ts";
import type { GivenFiles } from "./given-files.ts";
import type { Journal } from "./journal.ts";
import { reasonNotJournalled } from "./journal-failure.ts";
import { dropKept, keepFile, keptFiles, readKept } from "./kept-files.ts";
import { KeptStates } from "./kept-states.ts";
import type { Log } from "./log.ts";
import { machineOf } from "./machine.ts";
import { listPacks, packFolders, readPack } from "./packs.ts";
import { PdfMaking } from "./pdf.ts";
import { print, printersOf } from "./print.ts";
import { saveFile, saveMade } from "./save-file.ts";
import { underway } from "./underway.ts";

type Answers = { readonly [C in Call]: (given: readonly unknown[]) => ReturnType<Shell[C]> };

/** What the answers are made of. */
type Given = {
  readonly describe: () => ShellDescription;
  readonly journal: Journal;
  readonly files: GivenFiles;
  readonly log: Log;
  readonly menu: (state: MenuState) => void;
  /** Hears why the window cannot be closed yet. */
  readonly unsaved: (why: Unsaved) => void;
};

/** Answers what the window's page asks: its own page in its main frame, and nobody else. */
export function answerCalls(
  window: BrowserWindow,
  { describe, journal, files, log, menu, unsaved }: Given,
): void {
  const backups = join(app.getPath("userData"), "backups");
  const collected = join(app.getPath("userData"), "collected");
  const states = new KeptStates(join(app.getPath("userData"), "own"));
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
    keptState: checked([keptStateName], (state) => states.read(state)),
    keepState: checked([keptStateName, stateLine], (state, line) => underway(states.keep(state, line))),
    listPacks: checked([], () => listPacks(packs)),
    readPack: checked([fileName], (name) => readPack(packs, name)),
    takeGivenFiles: checked([], () => files.take()),
    tellUnsaved: checked([unsavedGiven], async (why) => unsaved(why)),
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

async function append(journal: Journal, lines: readonly string[]): Promise<void> {
  try {
    await underway(journal.append(lines));
  } catch (error) {
    throw new Error(reasonNotJournalled(error), { cause: error });
  }
}
