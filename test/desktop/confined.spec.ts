import { expect, test } from "./running.ts";

/** What the page itself is: Electron's list of what makes a program safe, numbers 2, 4, 6, 8–12, 16. */

/** The settings that a window really runs with. */
type Preferences = Readonly<Record<string, unknown>>;

test("every window runs confined: sandbox, isolation, web security, no Node, no webview, nothing experimental", async ({
  app,
}) => {
  const preferences = await app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((contents) =>
        (contents as unknown as { getLastWebPreferences(): Preferences }).getLastWebPreferences(),
      ),
  );
  expect(preferences).toHaveLength(1);
  for (const each of preferences) {
    expect(each).toMatchObject({ sandbox: true, contextIsolation: true, webSecurity: true });
    const given = [
      "nodeIntegration",
      "nodeIntegrationInWorker",
      "nodeIntegrationInSubFrames",
      "webviewTag",
      "allowRunningInsecureContent",
      "experimentalFeatures",
      "plugins",
      "spellcheck",
      "enableBlinkFeatures",
      "disableBlinkFeatures",
    ].filter((name) => each[name]);
    expect(given).toEqual([]);
  }
});

const nodes = ["require", "process", "module", "Buffer", "global", "__dirname", "setImmediate"];

test("there is no Node in the page, nor in a page within it, nor a shell in that one", async ({ page }) => {
  const found = await page.evaluate((names) => {
    const frame = document.createElement("iframe");
    frame.srcdoc = "<p>x</p>";
    document.body.append(frame);
    const inner = frame.contentWindow as unknown as Record<string, unknown>;
    const there = (where: object) => names.filter((name) => name in where);
    const outcome = { page: there(window), frame: there(inner), shell: typeof inner.shell };
    frame.remove();
    return outcome;
  }, nodes);
  expect(found).toEqual({ page: [], frame: [], shell: "undefined" });
});

test("there is no Node in a worker either", async ({ page }) => {
  const workers = page.workers();
  expect(workers.length).toBeGreaterThan(0);
  for (const worker of workers)
    expect(await worker.evaluate((names) => names.filter((name) => name in self), nodes)).toEqual([]);
});

test("a webview is no more than an unknown element, and none can be attached", async ({ app, page }) => {
  const methods = await page.evaluate(() => {
    const view = document.createElement("webview");
    view.setAttribute("src", "app://lantai/index.html");
    view.setAttribute("allowpopups", "");
    view.setAttribute("nodeintegration", "");
    view.setAttribute("disablewebsecurity", "");
    document.body.append(view);
    const found = ["loadURL", "getWebContentsId", "executeJavaScript"].filter((name) => name in view);
    return found;
  });
  expect(methods).toEqual([]);
  const denied = await app.evaluate(({ BrowserWindow, webContents }) => {
    let prevented = false;
    const event = { preventDefault: () => (prevented = true) };
    BrowserWindow.getAllWindows()[0]?.webContents.emit("will-attach-webview", event, {}, {});
    return { prevented, contents: webContents.getAllWebContents().length };
  });
  expect(denied).toEqual({ prevented: true, contents: 1 });
  await page.evaluate(() => document.querySelector("webview")?.remove());
});

test("nothing is sent anywhere to have spelling looked up", async ({ app }) => {
  const enabled = await app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled());
  expect(enabled).toBe(false);
});

test("the window says by which Electron and Chromium it runs, and when that is not the one it is made for", async ({
  app,
  page,
}) => {
  const description = await page.evaluate(() => window.shell?.describe());
  expect(description).toMatchObject({
    kind: "desktop",
    runtime: expect.stringMatching(/^Electron .+ · Chromium \d+$/),
  });
  const title = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  expect(title).toMatch(description?.trial ? /^兰台（试用运行环境 Electron [\d.]+）$/ : /^兰台$/);
});
