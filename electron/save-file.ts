import { join } from "node:path";
import { app, type BrowserWindow, dialog } from "electron";
import { underway } from "./underway.ts";
import { reasonNotWritten, writeWhole } from "./write-file.ts";

/** Saves bytes where the reader wants them; false where they cancelled. */
export async function saveFile(window: BrowserWindow, name: string, bytes: Uint8Array): Promise<boolean> {
  const path = await placeFor(window, name);
  return path !== null && written(path, bytes);
}

/** Asks where first: what takes long is not made for a file that is not wanted. False too where making it was stopped. */
export async function saveMade(
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
