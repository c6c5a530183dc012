import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type BrowserContext, test as base, chromium, expect, type Page } from "playwright/test";
import { findChromium } from "../../build/machine/chromium.ts";
import { rootArguments } from "../../build/machine/system-libraries.ts";
import { page as builtPage } from "../../build/project.ts";
import { writeWebFolder } from "../../build/web-folder.ts";
import { openWebServer, type WebServer } from "../../build/web-server.ts";

/** The web edition on a server of its own, in a folder of it, and a browser that has never seen it. */
type OnServer = {
  readonly folder: string;
  readonly page: Page;
  /** Switches the server off; and on again, at the same address. */
  readonly off: () => Promise<void>;
  readonly on: () => Promise<void>;
  /** Opens another window. */
  readonly another: () => Promise<Page>;
};

const test = base.extend<{ readonly onServer: OnServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is needed from here.
  onServer: async ({}, use, testInfo) => {
    const www = testInfo.outputPath("www");
    const folder = join(www, "科室", "lantai");
    await writeWebFolder(folder);
    let server: WebServer = await openWebServer(www, 0);
    const { port } = server;
    const home = `${server.url}${encodeURIComponent("科室")}/lantai/`;
    const context: BrowserContext = await chromium.launchPersistentContext(testInfo.outputPath("profile"), {
      executablePath: findChromium() ?? "",
      args: [...rootArguments, "--disable-gpu", "--no-first-run", "--disable-background-networking"],
      viewport: { width: 1366, height: 768 },
    });
    const open = async () => {
      const page = await context.newPage();
      await page.goto(home);
      return page;
    };
    const page = await open();
    await expect(page.getByRole("treeitem").first()).toBeVisible();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await use({
      folder,
      page,
      off: () => server.close(),
      on: async () => {
        server = await openWebServer(www, port);
      },
      another: open,
    });
    await context.close();
    await server.close();
  },
});

// Each starts the program several times, from nothing.
test.describe.configure({ timeout: 120_000 });

/** The page as built, marked, so that one version can be told from another. */
async function anotherVersion(at: string, mark: string): Promise<string> {
  await mkdir(at, { recursive: true });
  await cp(builtPage, at, { recursive: true });
  const html = await readFile(join(at, "index.html"), "utf8");
  await writeFile(join(at, "index.html"), html.replace("<html ", `<html data-version="${mark}" `));
  return at;
}

const versionOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.version ?? "first");

/** Asks for a newer version now, and waits until it is in, or refused. */
const look = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const settled = async () => {
      const { installing } = registration;
      if (installing?.state !== "installing") return;
      await new Promise((resolve) => installing.addEventListener("statechange", resolve, { once: true }));
    };
    // The browser looks by itself too, after a page was opened.
    await settled();
    if (registration.waiting) return "waiting";
    await registration.update();
    await settled();
    return registration.waiting === null ? "refused" : "waiting";
  });

/** Opens the page until it is of this version: a busy machine may take too long over it, and opens the old one. */
const opensAs = (version: string, page: Page) =>
  expect(async () => {
    await page.reload();
    await expect.poll(() => versionOf(page), { timeout: 8000 }).toBe(version);
  }).toPass({ timeout: 40_000 });

test("opened once, it opens without its server, and all of it works", async ({ onServer: { page, off } }) => {
  await off();
  await page.reload();
  const box = page.getByRole("combobox", { name: "跳转或检索" });
  await box.fill("停车场 14");
  await box.press("Enter");
  await expect(page.getByRole("main")).toContainText("第十四条");
  await box.fill("停车泊位");
  await box.press("Control+Enter");
  await expect(page.getByRole("region", { name: "检索结果" })).toContainText(/\d+ 处/);
  // A part of the page that is only loaded when it is wanted.
  await page.keyboard.press("Control+p");
  await expect(
    page
      .getByRole("dialog", { name: /^打印：/ })
      .locator(".paper-page")
      .first(),
  ).toBeVisible();
  const policy = await page.evaluate(async () => (await fetch("./")).headers.get("content-security-policy"));
  expect(policy).toContain("frame-ancestors 'none'");
});

test("without its server it even starts for the first time: nothing of the library is left", async ({
  onServer: { page, off },
}) => {
  await off();
  await page.evaluate(async () => {
    for (const { name = "" } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
  });
  await page.reload();
  await expect(page.getByRole("tree", { name: "文献目录" }).getByRole("treeitem")).not.toHaveCount(0);
  await expect(page.getByRole("contentinfo")).toContainText("5 部文献");
});

test("a newer version comes in beside the one in use, says so, and opens at the next start", async ({
  onServer: { folder, page, off, another },
}, testInfo) => {
  await writeWebFolder(folder, await anotherVersion(testInfo.outputPath("second"), "second"));
  await page.reload();
  const notice = page.getByRole("region", { name: "新版本" });
  await expect(notice).toContainText("新版本已就绪");
  await page.getByRole("button", { name: "知道了" }).click();
  await expect(notice).toHaveCount(0);
  expect(await versionOf(page)).toBe("first");

  // While another window is open, all go on with the version that one began with.
  await off();
  const beside = await another();
  await expect(beside.getByRole("treeitem").first()).toBeVisible();
  expect(await versionOf(beside)).toBe("first");
  await page.close();
  await opensAs("second", beside);
  await expect(beside.getByRole("treeitem").first()).toBeVisible();
  await expect.poll(() => beside.evaluate(async () => (await caches.keys()).length)).toBe(1);
});

test("a newer version of which a part is not there yet is not taken, until it is", async ({
  onServer: { folder, page },
}, testInfo) => {
  await page.reload();
  const second = await anotherVersion(testInfo.outputPath("second"), "second");
  await writeFile(join(second, "assets/added.js"), "export {};");
  await writeWebFolder(folder, second);
  // As it is while somebody copies: the list is there, one file is cut short.
  await writeFile(join(folder, "assets/added.js"), "export");
  expect(await look(page)).toBe("refused");
  await page.reload();
  expect(await versionOf(page)).toBe("first");
  await expect(page.getByRole("treeitem").first()).toBeVisible();

  await writeFile(join(folder, "assets/added.js"), "export {};");
  // The browser may have been looking while it was not.
  await expect.poll(() => look(page)).toBe("waiting");
  await opensAs("second", page);
});
