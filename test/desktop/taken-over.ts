import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright/test";

/** What a page that has been taken over has in each of its frames: every way to send a message, past the preload script. */
export type Raw = {
  invoke(channel: string, ...given: unknown[]): Promise<unknown>;
  send(channel: string, ...given: unknown[]): void;
};

/** Runs in every frame, with what only a preload script has. */
const preload = `
const { contextBridge, ipcRenderer } = require("electron");
contextBridge.exposeInMainWorld("raw", {
  invoke: (channel, ...given) => ipcRenderer.invoke(channel, ...given),
  send: (channel, ...given) => ipcRenderer.send(channel, ...given),
});
`;

/** Loaded before the program: its windows then also run the above, and in the frames within the page too. */
const before = (preloadFile: string) => `
const Module = require("node:module");
const electron = require("electron");
class TakenOver extends electron.BrowserWindow {
  constructor(options) {
    super({ ...options, webPreferences: { ...options.webPreferences, nodeIntegrationInSubFrames: true } });
  }
}
const changed = new Proxy(electron, {
  get: (all, name) => (name === "BrowserWindow" ? TakenOver : all[name]),
});
const load = Module._load;
Module._load = (asked, ...rest) => (asked === "electron" ? changed : load(asked, ...rest));
electron.app.on("session-created", (session) => session.setPreloads([${JSON.stringify(preloadFile)}]));
`;

/** Writes the module that makes the program's page one that has been taken over; where it lies. */
export function takenOver(): string {
  const folder = mkdtempSync(join(tmpdir(), "lantai-taken-over-"));
  const preloadFile = join(folder, "preload.cjs");
  writeFileSync(preloadFile, preload);
  const file = join(folder, "before.cjs");
  writeFileSync(file, before(preloadFile));
  return file;
}

/** The page of a window that has been taken over. */
export type Taken = { readonly raw: Raw };

/** What came of sending each of these to a call: the value, or how it was refused. */
export const sent = (page: Page, call: string, many: readonly (readonly unknown[])[]) =>
  page.evaluate(
    ([channel, all]) =>
      Promise.all(
        all.map((given) =>
          // What is enormous is made here: to bring it here would take long.
          (window as unknown as Taken).raw
            .invoke(
              channel,
              ...given.map((each) => {
                if (each === "enormous words") return "长".repeat(1_000_000);
                return each === "enormous list" ? Array.from({ length: 100_001 }, () => "行") : each;
              }),
            )
            .then(
              (answer) => JSON.stringify(answer),
              (error: Error) => `refused: ${error.message}`,
            ),
        ),
      ),
    [call, many] as const,
  );

/** What no call takes, in any place: other types, other forms, paths, and more than there can be. */
export const garbage: readonly unknown[] = [
  null,
  7,
  true,
  "",
  "../../etc/passwd",
  "/etc/passwd",
  "C:\\Windows\\win.ini",
  "\\\\server\\share\\x",
  "a\u0000.txt",
  "CON",
  "enormous words",
  "enormous list",
  [],
  ["a.txt"],
  {},
  { length: 3, 0: "a" },
  { toString: "a.txt", valueOf: "a.txt" },
  { __proto__: { title: "x" } },
  new Date(0),
];
