import type { Page } from "playwright/test";
import { expect, test } from "./fixtures.ts";
import { allKept } from "./rest.ts";
import { screen } from "./screen.ts";

const saved = (page: Page) => page.locator(".saved-state");
const safety = (page: Page) => page.getByRole("region", { name: "保存情况" });

async function openRegulation(page: Page) {
  const { box, tree, main } = screen(page);
  await expect(tree).toBeVisible();
  await box.fill("兰州市机动车停车场管理办法");
  await page.getByRole("option").first().filter({ hasText: "停车场管理办法" }).click();
  await expect(main).toContainText("第一条　为了加强机动车停车场的管理");
  await main.locator(".panel").first().focus();
  await page.keyboard.press("Alt+ArrowDown");
}

/** What the annotations in the database say, each with its colour. */
const said = (page: Page) =>
  page.evaluate(async () => {
    const request = indexedDB.open("lantai-own");
    const database = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    const asked = database.transaction("records").objectStore("records").getAll();
    return new Promise<readonly string[]>((resolve) => {
      asked.onsuccess = () => {
        database.close();
        resolve(asked.result.map(({ note, colour }) => `${note} ${colour}`));
      };
    });
  });

const inPanel = (page: Page) => page.getByRole("region", { name: "本条" });

test("what is written is said to be safe, is seen in another tab at once, and outlives a power cut", async ({
  context,
  page,
  site,
  kill,
  restart,
}) => {
  await openRegulation(page);
  const other = await context.newPage();
  await other.goto(site.url);
  await expect(saved(other)).toHaveText("批注随写随存");
  await other.locator("main .panel").first().focus();
  await other.keyboard.press("Alt+ArrowDown");
  await page.bringToFront();
  // What is open is no part of what is promised here.
  await allKept(page);
  await page.keyboard.press("Control+Alt+1");
  await expect(saved(page)).toHaveText(/^最后安全保存 \d\d:\d\d:\d\d$/);
  await expect(inPanel(other)).toContainText("全条");
  await kill();
  const again = await restart();
  await expect(saved(again)).toHaveText(/^最后安全保存/);
  await expect(inPanel(again)).toContainText("全条");
});

test("what is typed in one tab leaves alone what was changed in another meanwhile", async ({
  context,
  page,
  site,
}) => {
  await openRegulation(page);
  await allKept(page);
  await page.keyboard.press("Control+m");
  await page.keyboard.type("先写的");
  await expect(saved(page)).toHaveText(/^最后安全保存/);
  const other = await context.newPage();
  await other.goto(site.url);
  await other.locator("main .panel").first().focus();
  await other.keyboard.press("Alt+ArrowDown");
  await expect(inPanel(other)).toContainText("先写的");
  await other.keyboard.press("Control+Alt+3");
  await expect.poll(() => said(page)).toEqual(["先写的 todo"]);
  await page.bringToFront();
  await page.keyboard.type("，再写的");
  await expect.poll(() => said(page)).toEqual(["先写的，再写的 todo"]);
});

test("after many changes the reader is reminded to export, and the way leads there", async ({ page }) => {
  await openRegulation(page);
  for (let change = 0; change < 50; change++) await page.keyboard.press(`Control+Alt+${(change % 4) + 1}`);
  await expect(safety(page)).toContainText("批注已改动 50 处，还没有导出过");
  await page.screenshot({ path: test.info().outputPath("reminder.png") });
  await safety(page).getByRole("button", { name: "导出批注" }).click();
  const dialog = page.getByRole("dialog");
  const download = page.waitForEvent("download");
  await dialog
    .getByRole("button", { name: /导出|保存/ })
    .first()
    .click();
  await download;
  await page.keyboard.press("Escape");
  await expect(safety(page)).toBeEmpty();
});

test("what the browser throws away while the window is open is written again, without a further word", async ({
  page,
  site,
}) => {
  await openRegulation(page);
  await page.keyboard.press("Control+Alt+1");
  await expect(saved(page)).toHaveText(/^最后安全保存/);
  await allKept(page);
  const devtools = await page.context().newCDPSession(page);
  const origin = new URL(site.url).origin;
  await devtools.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
  const kept = () =>
    page.evaluate(async () => {
      const known = (await indexedDB.databases()).some(({ name }) => name === "lantai-own");
      if (!known) return -1;
      const request = indexedDB.open("lantai-own");
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const counting = database.transaction("records").objectStore("records").count();
      return new Promise<number>((resolve) => {
        counting.onsuccess = () => {
          database.close();
          resolve(counting.result);
        };
      });
    });
  await expect.poll(kept).toBe(1);
  await page.reload();
  await expect(inPanel(page)).toContainText("全条");
});
