import type { Page } from "playwright/test";
import { violations } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { painted } from "./highlights.ts";
import { atRest } from "./rest.ts";
import { screen } from "./screen.ts";

const address = "reg_5__art_14";

async function openParking(page: Page) {
  const { box, unit, tree } = screen(page);
  await expect(tree).toBeVisible();
  await box.fill("停车场 14");
  await expect(page.getByRole("option").first()).toContainText("《兰州市机动车停车场管理办法》");
  await page.keyboard.press("Enter");
  await expect(unit(address)).toBeInViewport();
  await atRest(page);
}

const menu = (page: Page) => page.getByRole("menu", { name: "对这一处" });
const item = (page: Page, name: string | RegExp) => menu(page).getByRole("menuitem", { name });

/** What is painted as marked, as words. */
const marked = async (page: Page) => (await painted(page, /emphasis|question/)).map(({ words }) => words);

test("the right button on an article offers what can be done with it, and does it there", async ({
  page,
}) => {
  await openParking(page);
  const { unit } = screen(page);
  const next = unit("reg_5__art_15");
  await next.click({ button: "right", position: { x: 60, y: 12 } });
  await expect(menu(page)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await expect(item(page, /^复制$/)).toHaveCount(0);
  await expect(item(page, "查找")).toHaveCount(0);
  await item(page, "批注…").click();
  await page.keyboard.insertText("这一条要问");
  await page.keyboard.press("Control+Enter");
  await expect(page.locator(".beside")).toContainText("这一条要问");
  await expect(page.locator(".beside")).toContainText("第十五条");

  await unit(address).click({ button: "right", position: { x: 60, y: 12 } });
  await item(page, "复制引文").click();
  await expect(page.getByText("第十四条", { exact: false }).and(page.locator(".said *"))).toContainText(
    "第十四条",
  );
});

test("with words selected it is about them, and they stay selected while it is open", async ({ page }) => {
  await openParking(page);
  const { unit } = screen(page);
  const words = unit(`${address}__para_1`);
  const box = await words.boundingBox();
  if (!box) throw new Error("no article");
  await page.mouse.dblclick(box.x + 150, box.y + 16);
  const selected = await page.evaluate(() => getSelection()?.toString() ?? "");
  expect(selected.length).toBeGreaterThan(1);
  const tools = page.getByRole("toolbar", { name: "标记选中的文字" });
  await expect(tools).toBeVisible();
  await page.mouse.click(box.x + 150, box.y + 16, { button: "right" });
  await expect(item(page, /^复制$/)).toBeVisible();
  // One way at a time: the tools beside the selection give way to the menu.
  await expect(tools).toHaveCount(0);
  await item(page, "标为“重点”").click();
  await expect.poll(() => marked(page)).toEqual([selected]);

  // On the marked words it is about them, and makes no other mark.
  await page.mouse.click(box.x + 400, box.y + 16);
  await page.mouse.click(box.x + 150, box.y + 16, { button: "right" });
  await item(page, "批注…").click();
  await page.keyboard.insertText("说的是这两个字");
  await page.keyboard.press("Control+Enter");
  await expect(page.locator(".beside [data-annotation]")).toHaveCount(1);
  await expect(page.locator(".beside [data-annotation]")).toContainText("说的是这两个字");
  expect(await marked(page)).toEqual([selected]);

  await page.mouse.dblclick(box.x + 150, box.y + 16);
  await page.mouse.click(box.x + 150, box.y + 16, { button: "right" });
  await item(page, `在全部文献中检索“${selected}”`).click();
  await expect(page.getByRole("region", { name: "检索结果" })).toContainText(selected);
});

test("by Shift+F10 it opens at the article that has the keyboard, and Escape leads back to it", async ({
  page,
}) => {
  await openParking(page);
  await page.locator("main .panel").first().focus();
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Alt+ArrowDown");
  const at = await page.evaluate(() => document.activeElement?.getAttribute("data-address"));
  await page.keyboard.press("Shift+F10");
  await expect(menu(page)).toBeVisible();
  await expect(menu(page).locator("[data-active-item]")).toHaveText(/复制原文与出处/);
  await page.keyboard.press("Escape");
  expect(at).toMatch(/^reg_5__art_/);
  await expect(page.locator(`.panel [data-address="${at}"]`)).toBeFocused();
});

test("a field keeps the menu of its own", async ({ page }) => {
  await openParking(page);
  const asked = page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        window.addEventListener("contextmenu", (event) => setTimeout(() => resolve(event.defaultPrevented)), {
          once: true,
        });
      }),
  );
  await screen(page).box.click({ button: "right" });
  expect(await asked).toBe(false);
  await expect(menu(page)).toHaveCount(0);
});
