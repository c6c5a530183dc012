import { join } from "node:path";
import { app, BrowserWindow, screen } from "electron";
import type { MenuState } from "../renderer/core/menu-state.ts";
import { givenFilesChannel } from "./calls.ts";
import { home } from "./confine.ts";
import { leaveWithSystem } from "./ending.ts";
import { offerFieldMenu } from "./field-menu.ts";
import type { GivenFiles } from "./given-files.ts";
import type { Graphics } from "./graphics.ts";
import { holdOpen } from "./hold-open.ts";
import { Journal } from "./journal.ts";
import { keepPlace } from "./keep-place.ts";
import type { Log } from "./log.ts";
import { recover } from "./recover.ts";
import { answerCalls } from "./shell.ts";
import { recall } from "./small-file.ts";
import { title, trial } from "./trial.ts";
import { placeFrom, smallest } from "./window-place.ts";

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

/** What the window works with. */
export type Works = {
  readonly given: GivenFiles;
  readonly log: Log;
  readonly graphics: Graphics;
  readonly menu: (state: MenuState) => void;
};

/** A graphics card that draws nothing is no reason to stay unseen: after so long, in milliseconds, it is shown. */
const patience = 5000;

/** Opens the window where it was last. */
export function openReader({ given, log, graphics, menu }: Works): void {
  const data = app.getPath("userData");
  const placeFile = join(data, "window.json");
  const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
  const { maximized, ...bounds } = placeFrom(recall(placeFile), screens);
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
  const held = holdOpen(opened);
  const recovered = recover(opened, log, graphics, held.isHolding);
  const describe = () => ({
    kind: "desktop" as const,
    version: app.getVersion(),
    runtime: `Electron ${process.versions.electron} · Chromium ${process.versions.chrome?.split(".")[0]}`,
    trial,
    recovered: recovered(),
  });
  const journal = new Journal(join(data, "own"));
  answerCalls(opened, { describe, journal, files: given, log, menu, unsaved: held.tell });
  offerFieldMenu(opened);
  keepPlace(opened, placeFile);
  leaveWithSystem(opened, log);
  opened.on("page-title-updated", (event) => event.preventDefault());
  const show = () => {
    if (!opened.isDestroyed() && !opened.isVisible()) opened.show();
  };
  opened.once("ready-to-show", () => {
    show();
    graphics.shown();
    log.write("info", "shown", { after: Math.round(performance.now()) });
  });
  const unseen = setTimeout(show, patience);
  opened.on("closed", () => {
    clearTimeout(unseen);
    window = null;
  });
  void opened.loadURL(`${home}index.html`);
}
