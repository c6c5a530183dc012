import type { Locator, Page } from "playwright/test";
import { violations } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { allKept, atRest, pause } from "./rest.ts";
import { screen } from "./screen.ts";

const parking = "兰州市机动车停车场管理办法";
const safety = "兰州市城市安全发展条例";
const renewal = "兰州市城市更新办法";

/** Opens a text by its title, in the pane that is read in. */
async function open(page: Page, title: string): Promise<void> {
  const { box, main } = screen(page);
  await expect(screen(page).box).toBeVisible();
  await box.fill(title);
  await expect(page.getByRole("option").first()).toContainText(title);
  await page.keyboard.press("Enter");
  await expect(main.getByRole("tab", { name: title, selected: true }).first()).toBeVisible();
}

const panes = (page: Page) => {
  const of = (name: string) => page.getByRole("region", { name });
  return { left: of("左栏"), right: of("右栏"), link: page.getByRole("button", { name: "同步" }) };
};

/** The address of the first block in view. */
const atTop = (pane: Locator): Promise<string> =>
  pane.getByRole("tabpanel").evaluate((view) => {
    const edge = view.getBoundingClientRect().top + 16;
    const block = [...view.querySelectorAll<HTMLElement>("[data-block]")].find(
      (each) => each.getBoundingClientRect().bottom > edge,
    );
    return block?.dataset.address ?? "";
  });
/** The number of the last article that begins at or above the upper edge. */
const article = (pane: Locator): Promise<string> =>
  pane.getByRole("tabpanel").evaluate((view) => {
    const edge = view.getBoundingClientRect().top + 16;
    const above = [...view.querySelectorAll<HTMLElement>(".article[data-block]")].findLast(
      (each) => each.getBoundingClientRect().top <= edge,
    );
    return /art_([\d-]+)/.exec(above?.dataset.address ?? "")?.[1] ?? "";
  });
const sameArticle = async (one: Locator, other: Locator): Promise<boolean> =>
  (await article(one)) === (await article(other));

test("two regulations side by side: each pane has its tabs, its place and the keyboard in turn", async ({
  page,
}) => {
  const { tree, main } = screen(page);
  await open(page, parking);
  await page.keyboard.press("Control+\\");
  const { left, right } = panes(page);
  await expect(right.getByRole("tab", { name: parking, selected: true })).toBeVisible();
  await expect(right.getByRole("tabpanel")).toBeFocused();
  await expect(right).toHaveAttribute("aria-current", "true");
  // There was no room for the tree beside both.
  await expect(tree).toBeHidden();

  await open(page, renewal);
  await expect(right.getByRole("tab")).toHaveCount(2);
  await expect(left.getByRole("tab")).toHaveCount(1);
  await expect(left).toContainText("为了加强机动车停车场的管理");
  await expect(page).toHaveURL(/reg_/);

  await page.keyboard.press("F6");
  await expect(left.getByRole("tabpanel")).toBeFocused();
  await expect(left).toHaveAttribute("aria-current", "true");
  // What is looked for in the text is looked for where one reads.
  await page.keyboard.press("Control+f");
  await expect(left.getByRole("search")).toBeVisible();
  await page.keyboard.press("Escape");

  const splitter = main.getByRole("separator");
  await splitter.focus();
  await page.keyboard.press("ArrowRight");
  await expect(splitter).toHaveAttribute("aria-valuenow", "52");

  await page.keyboard.press("Control+1");
  await expect(tree).toBeFocused();
  await page.keyboard.press("F6");
  await expect(left.getByRole("tabpanel")).toBeFocused();
  await page.keyboard.press("Shift+F6");
  await expect(tree).toBeFocused();
  expect(await violations(page), "two panes").toEqual([]);

  await right.getByRole("tab", { name: renewal }).focus();
  await page.keyboard.press("Delete");
  await page.keyboard.press("Delete");
  await expect(right).toBeHidden();
  await expect(main.getByRole("tabpanel")).toHaveCount(1);
});

test("scrolling one pane brings the other to the same article, and says where there is none", async ({
  page,
}) => {
  await open(page, safety);
  await page.keyboard.press("Control+\\");
  await open(page, renewal);
  const { left, right, link } = panes(page);
  await link.click();
  await expect(link).toHaveAttribute("aria-pressed", "true");
  await left.getByRole("tabpanel").hover();
  for (const wheel of [700, 900, 1200, -600]) {
    await page.mouse.wheel(0, wheel);
    await expect.poll(() => sameArticle(left, right), { message: `after ${wheel}` }).toBe(true);
  }
  expect(Number(await article(left))).toBeGreaterThan(3);
  // What follows does not lead: both stand still when nobody scrolls.
  await atRest(page);
  const still = [await atTop(left), await atTop(right)];
  await pause(page, 500);
  expect([await atTop(left), await atTop(right)]).toEqual(still);

  // The other one has fewer articles.
  await left.getByRole("tabpanel").press("End");
  await expect(right.getByText(/^第[六七]十.?条：这边无对应条$/)).toBeVisible();
  await expect(right.getByText("第四十一条")).toBeInViewport();
  await left.getByRole("tabpanel").press("Home");
  await expect(page.getByText("这边无对应条")).toHaveCount(0);
  await left.getByRole("tabpanel").press("End");
  await expect(right.getByText(/这边无对应条$/)).toBeVisible();

  await link.click();
  await left.getByRole("tabpanel").press("Home");
  await expect.poll(() => article(left)).toMatch(/^1?$/);
  await pause(page, 300);
  expect(Number(await article(right))).toBeGreaterThan(3);
});

test("panes, tabs, places and what goes along with what are there again after the program was killed", async ({
  page,
  restart,
  kill,
}) => {
  await open(page, parking);
  await page.keyboard.press("Control+\\");
  await open(page, renewal);
  const { left, right, link } = panes(page);
  await link.click();
  await page.keyboard.press("F6");
  await left.getByRole("tabpanel").hover();
  await page.mouse.wheel(0, 2100);
  await expect.poll(() => sameArticle(left, right)).toBe(true);
  await expect.poll(async () => Number(await article(left))).toBeGreaterThan(3);
  await atRest(page);
  await expect.poll(() => sameArticle(left, right)).toBe(true);
  await allKept(page);
  const before = [await atTop(left), await atTop(right)];
  await kill();

  const again = await restart();
  const now = panes(again);
  await expect(now.right.getByRole("tab")).toHaveCount(2);
  await expect(now.right.getByRole("tab", { name: renewal, selected: true })).toBeVisible();
  await expect(now.left.getByRole("tab", { name: parking, selected: true })).toBeVisible();
  await expect(now.link).toHaveAttribute("aria-pressed", "true");
  await expect(now.left).toHaveAttribute("aria-current", "true");
  await expect.poll(async () => [await atTop(now.left), await atTop(now.right)]).toEqual(before);
});

test("a hit is opened beside, and the list goes on where it was", async ({ page }) => {
  await open(page, parking);
  await page.keyboard.press("Control+2");
  const results = page.getByRole("region", { name: "检索结果" });
  await results.getByRole("textbox", { name: "检索词" }).fill("二次供水");
  const list = results.getByRole("tree", { name: "命中之处" });
  await expect(list.locator(".hit").first()).toContainText("二次供水");
  await list.focus();
  await page.keyboard.press("Alt+Enter");
  const { left, right } = panes(page);
  await expect(right).toContainText("二次供水");
  await expect(left.getByRole("tab", { name: parking, selected: true })).toBeVisible();
  await expect(list).toBeFocused();
  await expect(left).toHaveAttribute("aria-current", "true");
});

test("a tab is dragged to the other pane", async ({ page }) => {
  await open(page, parking);
  await page.keyboard.press("Control+\\");
  await open(page, renewal);
  const { left, right } = panes(page);
  await right.getByRole("tab", { name: renewal }).dragTo(left.getByRole("tab").first(), {
    targetPosition: { x: 5, y: 10 },
  });
  await expect(left.getByRole("tab")).toHaveText([/更新/, /停车场/]);
  await expect(right.getByRole("tab")).toHaveCount(1);
});

test("both panes stay where they are while the size of type changes", async ({ page }) => {
  await open(page, parking);
  await page.keyboard.press("Control+\\");
  const { left, right } = panes(page);
  await expect(right).toBeVisible();
  for (const [pane, address] of [
    [left, "reg_5__art_14"],
    [right, "reg_5__art_20"],
  ] as const) {
    await pane.locator(`.panel [data-address="${address}"]`).evaluate((unit) => {
      const view = unit.closest(".panel") as HTMLElement;
      // The text above is laid out as one comes to it.
      for (let time = 0; time < 4; time += 1)
        view.scrollTop += unit.getBoundingClientRect().top - view.getBoundingClientRect().top;
    });
    await atRest(page);
  }
  const before = [await article(left), await article(right)];
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press("Control+=");
    await atRest(page);
    expect([await article(left), await article(right)], `step ${step}`).toEqual(before);
  }
});
