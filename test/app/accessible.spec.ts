import { violations } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { expand, screen } from "./screen.ts";

test("no screen breaks a rule of accessibility", async ({ page }) => {
  const { box, main } = screen(page);
  await expect(screen(page).tree).toBeVisible();
  expect(await violations(page), "nothing open").toEqual([]);

  await (
    await expand(page, "兰州年鉴（2024）", "法规文件", "政府规章", "兰州市机动车停车场管理办法")
  ).click();
  await expect(main).toContainText("第一条");
  expect(await violations(page), "reading").toEqual([]);

  await page.getByRole("textbox", { name: "筛选目录" }).fill("停车场");
  await expect(page.getByText("共 3 处")).toBeVisible();
  expect(await violations(page), "contents filtered").toEqual([]);
  await page.getByRole("textbox", { name: "筛选目录" }).fill("航空母舰");
  await expect(page.getByText("目录中没有")).toBeVisible();
  expect(await violations(page), "contents filtered, nothing left").toEqual([]);
  await page.keyboard.press("Escape");
  await screen(page).tree.focus();
  await page.keyboard.press("Shift+F10");
  await expect(page.getByRole("menu")).toBeVisible();
  expect(await violations(page), "menu of a row").toEqual([]);
  await page.keyboard.press("Escape");

  await page.keyboard.press("Control+f");
  await page.getByRole("search").getByRole("textbox").fill("停车场");
  await expect(page.getByRole("search")).toContainText(/第 1 处/);
  expect(await violations(page), "finding in the text").toEqual([]);
  await page.keyboard.press("Escape");

  await box.fill("停车场");
  await expect(page.getByText(/正文 \d+ 处/)).toBeVisible();
  expect(await violations(page), "finding").toEqual([]);

  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /网页版/ }).click();
  await expect(page.getByRole("dialog")).toContainText("所载文献");
  expect(await violations(page), "about").toEqual([]);

  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "校读" }).click();
  await expect(page.getByRole("dialog")).toContainText("逐字有着落");
  expect(await violations(page), "proof").toEqual([]);
});

test("nor do the results of a search, in any of their states", async ({ page }) => {
  await expect(screen(page).tree).toBeVisible();
  await page.keyboard.press("Control+2");
  const panel = page.getByRole("region", { name: "检索结果" });
  const field = panel.getByRole("textbox", { name: "检索词" });
  await expect(field).toBeFocused();
  expect(await violations(page), "nothing asked").toEqual([]);

  await field.fill("停车场");
  await expect(panel.getByRole("status")).toContainText("见于");
  await panel.getByRole("button", { name: /^筛选/ }).click();
  const articles = panel.getByRole("group", { name: "类型" }).getByRole("button").first();
  const count = await articles.locator(".count").textContent();
  await articles.click();
  await expect(panel.getByRole("status")).toContainText(`共 ${count} 处`);
  await panel.locator(".hits [aria-level='2']").first().click();
  await expect(page.getByRole("region", { name: "逐处查看" })).toBeVisible();
  expect(await violations(page), "filtered, with a hit open").toEqual([]);

  await field.fill("曌曌曌");
  await panel.getByRole("button", { name: "不加筛选再查" }).click();
  await expect(panel).toContainText("部文献中没有");
  await panel.getByRole("button", { name: "检索方法" }).click();
  expect(await violations(page), "nothing found, with help").toEqual([]);
  await field.fill("停车场 14");
  await panel.getByRole("button", { name: "检索方法" }).click();
  await expect(panel.getByRole("button", { name: /^直达/ })).toBeVisible();
  expect(await violations(page), "a citation").toEqual([]);
});

test("at 200 % zoom nothing is lost", async ({ page }) => {
  await page.setViewportSize({ width: 683, height: 384 });
  const { box, tree, main } = screen(page);
  await expect(tree).toBeVisible();
  await expect(box).toBeInViewport();
  await (await expand(page, "兰州年鉴（2024）", "法规文件")).click();
  await page.getByRole("button", { name: "收起目录" }).click();
  await expect(tree).toBeHidden();
  await expect(main).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(683);
});
