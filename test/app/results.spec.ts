import type { Page } from "playwright/test";
import { expect, test } from "./fixtures.ts";
import { painted } from "./highlights.ts";
import { atRest } from "./rest.ts";
import { screen } from "./screen.ts";

/** The parts of the results panel. */
const found = (page: Page) => {
  const panel = page.getByRole("region", { name: "检索结果" });
  return {
    panel,
    field: panel.getByRole("textbox", { name: "检索词" }),
    list: panel.getByRole("tree", { name: "命中之处" }),
    works: panel.locator(".hits [aria-level='1']"),
    hits: panel.locator(".hits [aria-level='2']"),
    current: panel.locator(".hits [aria-current=true]"),
    count: panel.getByRole("status"),
    bar: page.getByRole("region", { name: "逐处查看" }),
    chip: (sort: string, name: RegExp) =>
      panel.getByRole("group", { name: sort }).getByRole("button", { name }),
  };
};

async function search(page: Page, question: string) {
  await expect(screen(page).tree.or(found(page).field).first()).toBeVisible();
  await page.keyboard.press("Control+2");
  await expect(found(page).field).toBeFocused();
  await found(page).field.fill(question);
  return found(page);
}

/** The number in a text such as 共 61 处. */
const numberIn = (text: string | null): number => Number(/\d+/.exec(text ?? "")?.[0]);

test("results stand work by work, counted exactly, and are narrowed exactly", async ({ page }) => {
  const { works, hits, count, panel, chip } = await search(page, "停车场");
  await expect(count).toHaveText(/^共 \d+ 处，见于 \d+ 部文献$/);
  const total = numberIn(await count.textContent());
  const perWork = await works.locator(".count").allTextContents();
  expect(perWork.map(numberIn).reduce((sum, each) => sum + each, 0)).toBe(total);
  await expect(works.first()).toContainText("兰州年鉴（2024）");
  await expect(hits.first().locator("mark").first()).toHaveText("停车场");

  await panel.getByRole("button", { name: /^筛选/ }).click();
  for (const sort of ["文献", "类型", "年份"]) {
    const counts = await panel.getByRole("group", { name: sort }).locator(".count").allTextContents();
    expect(
      counts.map(Number).reduce((sum, each) => sum + each, 0),
      sort,
    ).toBe(total);
  }
  const entries = numberIn((await chip("类型", /^条目/).textContent())?.replace("条目", "") ?? "");
  await chip("类型", /^条目/).click();
  await expect(count).toHaveText(new RegExp(`^共 ${entries} 处`));
  const articles = numberIn(await chip("类型", /^条\d/).locator(".count").textContent());
  await chip("类型", /^条\d/).click();
  await expect(count).toHaveText(new RegExp(`^共 ${entries + articles} 处`));
  await panel.getByRole("button", { name: "清除筛选" }).click();
  await expect(count).toHaveText(new RegExp(`^共 ${total} 处`));
});

test("hits are gone through beside their list, from the text too, and all is there again after a restart", async ({
  page,
  restart,
}) => {
  const { hits, bar, current, count } = await search(page, "二次供水");
  await expect(count).toContainText("共");
  const total = numberIn(await count.textContent());
  await hits.nth(1).click();
  const { main, tabs } = screen(page);
  await expect(bar).toContainText(`2 / ${total}`);
  await expect(main.getByRole("tabpanel")).toBeFocused();
  await page.keyboard.press("F4");
  await expect(bar).toContainText(`3 / ${total}`);
  await expect(current).toContainText("二次供水");
  await expect(current).toHaveAttribute("aria-posinset", "3");
  await page.keyboard.press("Shift+F4");
  await bar.getByRole("button", { name: "上一处" }).click();
  await expect(bar).toContainText(`1 / ${total}`);
  await expect(bar.getByRole("button", { name: "上一处" })).toBeDisabled();

  // Past the end of a work the next work goes on, in the same tab.
  for (let at = 1; at < total - 1; at += 1) await page.keyboard.press("F4");
  await page.keyboard.press("F4");
  await expect(bar).toContainText(`${total} / ${total}`);
  await expect(current).toBeInViewport();
  await expect(tabs.getByRole("tab")).toHaveCount(1);
  const label = await current.locator(".label").textContent();

  const again = found(await restart());
  await expect(again.field).toHaveValue("二次供水");
  await expect(again.count).toContainText(`共 ${total} 处`);
  await expect(again.current.locator(".label")).toHaveText(label ?? "");
  await expect(again.current).toBeInViewport();
  await expect(again.bar).toContainText(`${total} / ${total}`);
  await again.bar.getByRole("button", { name: "不再逐处查看" }).click();
  await expect(again.bar).toBeHidden();
  await expect(again.current).toHaveCount(0);
});

test("a hit is opened in a tab behind, by the middle button, by Ctrl and by its own button", async ({
  page,
}) => {
  const { hits } = await search(page, "停车场");
  const { tabs } = screen(page);
  await hits.first().click();
  await expect(tabs.getByRole("tab")).toHaveCount(1);
  const front = await tabs.getByRole("tab", { selected: true }).textContent();
  await hits.nth(1).click({ button: "middle" });
  await expect(tabs.getByRole("tab")).toHaveCount(2);
  await hits.nth(2).click({ modifiers: ["Control"] });
  await hits.nth(3).hover();
  await hits
    .nth(3)
    .getByRole("button", { name: /在新标签页中打开/ })
    .click();
  await expect(tabs.getByRole("tab")).toHaveCount(4);
  await expect(tabs.getByRole("tab", { selected: true })).toHaveText(front ?? "");
});

test("thousands of hits are all there, by keyboard alone", async ({ page }) => {
  const { field, list, works, count, bar } = await search(page, "的");
  await expect(count).toHaveText(/^共 \d{4} 处/);
  const total = numberIn(await count.textContent());
  await field.press("ArrowDown");
  await expect(list).toBeFocused();
  const active = page.locator(".hits .active");
  await page.keyboard.press("End");
  await expect(active).toBeInViewport();
  await expect(active.locator("mark").first()).toHaveText("的");
  await page.keyboard.press("Enter");
  await expect(bar).toContainText(`${total} / ${total}`);
  await bar.getByRole("button", { name: "回到结果" }).click();
  await expect(list).toBeFocused();
  await page.keyboard.press("PageUp");
  await page.keyboard.press(" ");
  await expect(list).toBeFocused();
  await expect(bar).not.toContainText(`${total} / ${total}`);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowLeft");
  await expect(works.first()).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("ArrowUp");
  await expect(field).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(screen(page).main.getByRole("tabpanel")).toBeFocused();
  await expect(field).toHaveValue("的");
});

test("where there is nothing, what was sought is said, and the nearest are shown as such", async ({
  page,
}) => {
  const { panel, field, count } = await search(page, "曌曌曌曌");
  await expect(panel).toContainText("5 部文献中没有“曌曌曌曌”。");
  await expect(count).toHaveText("共 0 处");
  await field.fill("“机动车停车场经营者办理备案手续”");
  await expect(panel).toContainText("没有完全相同的；最接近的有这些");
  await expect(panel.getByRole("tree")).toContainText("停车场");
  await expect(panel.locator(".hits .work .count")).toHaveCount(0);
  await field.fill("");
  await expect(panel).toContainText("空格隔开：几个词都要有");
});

test("a citation leads straight there, and the box hands its question over", async ({ page }) => {
  const { panel, field } = await search(page, "停车场 14");
  await panel.getByRole("button", { name: /直达.*《兰州市机动车停车场管理办法》第十四条/ }).click();
  await expect(page).toHaveURL(/reg_\d+__art_14$/);
  await page.keyboard.press("Control+1");
  await expect(screen(page).tree).toBeFocused();

  const { box } = screen(page);
  await box.fill("二次供水");
  await expect(page.getByRole("option", { name: /在检索中查看全部 \d+ 处/ })).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(field).toHaveValue("二次供水");
  await expect(field).toBeFocused();
});

test("a key that comes before its answer waits for it", async ({ page }) => {
  const { box, tabs } = screen(page);
  await expect(screen(page).tree).toBeVisible();
  await box.fill("停车场 1");
  await expect(page.getByRole("option").first()).toContainText("第一条");
  // Both within one task: no answer can come between them.
  await box.evaluate((input: HTMLInputElement) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, "停车场 14");
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  });
  await expect(page).toHaveURL(/reg_\d+__art_14$/);
  await expect(tabs.getByRole("tab")).toHaveCount(1);
});

test("one finds in the text beside an open hit, and goes on to the next hit after it", async ({ page }) => {
  const { hits, bar } = await search(page, "停车场");
  await hits.nth(3).click();
  await expect(bar).toContainText("4 / ");
  const seen = async () => {
    const [first] = await painted(page, /^found-current$/);
    return first?.seen ? first.words : null;
  };
  await expect.poll(seen).toBe("停车场");
  await page.keyboard.press("Control+f");
  await page.keyboard.type("收费");
  await expect.poll(seen).toBe("收费");
  await page.keyboard.press("Escape");
  await page.keyboard.press("F4");
  await expect(bar).toContainText("5 / ");
  await expect.poll(seen).toBe("停车场");
});

test("who types and at once presses Enter gets what was typed, not what stood there before", async ({
  page,
}) => {
  const { box } = screen(page);
  await expect(screen(page).tree).toBeVisible();
  await box.focus();
  await page.keyboard.type("停车场 14");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/reg_\d+__art_14$/);
});

test("ten thousand characters are a question like any other", async ({ page }) => {
  const { field, count, panel } = await search(page, "停".repeat(10_000));
  await expect(count).toHaveText("共 0 处");
  await expect(panel).toContainText("部文献中没有");
  await field.fill("停车场");
  await expect(count).toHaveText(/^共 \d\d+ 处/);
  await screen(page).box.fill('-"（标题:'.repeat(1000));
  await expect(page.getByRole("listbox")).toBeVisible();
});

test("the rail shows a place, and folds the one that is shown", async ({ page }) => {
  const { tree, main } = screen(page);
  await expect(tree).toBeVisible();
  const rail = page.getByRole("navigation", { name: "功能" });
  const place = (name: string) => rail.getByRole("button", { name });
  await expect(place("文献")).toHaveAttribute("aria-pressed", "true");
  await place("检索").click();
  await expect(tree).toBeHidden();
  await expect(found(page).panel).toBeVisible();
  await place("检索").click();
  await expect(found(page).panel).toBeHidden();
  await place("文献").click();
  await expect(tree).toBeVisible();
  await expect(main).toBeVisible();
});

test.describe("on the first day", () => {
  test.use({ firstStart: true });

  test("the index is built in sight, and can be stopped and gone on with", async ({ page }) => {
    const status = page.getByRole("contentinfo");
    const stop = status.getByRole("button", { name: "停止" });
    const ready = status.getByText("索引完成");
    await expect(stop.or(ready)).toBeVisible({ timeout: 30_000 });
    if (await stop.isVisible()) {
      await stop.click({ timeout: 1000 }).catch(() => {});
      await expect(status.getByText("索引已停").or(ready)).toBeVisible();
      if (await status.getByText("索引已停").isVisible())
        await status.getByRole("button", { name: "继续" }).click();
    }
    await expect(ready).toBeVisible({ timeout: 30_000 });
  });
});

test("coming back to the work of an open hit goes where one asks, not to the hit", async ({ page }) => {
  const { hits } = await search(page, "停车场 收费");
  await hits.first().dblclick();
  await expect(screen(page).main).toContainText("停车场收费标准");
  const go = async (question: string) => {
    await screen(page).box.fill(question);
    await expect(page.getByRole("option").first()).toBeVisible();
    await page.keyboard.press("Enter");
  };
  await go("武威市城市绿化条例");
  await expect(screen(page).tab("武威市城市绿化条例")).toHaveAttribute("aria-selected", "true");
  await go("停车场办法第五条");
  await expect(screen(page).unit("reg_5__art_5")).toBeInViewport();
  // What would still bring it elsewhere comes within some frames.
  await atRest(page);
  await expect(screen(page).unit("reg_5__art_5")).toBeInViewport();
  await expect(screen(page).unit("reg_5__art_21")).not.toBeInViewport();
});
