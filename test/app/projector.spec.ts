import type { Page } from "playwright/test";
import { expect, test } from "./fixtures.ts";
import { atRest } from "./rest.ts";
import { expand, screen } from "./screen.ts";

const projector = (page: Page) => page.locator(".projector");
const heading = (page: Page) => projector(page).getByRole("heading", { level: 1 });

async function openParking(page: Page, article: number): Promise<void> {
  await screen(page).box.fill(`停车场 ${article}`);
  await expect(page.getByRole("option").first()).toContainText("停车场管理办法》第");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`art_${article}$`));
}

test("one article at a time, from the one that is read, and back to the one that was shown", async ({
  page,
}) => {
  const { tree, main } = screen(page);
  await expect(tree).toBeVisible();
  await openParking(page, 14);
  await page.keyboard.press("F8");
  await expect(heading(page)).toContainText("兰州市机动车停车场管理办法");
  await expect(heading(page)).toContainText("第十四条");
  await expect(projector(page)).toContainText("第二章　停车场规划与建设");
  await expect(projector(page).locator(".text .article")).toHaveCount(1);

  for (const [key, article] of [
    ["ArrowRight", "第十五条"],
    ["ArrowDown", "第十六条"],
    ["PageDown", "第十七条"],
    [" ", "第十八条"],
    ["ArrowLeft", "第十七条"],
    ["ArrowUp", "第十六条"],
    ["PageUp", "第十五条"],
  ] as const) {
    // An article that is higher than the screen takes another press.
    const shown = await heading(page).textContent();
    for (let press = 0; press < 5 && (await heading(page).textContent()) === shown; press += 1) {
      await page.keyboard.press(key);
    }
    await expect(heading(page)).toContainText(article);
  }
  await page.getByRole("button", { name: "下一条" }).click();
  await expect(heading(page)).toContainText("第十六条");
  // The remote control that begins a show must not load the page again.
  await page.keyboard.press("F5");
  await expect(heading(page)).toContainText("第十六条");

  await page.keyboard.press("Escape");
  await expect(projector(page)).toBeHidden();
  await expect(page).toHaveURL(/art_16$/);
  await expect(main.locator('[data-address$="__art_16"]')).toBeInViewport();
  await expect(main.getByRole("tabpanel")).toBeFocused();
});

test("leaving at once leaves the place as it was", async ({ page }) => {
  await (
    await expand(page, "兰州年鉴（2024）", "法规文件", "政府规章", "兰州市机动车停车场管理办法")
  ).click();
  const panel = screen(page).main.getByRole("tabpanel");
  await expect(panel).toContainText("第四十五条");
  await panel.hover();
  await page.mouse.wheel(0, 1234);
  await atRest(page);
  const before = await panel.evaluate((view) => view.scrollTop);
  await page.getByRole("button", { name: "投屏" }).click();
  await expect(projector(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(projector(page)).toBeHidden();
  await expect.poll(() => panel.evaluate((view) => view.scrollTop)).toBe(before);
});

test("a long article is gone through by the screenful, no line left out, before the next", async ({
  page,
}) => {
  await page.setViewportSize({ width: 800, height: 480 });
  await expect(screen(page).box).toBeVisible();
  await openParking(page, 14);
  await page.keyboard.press("F8");
  for (let step = 0; step < 6; step += 1) await page.keyboard.press("Control+=");
  const room = projector(page).locator(".room");
  const where = () =>
    room.evaluate(({ scrollTop, clientHeight, scrollHeight }) => ({ scrollTop, clientHeight, scrollHeight }));
  let last = await where();
  expect(last.scrollHeight).toBeGreaterThan(last.clientHeight * 1.5);
  for (let press = 0; press < 30; press += 1) {
    await page.keyboard.press("PageDown");
    const now = await where();
    if (!(await heading(page).textContent())?.includes("第十四条")) break;
    expect(now.scrollTop - last.scrollTop).toBeGreaterThan(0);
    expect(now.scrollTop - last.scrollTop).toBeLessThan(now.clientHeight);
    last = now;
  }
  expect(last.scrollTop + last.clientHeight).toBeGreaterThanOrEqual(last.scrollHeight - 2);
  await expect(heading(page)).toContainText("第十五条");
  expect((await where()).scrollTop).toBe(0);
});

test("B and the full stop make the screen dark, and any way on makes it light", async ({ page }) => {
  await expect(screen(page).tree).toBeVisible();
  await openParking(page, 14);
  await page.keyboard.press("F8");
  const dark = page.getByRole("status", { name: /黑屏/ });
  for (const [begin, end] of [
    ["b", "b"],
    [".", "ArrowRight"],
  ] as const) {
    await page.keyboard.press(begin);
    await expect(dark).toBeVisible();
    await page.keyboard.press(end);
    await expect(dark).toBeHidden();
  }
  await expect(heading(page)).toContainText("第十四条");
});

test("a 条目, a heading's passage, and the warning of a doubtful source", async ({ page }) => {
  const { row, tree, main } = screen(page);
  await expect(tree).toBeVisible();
  await row("兰州市政府工作报告（来源存疑） 存疑").dblclick();
  await expect(main.getByRole("note")).toContainText("来源存疑");
  await page.keyboard.press("F8");
  await expect(projector(page).getByRole("note")).toContainText("来源存疑");
  await page.keyboard.press("ArrowRight");
  await expect(projector(page).getByRole("note")).toBeInViewport();
  await page.keyboard.press("Escape");

  await page.evaluate(() => {
    location.hash = "#/chengguan-yearbook-2020/cat_3";
  });
  await expect(page).toHaveURL(/cat_3/);
  await expect(main).toContainText("【");
  await page.keyboard.press("F8");
  const entries = projector(page).locator(".text .entry");
  for (let step = 0; step < 40 && (await entries.count()) === 0; step += 1) {
    await page.keyboard.press("PageDown");
  }
  await expect(entries).toHaveCount(1);
});
