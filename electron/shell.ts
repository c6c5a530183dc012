import { join } from "node:path";
import { app, type BrowserWindow, dialog } from "electron";
import type { PdfProperties, Shell, ShellDescription } from "../renderer/core/shell.ts";
import { byteArray, fileName, pdfProperties, printJob, textLines } from "./arguments.ts";
import { deleteBackup, listBackups, readBackup, writeBackup } from "./backups.ts";
import type { Answer, Call } from "./calls.ts";
import { isHome } from "./confine.ts";
import type { Journal } from "./journal.ts";
import { reasonNotJournalled } from "./journal-failure.ts";
import { pdfOf, print, printersOf } from "./print.ts";
import { reasonNotWritten, writeWhole } from "./write-file.ts";

type Answers = { readonly [C in Call]: (given: readonly unknown[]) => ReturnType<Shell[C]> };

/** Answers what the window's page asks: its own page in its main frame, and nobody else. */
export function answerCalls(window: BrowserWindow, description: ShellDescription, journal: Journal): void {
  const backups = join(app.getPath("userData"), "backups");
  const answers: Answers = {
    describe: async () => description,
    saveFile: ([name, bytes]) => saveFile(window, fileName(name), byteArray(bytes)),
    printers: () => printersOf(window.webContents),
    print: ([job]) => print(window.webContents, printJob(job)),
    savePdf: ([name, properties]) => savePdf(window, fileName(name), pdfProperties(properties)),
    listBackups: () => listBackups(backups),
    writeBackup: ([name, bytes]) => writeBackup(backups, fileName(name), byteArray(bytes)),
    readBackup: ([name]) => readBackup(backups, fileName(name)),
    deleteBackup: ([name]) => deleteBackup(backups, fileName(name)),
    journalEnd: () => journal.end(),
    readJournal: () => journal.read(),
    appendJournal: ([lines]) => append(journal, textLines(lines)),
    checkJournal: () => journal.check(),
  };
  for (const call of Object.keys(answers) as Call[]) {
    window.webContents.ipc.handle(
      call,
      async ({ senderFrame }, ...given: unknown[]): Promise<Answer<unknown>> => {
        const asker = senderFrame === window.webContents.mainFrame ? senderFrame : null;
        if (asker === null || !isHome(asker.url)) throw new Error(`${call} refused`);
        try {
          return { value: await answers[call](given) };
        } catch (error) {
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

/** Asks where first: what takes long is not done for a file that is not wanted. */
async function savePdf(window: BrowserWindow, name: string, properties: PdfProperties): Promise<boolean> {
  const path = await placeFor(window, name);
  return path !== null && written(path, await pdfOf(window.webContents, properties));
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
    await writeWhole(path, bytes);
  } catch (error) {
    throw new Error(reasonNotWritten(error));
  }
  return true;
}

async function append(journal: Journal, lines: readonly string[]): Promise<void> {
  try {
    await journal.append(lines);
  } catch (error) {
    throw new Error(reasonNotJournalled(error));
  }
}
