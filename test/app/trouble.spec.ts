import type { Page } from "playwright/test";
import { expect, test } from "./fixtures.ts";
import { screen } from "./screen.ts";

// Faults of the bundle are met by the first start.
test.use({ firstStart: true, allowed: /404|Failed to load resource|a test of the notice/ });

/** Makes the files of the bundle answer with `damage` from now on: a text, or 404 for null. */
async function damage(page: Page, files: RegExp, text: string | null) {
  await page
    .context()
    .route(files, (route) =>
      text === null ? route.fulfill({ status: 404 }) : route.fulfill({ body: text }),
    );
}

/** Removes what the first start has installed, as on a new machine. */
async function forget(page: Page) {
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
  });
}

for (const [what, files, text] of [
  ["a missing bundle", /bundle\/manifest\.json/, null],
  ["half a manifest", /bundle\/manifest\.json/, '{"format":1,"works":[{'],
  ["a bundle without documents", /bundle\/[a-z]+-.*\.json/, null],
] as const) {
  test(`${what} is told in a sentence, and a retry goes on once it is mended`, async ({ page }) => {
    await damage(page, files, text);
    await forget(page);
    await page.reload();
    await expect(page.getByRole("alert")).toContainText("资料文件缺失或已损坏");
    await expect(page.getByRole("alert")).toContainText("重新安装");
    await page.context().unrouteAll();
    await page.getByRole("button", { name: "重试" }).click();
    await expect(screen(page).tree.getByRole("treeitem")).toHaveCount(5);
  });
}

test("a document that was changed is left out by name, and the others can be read", async ({ page }) => {
  await damage(page, /bundle\/wuwei.*\.json/, '{"work":{},"units":[]}');
  await forget(page);
  await page.reload();
  await expect(screen(page).tree.getByRole("treeitem")).toHaveCount(4);
  await expect(screen(page).status).toContainText("《武威年鉴（2024）》的资料文件缺失或已损坏");
  await page.context().unrouteAll();
  await page.reload();
  await expect(screen(page).tree.getByRole("treeitem")).toHaveCount(5);
  await expect(screen(page).status).not.toContainText("损坏");
});

test("with an earlier library, a damaged bundle does not stop anybody reading", async ({ page }) => {
  await expect(screen(page).tree.getByRole("treeitem")).toHaveCount(5);
  await damage(page, /bundle\//, null);
  await page.reload();
  await expect(screen(page).tree.getByRole("treeitem")).toHaveCount(5);
  await expect(screen(page).status).toContainText("正在使用上次装好的文本");
});

test("a database of a newer program is refused, and left untouched", async ({ page }) => {
  await expect(screen(page).tree).toBeVisible();
  const versionOf = () =>
    page.evaluate(
      async () => (await indexedDB.databases()).find(({ name }) => name === "lantai-own")?.version,
    );
  await page.goto("about:blank");
  await page.goBack();
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("lantai-own", 990);
        opening.onsuccess = () => resolve(opening.result.close());
        opening.onerror = reject;
      }),
  );
  await page.reload();
  await expect(page.getByRole("alert")).toContainText("更新版本的兰台");
  await expect(page.getByRole("alert")).toContainText("未作任何改动");
  expect(await versionOf()).toBe(990);
});

test("a bug shows a calm screen, and the technicians' part can be saved", async ({ page }) => {
  await damage(page, /bundle\/manifest\.json/, null);
  await forget(page);
  await page.reload();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "保存错误说明" }).click();
  const saved = await (await download).createReadStream();
  const text = (await saved.toArray()).join("");
  expect((await download).suggestedFilename()).toBe("兰台-错误说明.txt");
  expect(text).toContain("manifest.json");
});

test("a bug in the background is told at the foot of the window, and everything goes on", async ({
  page,
}) => {
  await expect(screen(page).tree).toBeVisible();
  await page.evaluate(() => void Promise.reject(new Error("a test of the notice")));
  await expect(page.getByRole("alert")).toContainText("刚才的操作没有完成");
  await page.getByRole("button", { name: "知道了" }).click();
  await expect(page.getByRole("alert")).toBeHidden();
  await expect(screen(page).tree).toBeVisible();
});

for (const wrong of [
  "#/lanzhou-yearbook-2024/reg_99__art_1",
  "#/lanzhou-yearbook-2024/reg_3__art_999",
  "#/nonsense/x",
]) {
  test(`a link to ${wrong} says that it is not there, and the address bar tells where one is`, async ({
    page,
  }) => {
    const { tree } = screen(page);
    await expect(tree).toBeVisible();
    await page.evaluate((hash) => {
      location.hash = hash;
    }, wrong);
    await expect(screen(page).status).toContainText("现有文献中没有");
    await expect(page).not.toHaveURL(/nonsense/);
    await expect(tree).toBeVisible();
  });
}
