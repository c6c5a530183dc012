import { expect, test } from "./running.ts";

/** What the page has of the desktop program: Electron's list, numbers 3 and 20. */

test("the shell is these calls and nothing else: no ipcRenderer, no event, nothing that can be changed", async ({
  page,
}) => {
  const found = await page.evaluate(async () => {
    const shell = window.shell as unknown as Record<string, (...given: unknown[]) => unknown>;
    const kinds = new Set(Object.values(shell).map((each) => typeof each));
    let changed = true;
    try {
      shell.describe = () => "other";
      changed = shell.describe() === "other";
    } catch {
      changed = false;
    }
    // Were the two worlds one, the preload script would now run through this.
    const original = Array.prototype[Symbol.iterator];
    let overheard = 0;
    Array.prototype[Symbol.iterator] = function () {
      overheard += 1;
      return original.call(this);
    };
    const asked = shell.describe?.();
    Array.prototype[Symbol.iterator] = original;
    await asked;
    return { calls: Object.keys(shell).sort(), kinds: [...kinds], changed, overheard };
  });
  expect(found).toEqual({
    calls: [
      "appendJournal",
      "checkJournal",
      "deleteBackup",
      "describe",
      "dropKept",
      "journalEnd",
      "keepFile",
      "keepState",
      "keptFiles",
      "keptState",
      "listBackups",
      "listPacks",
      "machine",
      "networkAttempts",
      "onCommand",
      "onGivenFiles",
      "onRecent",
      "print",
      "printers",
      "readBackup",
      "readJournal",
      "readKept",
      "readPack",
      "reportFault",
      "saveFile",
      "savePdf",
      "stopPdf",
      "takeGivenFiles",
      "tellMenu",
      "tellUnsaved",
      "writeBackup",
    ],
    kinds: ["function"],
    changed: false,
    overheard: 0,
  });
});

test("a command from the menu comes as its name alone, without the event it came by", async ({
  app,
  page,
}) => {
  await page.evaluate(() => {
    const stop = window.shell?.onCommand((...given: unknown[]) => {
      Object.assign(window, { heard: given });
      stop?.();
    });
  });
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send("command", "next-unit"),
  );
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { heard?: unknown }).heard))
    .toEqual(["next-unit"]);
});
