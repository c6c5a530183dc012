import { counted, since } from "./counted.ts";
import { expect, test } from "./running.ts";

/** The ways out: Electron's list, numbers 13, 14 and 15; and that what is refused is counted. */

test("a start and a look around want nothing of the network", async ({ page }) => {
  expect(await counted(page)).toEqual([]);
});

test("no other address: the page stays where it is, and each try is counted by its host alone", async ({
  app,
  page,
}) => {
  const before = await counted(page);
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (address) => void opened.push(address);
    shell.openPath = async (path) => `${opened.push(path)}`;
  });
  for (const address of [
    "https://navigated.example/secret?words=第一条",
    "http://127.0.0.1:9/",
    "file:///etc/passwd",
    "mailto:someone@example.com",
    "ms-settings:display",
    "data:text/html,<p>x</p>",
    "app://other/index.html",
  ]) {
    await page.evaluate((to) => {
      location.href = to;
    }, address);
    await page.waitForTimeout(100);
  }
  expect(page.url()).toMatch(/^app:\/\/lantai\/index\.html/);
  expect(await page.evaluate(() => document.querySelector("#app") !== null)).toBe(true);
  expect(await app.evaluate(() => (globalThis as { opened?: string[] }).opened)).toEqual([]);
  const found = since(before, await counted(page));
  expect(found).toEqual(
    expect.arrayContaining(["navigation navigated.example 1", "navigation 127.0.0.1:9 1"]),
  );
  expect(found.join(" ")).not.toMatch(/secret|words|第一条|someone|passwd/);
});

test("an empty page is left for the program's own at once", async ({ page }) => {
  await page.evaluate(() => {
    location.href = "about:blank";
  });
  await expect(page.getByRole("tree", { name: "文献目录" })).toBeVisible({ timeout: 20_000 });
  expect(page.url()).toMatch(/^app:\/\/lantai\/index\.html/);
});

test("no second window, whatever asks for one", async ({ app, page }) => {
  const before = await counted(page);
  const opened = await page.evaluate(() => {
    const link = document.createElement("a");
    link.href = "https://clicked.example/";
    link.target = "_blank";
    link.rel = "opener";
    document.body.append(link);
    link.click();
    link.remove();
    return ["https://opened.example/", "app://lantai/index.html", "about:blank", ""].map(
      (address) => window.open(address) === null,
    );
  });
  expect(opened).toEqual([true, true, true, true]);
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  expect(since(before, await counted(page)).toSorted()).toEqual([
    "window clicked.example 1",
    "window opened.example 1",
  ]);
});

test("no download, not even of what the page made itself", async ({ app, page }, testInfo) => {
  await app.evaluate(({ session }) => {
    const done: string[] = [];
    Object.assign(globalThis, { done });
    session.defaultSession.on("will-download", (_event, item) => {
      item.once("done", (_done, state) => done.push(state));
    });
  });
  testInfo.setTimeout(20_000);
  await page.evaluate(() => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["x"]));
    link.download = "x.txt";
    link.click();
  });
  await page.waitForTimeout(300);
  expect(await app.evaluate(() => (globalThis as { done?: string[] }).done)).not.toContain("completed");
});
