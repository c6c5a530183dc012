import type { Page } from "playwright/test";
import { expect, test } from "./fixtures.ts";
import { allKept } from "./rest.ts";
import { screen } from "./screen.ts";

const ways = (page: Page) => ({
  back: page.getByRole("main").getByRole("button", { name: "后退" }),
  forward: page.getByRole("main").getByRole("button", { name: "前进" }),
  recent: page.getByRole("button", { name: "最近读过" }),
});

async function go(page: Page, question: string, place: string): Promise<void> {
  await expect(screen(page).box).toBeVisible();
  await screen(page).box.fill(question);
  await expect(page.getByRole("option").first()).toContainText(place);
  await page.keyboard.press("Enter");
  await expect(screen(page).box).toHaveValue("");
}

test("back and forward go over the jumps of each tab, and say when there are none", async ({ page }) => {
  const { back, forward } = ways(page);
  const { tab } = screen(page);
  await go(page, "停车场 5", "第五条");
  await expect(back).toBeDisabled();
  await expect(forward).toBeDisabled();
  await go(page, "停车场 14", "第十四条");
  await expect(page).toHaveURL(/art_14$/);
  await go(page, "市政条例25", "第二十五条");
  await expect(page).toHaveURL(/reg_3__art_25$/);
  await go(page, "市政条例30", "第三十条");
  await expect(page).toHaveURL(/reg_3__art_30$/);

  // The other tab has its own way.
  await tab("兰州市机动车停车场管理办法").click();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(page).toHaveURL(/art_5$/);
  await expect(back).toBeDisabled();
  await page.keyboard.press("Alt+ArrowRight");
  await expect(page).toHaveURL(/art_14$/);

  // The jump that led from one tab to the other leads back.
  await tab("兰州市市政设施管理条例").click();
  await back.click();
  await expect(page).toHaveURL(/reg_3__art_25$/);
  await back.click();
  await expect(tab("兰州市机动车停车场管理办法")).toHaveAttribute("aria-selected", "true");
  await forward.click();
  await forward.click();
  await expect(page).toHaveURL(/reg_3__art_30$/);
  await expect(forward).toBeDisabled();
});

test("the way back is there after a reload and after a restart", async ({ page, restart }) => {
  await go(page, "停车场 5", "第五条");
  await go(page, "市政条例25", "第二十五条");
  await expect(page).toHaveURL(/reg_3__art_25$/);
  await allKept(page);
  await page.reload();
  await expect(page).toHaveURL(/reg_3__art_25$/);
  const again = await restart();
  await expect(again).toHaveURL(/reg_3__art_25$/);
  await ways(again).back.click();
  await expect(again).toHaveURL(/art_5$/);
});

test("what was read is listed once, with its place, and is read on where it was left", async ({
  page,
  restart,
}) => {
  const { main } = screen(page);
  await go(page, "停车场 14", "第十四条");
  await expect(page).toHaveURL(/art_14$/);
  await go(page, "市政条例25", "第二十五条");
  await expect(page).toHaveURL(/reg_3__art_25$/);
  const { recent } = ways(page);
  await recent.click();
  const item = page.getByRole("menuitem", { name: /兰州市机动车停车场管理办法/ });
  await expect(item).toHaveCount(1);
  await expect(item).toContainText("第十四条");
  await expect(item).toContainText(/今天 \d\d:\d\d/);
  await expect(page.getByRole("menuitem", { name: /市政设施/ })).toHaveCount(0);
  await page.keyboard.press("Escape");

  await page.keyboard.press("Control+w");
  await page.keyboard.press("Control+w");
  await expect(main.getByRole("heading", { name: "继续阅读" })).toBeVisible();
  const again = await restart();
  const buttons = again.getByRole("main").getByRole("listitem").getByRole("button");
  await expect(buttons).toHaveCount(2);
  await buttons.filter({ hasText: "停车场" }).click();
  await expect(again).toHaveURL(/art_14$/);
  await expect(screen(again).tab("兰州市机动车停车场管理办法")).toHaveAttribute("aria-selected", "true");
});

test("the browser's own way back is the reader's, and a link is a jump", async ({ page }) => {
  const { tab } = screen(page);
  await go(page, "停车场 5", "第五条");
  await expect(page).toHaveURL(/art_5$/);
  await page.evaluate(() => {
    location.hash = "#/lanzhou-yearbook-2024/reg_3__art_25";
  });
  await expect(tab("兰州市市政设施管理条例")).toHaveAttribute("aria-selected", "true");
  await page.goBack();
  await expect(tab("兰州市机动车停车场管理办法")).toHaveAttribute("aria-selected", "true");
  await expect(page).toHaveURL(/art_5$/);
  await expect(ways(page).forward).toBeEnabled();
  await page.keyboard.press("Alt+ArrowRight");
  await expect(page).toHaveURL(/reg_3__art_25$/);
});
