import { expect, test } from "./running.ts";
import { garbage, sent, type Taken, takenOver } from "./taken-over.ts";

/**
 * Electron's list, number 17: messages are taken from the program's own page in its main frame alone, and nothing in
 * them is believed. The page of these tests has been taken over: it sends what it likes, past the preload script.
 */
test.use({ first: takenOver() });

test("the page of these tests can really send what it likes", async ({ page }) => {
  const [answer] = await sent(page, "describe", [[]]);
  expect(answer).toContain('"kind":"desktop"');
});

test("a page within the page is not answered, whatever it is made of", async ({ page }) => {
  const outcome = await page.evaluate(async () => {
    const tried: Record<string, string> = {};
    for (const kind of ["srcdoc", "about:blank", "app://lantai/index.html"]) {
      const frame = document.createElement("iframe");
      const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
      if (kind === "srcdoc") frame.srcdoc = "<p>x</p>";
      else frame.src = kind;
      document.body.append(frame);
      await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, 1000))]);
      try {
        const { raw } = frame.contentWindow as unknown as Taken;
        const answers = await Promise.all(
          ["describe", "readJournal", "listBackups", "networkAttempts"].map((call) =>
            raw.invoke(call).then(
              (answer) => `answered ${JSON.stringify(answer)}`,
              (error: Error) => /\w+ refused|No handler/.exec(error.message)?.[0] ?? error.message,
            ),
          ),
        );
        tried[kind] = answers.join();
      } catch {
        tried[kind] = "not even there";
      }
      frame.remove();
    }
    return tried;
  });
  const refused = "describe refused,readJournal refused,listBackups refused,networkAttempts refused";
  expect(outcome.srcdoc).toBe(refused);
  expect([refused, "not even there"]).toContain(outcome["about:blank"]);
  expect(outcome["app://lantai/index.html"]).toBe("not even there");
});

test("another window is not answered, though it shows the program's own page", async ({ app }) => {
  const outcome = await app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
    await window.loadURL("app://lantai/index.html");
    const asked = await window.webContents.executeJavaScript(
      "raw.invoke('describe').then(() => 'answered', (error) => error.message)",
    );
    window.destroy();
    return asked;
  });
  expect(outcome).toContain("No handler registered");
});

test("wrong types, missing, further and enormous arguments are refused before anything is done", async ({
  app,
  page,
}) => {
  await app.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showSaveDialog = (async () => {
      asked.push("save");
      return { canceled: true, filePath: "" };
    }) as never;
  });
  const first = [
    "saveFile",
    "savePdf",
    "print",
    "writeBackup",
    "readBackup",
    "deleteBackup",
    "appendJournal",
    "keepFile",
    "readKept",
    "dropKept",
    "keptState",
    "keepState",
  ];
  for (const call of first) {
    const small = garbage.filter((each) => typeof each !== "string" || !each.startsWith("enormous"));
    const many = [[], ...garbage.map((each) => [each]), ...small.map((each) => [each, each])];
    // Words are lines, if no record: the journal takes them, and leaves them out when it is read.
    const harmless = call === "appendJournal" ? ["[]", '["a.txt"]'] : [];
    const answers = (await sent(page, call, many)).filter(
      (answer, at) =>
        !/failure":"(not |.*(备份|不是))/.test(answer) && !harmless.includes(JSON.stringify(many[at]?.[0])),
    );
    expect([call, ...answers]).toEqual([call]);
  }
  const none = [
    "describe",
    "machine",
    "printers",
    "journalEnd",
    "readJournal",
    "checkJournal",
    "keptFiles",
    "networkAttempts",
    "stopPdf",
  ];
  for (const call of [...none, "listBackups", "takeGivenFiles"])
    expect(await sent(page, call, [["a"], [null], [{}, {}]])).toEqual(
      Array.from({ length: 3 }, () => '{"failure":"not these arguments"}'),
    );
  expect(await app.evaluate(() => (globalThis as { asked?: string[] }).asked)).toEqual([]);
});

test("what is not a call has no answer, and nothing listens to a message that asks for none", async ({
  app,
  page,
}) => {
  const names = [
    "",
    "toString",
    "__proto__",
    "constructor",
    "ELECTRON_BROWSER_REQUIRE",
    "command",
    "onCommand",
  ];
  for (const name of names) {
    const [answer] = await sent(page, name, [["x"]]);
    expect(answer).toMatch(/^refused: .*No handler registered/);
  }
  const listening = await app.evaluate(({ BrowserWindow, ipcMain }) => ({
    main: ipcMain.eventNames().filter((name) => name !== "error"),
    window: BrowserWindow.getAllWindows().flatMap(({ webContents }) => webContents.ipc.eventNames()),
    frame: BrowserWindow.getAllWindows().flatMap(({ webContents }) => webContents.mainFrame.ipc.eventNames()),
  }));
  expect(listening).toEqual({ main: [], window: [], frame: [] });
});
