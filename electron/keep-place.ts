import type { BrowserWindow } from "electron";
import { remember } from "./small-file.ts";

/** How long a window rests before its place is kept, in milliseconds. */
const rest = 1000;

/** Keeps the place of a window in a file, whenever it rests: the computer may be switched off without a word. */
export function keepPlace(window: BrowserWindow, file: string): void {
  let timer: NodeJS.Timeout | undefined;
  const keep = () => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized()) return;
    try {
      remember(file, { ...window.getNormalBounds(), maximized: window.isMaximized() });
    } catch {
      // A place that could not be kept is not worth a word: the window opens in the middle next time.
    }
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, rest);
  };
  window.on("resize", soon);
  window.on("move", soon);
  window.on("maximize", soon);
  window.on("unmaximize", soon);
  window.on("close", keep);
}
