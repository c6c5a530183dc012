import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page, TestInfo } from "playwright/test";
import { screen } from "../app/screen.ts";
import { expect, test } from "./fixtures.ts";
import { mark, savedState } from "./writing.ts";

const own = (testInfo: TestInfo) => join(testInfo.outputPath("data"), "own");
const lose = (testInfo: TestInfo) =>
  rmSync(join(testInfo.outputPath("data"), "IndexedDB"), { recursive: true });
const notice = (page: Page) => page.getByRole("region", { name: "保存情况" });
const theme = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme);

async function go(page: Page, words: string): Promise<void> {
  await screen(page).box.fill(words);
  await expect(page.getByRole("option").first()).toBeVisible({ timeout: 30_000 });
  await page.getByRole("option").first().click();
}

/** The article that stands uppermost in the text. */
const uppermost = (page: Page) =>
  page.evaluate(() => {
    const panel = document.querySelector(".panel") as Element;
    const edge = panel.getBoundingClientRect().top;
    const units = [...panel.querySelectorAll("[data-address]")];
    return units.find((unit) => unit.getBoundingClientRect().bottom > edge + 4)?.getAttribute("data-address");
  });

/** Leaves the window with two tabs, the second in the middle of its text, dark, signed, and with an annotation. */
async function day(page: Page): Promise<string> {
  const { tree, tab, main } = screen(page);
  await expect(tree).toBeVisible();
  await go(page, "兰州市城市更新办法");
  await expect(tab("兰州市城市更新办法")).toBeVisible();
  await go(page, "停车场 14");
  await expect(tab("兰州市机动车停车场管理办法")).toHaveAttribute("aria-selected", "true");
  await expect(main).toContainText("第十四条");
  await page.keyboard.press("Control+,");
  const dialog = page.getByRole("dialog", { name: "设置" });
  await dialog.getByRole("group", { name: "配色" }).getByRole("radio", { name: "夜间", exact: true }).check();
  await dialog.getByRole("textbox", { name: /署名/ }).fill("王莉");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await main.locator(".panel").first().focus();
  await mark(page, 2);
  return (await uppermost(page)) ?? "";
}

test("where the database is lost, the tabs, the place in the text, what was chosen and the notes are as they were", async ({
  open,
}, testInfo) => {
  test.setTimeout(120_000);
  const { app, page } = await open();
  const place = await day(page);
  expect(place).toMatch(/__art_1[34]/);
  await app.close();
  lose(testInfo);

  const { page: again, app: later } = await open();
  const { tab, tree } = screen(again);
  await expect(tree).toBeVisible({ timeout: 60_000 });
  await expect(tab("兰州市城市更新办法")).toBeVisible();
  await expect(tab("兰州市机动车停车场管理办法")).toHaveAttribute("aria-selected", "true");
  expect(await theme(again)).toBe("night");
  await expect.poll(() => uppermost(again)).toBe(place);
  await expect(notice(again)).toContainText("1 条批注，已从日志补回", { timeout: 30_000 });
  await expect(notice(again)).not.toContainText("没有找回");
  await again.keyboard.press("Control+,");
  await expect(again.getByRole("textbox", { name: /署名/ })).toHaveValue("王莉");
  await again.keyboard.press("Escape");
  await later.close();
});

test("a damaged file of what was open is passed over with a sentence, and the rest is as it was", async ({
  open,
}, testInfo) => {
  test.setTimeout(120_000);
  const { app, page } = await open();
  await day(page);
  await app.close();
  const file = join(own(testInfo), "session.kept");
  writeFileSync(file, readFileSync(file, "utf8").replace("停车场", "停放场"));
  lose(testInfo);

  const { page: again, app: later } = await open();
  await expect(screen(again).tree).toBeVisible({ timeout: 60_000 });
  await expect(notice(again)).toContainText("上次打开的标签页和阅读位置没有找回");
  await again.screenshot({ path: testInfo.outputPath("forgotten.png") });
  await notice(again).getByRole("button", { name: "知道了" }).last().click();
  await expect(notice(again)).not.toContainText("没有找回");
  await expect(screen(again).tabs.getByRole("tab")).toHaveCount(0);
  expect(await theme(again)).toBe("night");
  await go(again, "兰州市城市更新办法");
  await expect(savedState(again)).toHaveText(/^最后安全保存/, { timeout: 30_000 });
  await later.close();
  // The file is whole again, and a database that is there needs none of it.
  expect(readFileSync(file, "utf8")).toContain("兰州市城市更新办法");
  writeFileSync(file, "damaged");
  const { page: last } = await open();
  await expect(screen(last).tab("兰州市城市更新办法")).toBeVisible();
  await expect(notice(last)).toBeEmpty();
  expect(existsSync(file)).toBe(true);
});
