import { join } from "node:path";
import { app, BrowserWindow, dialog, screen } from "electron";
import { givenFilesChannel } from "./calls.ts";
import { home } from "./confine.ts";
import type { GivenFiles } from "./given-files.ts";
import { holdOpen } from "./hold-open.ts";
import { Journal } from "./journal.ts";
import { offerContextMenu } from "./menu.ts";
import { answerCalls } from "./shell.ts";
import { title, trial } from "./trial.ts";
import { placeFrom, readPlace, smallest, writePlace } from "./window-place.ts";

let window: BrowserWindow | null = null;

/** The one window, while it is open. */
export const reader = (): BrowserWindow | null => window;

/** Brings the window to the front: what a second start of the program does. */
export function showReader(): void {
  if (window?.isMinimized()) window.restore();
  window?.show();
  window?.focus();
}

/** Tells the page that there are files for it to open; one that is not yet there asks by itself. */
export function tellGivenFiles(): void {
  window?.webContents.send(givenFilesChannel);
}

/** Opens the window where it was last; its page is to open the files that are given. */
export function openReader(given: GivenFiles): void {
  const placeFile = join(app.getPath("userData"), "window.json");
  const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
  const { maximized, ...bounds } = placeFrom(readPlace(placeFile), screens);
  const opened = new BrowserWindow({
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    title,
    show: false,
    backgroundColor: "#faf8f3",
    webPreferences: {
      preload: join(import.meta.dirname, "preload.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window = opened;
  if (maximized) opened.maximize();
  const description = {
    kind: "desktop",
    version: app.getVersion(),
    runtime: `Electron ${process.versions.electron} · Chromium ${process.versions.chrome?.split(".")[0]}`,
    trial,
  } as const;
  answerCalls(opened, description, new Journal(join(app.getPath("userData"), "own")), given);
  offerContextMenu(opened);
  holdOpen(opened);
  opened.on("page-title-updated", (event) => event.preventDefault());
  opened.once("ready-to-show", () => opened.show());
  opened.on("close", () => {
    try {
      writePlace(placeFile, { ...opened.getNormalBounds(), maximized: opened.isMaximized() });
    } catch {
      // A place that could not be kept is not worth a word: the window opens in the middle next time.
    }
  });
  opened.on("closed", () => {
    window = null;
  });
  recoverFromCrashes(opened);
  void opened.loadURL(`${home}index.html`);
}

/** Loads the page again when it has died; asks first where that does not help. */
function recoverFromCrashes(crashed: BrowserWindow): void {
  const times: number[] = [];
  crashed.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit") return;
    const now = Date.now();
    times.push(now);
    if (times.filter((time) => now - time < 60_000).length < 3) {
      crashed.reload();
      return;
    }
    const answer = dialog.showMessageBoxSync(crashed, {
      type: "warning",
      title: "兰台",
      message: "页面接连意外停止",
      detail: "您已保存的批注和书签都在本机，没有丢失。可以重新打开页面；仍不行时，请退出后重新启动兰台。",
      buttons: ["重新打开", "退出"],
      defaultId: 0,
      cancelId: 1,
    });
    if (answer === 0) crashed.reload();
    else app.quit();
  });
}
