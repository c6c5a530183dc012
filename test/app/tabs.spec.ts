import type { Page } from "playwright/test";
import { violations } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { atRest } from "./rest.ts";
import { screen } from "./screen.ts";

const titles = [
  "兰州市机动车停车场管理办法",
  "兰州市城市更新办法",
  "兰州市市政设施管理条例",
  "兰州市城市安全发展条例",
];

async function openAll(page: Page): Promise<void> {
  const { box, tab, tree } = screen(page);
  await expect(tree).toBeVisible();
  for (const title of titles) {
    await box.fill(title);
    await expect(page.getByRole("option").first()).toContainText(title);
    await page.keyboard.press("Enter");
    await expect(tab(title)).toHaveAttribute("aria-selected", "true");
  }
}

const order = async (page: Page): Promise<readonly (string | null)[]> =>
  Promise.all((await screen(page).tabs.getByRole("tab").all()).map((tab) => tab.getAttribute("aria-label")));

test("tabs are put in order by keyboard and by dragging, and it is told", async ({ page }) => {
  const { tab } = screen(page);
  const [parking = "", renewal = "", facilities = "", safety = ""] = titles;
  await openAll(page);
  await page.keyboard.press("Control+Shift+PageUp");
  await expect.poll(() => order(page)).toEqual([parking, renewal, safety, facilities]);
  await expect(page.getByText("已移到第 3 位，共 4 个")).toBeAttached();
  await page.keyboard.press("Control+Shift+PageDown");
  await expect.poll(() => order(page)).toEqual(titles);
  await tab(parking).focus();
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await expect.poll(() => order(page)).toEqual([renewal, parking, facilities, safety]);
  await expect(tab(parking)).toBeFocused();
  await tab(safety).dragTo(tab(renewal), { targetPosition: { x: 4, y: 12 } });
  await expect.poll(() => order(page)).toEqual([safety, renewal, parking, facilities]);
});

test("closed tabs are opened again one by one, at their places, also after a restart", async ({
  page,
  restart,
}) => {
  const { tab, main, tabs } = screen(page);
  const [parking = "", renewal = "", facilities = ""] = titles;
  await openAll(page);
  await tab(parking).click();
  await main.getByRole("tabpanel").hover();
  await page.mouse.wheel(0, 1800);
  const top = () => main.getByRole("tabpanel").evaluate((view) => Math.round(view.scrollTop));
  await atRest(page);
  const before = await top();
  expect(before).toBeGreaterThan(1000);
  await page.keyboard.press("Control+w");
  await tab(facilities).click({ button: "middle" });
  await expect(tabs.getByRole("tab")).toHaveCount(2);

  const again = await restart();
  await expect(screen(again).tabs.getByRole("tab")).toHaveCount(2);
  await again.keyboard.press("Control+Shift+T");
  await expect(screen(again).tab(facilities)).toHaveAttribute("aria-selected", "true");
  await again.keyboard.press("Control+Shift+T");
  await expect(screen(again).tab(parking)).toHaveAttribute("aria-selected", "true");
  await expect.poll(() => order(again)).toEqual(titles);
  const panel = screen(again).main.getByRole("tabpanel");
  await expect.poll(() => panel.evaluate((view) => Math.round(view.scrollTop))).toBe(before);
  await expect.poll(() => order(again)).toContain(renewal);
});

test("the list shows every tab with its whole title, closes the others, and that is undone", async ({
  page,
}) => {
  const { tab, tabs } = screen(page);
  const [parking = "", renewal = ""] = titles;
  await openAll(page);
  const list = page.getByRole("button", { name: "全部 4 个标签页" });
  await list.click();
  const menu = page.getByRole("menu");
  for (const title of titles) await expect(menu.getByRole("menuitem", { name: title })).toBeVisible();
  expect(await violations(page), "the list of tabs").toEqual([]);
  await menu.getByRole("menuitem", { name: renewal }).click();
  await expect(tab(renewal)).toHaveAttribute("aria-selected", "true");
  await list.click();
  await menu.getByRole("menuitem", { name: "关闭其他标签页" }).click();
  await expect(tabs.getByRole("tab")).toHaveCount(1);
  await page.keyboard.press("Control+Shift+T");
  await expect.poll(() => order(page)).toEqual(titles);
  await expect(tab(renewal)).toHaveAttribute("aria-selected", "true");

  await list.click();
  await menu.getByRole("menuitem", { name: "关闭全部标签页" }).click();
  await expect(page.getByRole("heading", { name: "继续阅读" })).toBeVisible();
  await page.getByRole("button", { name: new RegExp(renewal) }).click();
  await expect(tab(renewal)).toHaveAttribute("aria-selected", "true");
  await expect.poll(() => order(page)).not.toContain(parking);
});

test("however many tabs are open, the one in front is in view", async ({ page }) => {
  const { tabs } = screen(page);
  await openAll(page);
  for (let at = 1; at <= 8; at += 1) {
    await page.evaluate((to) => {
      location.hash = `#/chengguan-yearbook-2020/cat_${to}`;
    }, at);
    await expect(tabs.getByRole("tab")).toHaveCount(4 + at);
    await expect(tabs.getByRole("tab", { selected: true })).toBeInViewport({ ratio: 1 });
  }
  expect(await tabs.evaluate((row) => row.scrollWidth > row.clientWidth)).toBe(true);
  await tabs.getByRole("tab").first().click();
  await expect(tabs.getByRole("tab").first()).toBeInViewport({ ratio: 1 });
});
