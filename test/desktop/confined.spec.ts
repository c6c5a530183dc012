import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "./fixtures.ts";

test("the page has a shell, and no Node", async ({ desktop: { app, page } }) => {
  expect(page.url()).toBe("app://lantai/index.html");
  const found = await page.evaluate(() => ({
    shell: Object.keys(window.shell ?? {}).sort(),
    node: ["require", "process", "module", "Buffer", "global"].filter((name) => name in window),
  }));
  expect(found).toEqual({
    shell: [
      "appendJournal",
      "checkJournal",
      "deleteBackup",
      "describe",
      "journalEnd",
      "listBackups",
      "machine",
      "networkAttempts",
      "onCommand",
      "onGivenFiles",
      "onRecent",
      "print",
      "printers",
      "readBackup",
      "readJournal",
      "reportFault",
      "saveFile",
      "savePdf",
      "takeGivenFiles",
      "tellMenu",
      "writeBackup",
    ],
    node: [],
  });
  const description = await page.evaluate(() => window.shell?.describe());
  expect(description).toMatchObject({
    kind: "desktop",
    runtime: expect.stringMatching(/^Electron .+ · Chromium \d+$/),
  });
  const title = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  expect(title).toMatch(description?.trial ? /^兰台（试用运行环境 Electron [\d.]+）$/ : /^兰台$/);
});

test.describe("what is refused", () => {
  test.use({ allowed: /Content Security Policy|ERR_|Not allowed|blocked|denied/ });

  test("other addresses, new windows, downloads", async ({ desktop: { app, page } }) => {
    await page.evaluate(() => {
      location.href = "https://example.com/";
    });
    await page.evaluate(() => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob(["x"]));
      link.download = "x.txt";
      link.click();
    });
    expect(await page.evaluate(() => window.open("https://example.com/") === null)).toBe(true);
    expect(await page.evaluate(() => window.open("app://lantai/index.html") === null)).toBe(true);
    await page.waitForTimeout(300);
    expect(page.url()).toBe("app://lantai/index.html");
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test("scripts made of words", async ({ desktop: { page } }) => {
    const outcome = await page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "document.body.dataset.takenOver = 'yes'";
      document.body.append(script);
      const response = await fetch("./index.html");
      return {
        header: response.headers.get("content-security-policy"),
        mark: document.body.dataset.takenOver,
      };
    });
    expect(outcome.header).toContain("default-src 'none'");
    expect(outcome.mark).toBeUndefined();
  });

  test("the camera, the place, notices, the clipboard's content", async ({ desktop: { page } }) => {
    const outcome = await page.evaluate(async () => ({
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => "given",
        () => "denied",
      ),
      place: await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve("given"),
          () => resolve("denied"),
        );
      }),
      notices: await Notification.requestPermission(),
      clipboard: await navigator.clipboard.readText().then(
        () => "given",
        () => "denied",
      ),
    }));
    expect(outcome).toEqual({ camera: "denied", place: "denied", notices: "denied", clipboard: "denied" });
  });

  test("the network, even without the page's policy", async ({ desktop: { app } }) => {
    let reached = 0;
    const server = createServer((_request, response) => {
      reached += 1;
      response.end("reached");
    });
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const outcome = await app.evaluate(async ({ BrowserWindow, session }, address) => {
      const window = new BrowserWindow({ show: false });
      const loaded = await window.loadURL(address).then(
        () => "loaded",
        (error: Error) => error.message,
      );
      window.destroy();
      const fetched = await session.defaultSession.fetch(address).then(
        () => "fetched",
        (error: Error) => error.message,
      );
      return { loaded, fetched };
    }, url);
    await new Promise((resolve) => {
      server.close(resolve);
    });
    expect(reached).toBe(0);
    expect(outcome.loaded).toMatch(/ERR_/);
    expect(outcome.fetched).toMatch(/ERR_/);
  });
});
