import type { Page } from "playwright/test";
import { expect, test } from "./fixtures.ts";
import { atRest, pause } from "./rest.ts";
import { expand, screen } from "./screen.ts";

const parking = ["兰州年鉴（2024）", "法规文件", "政府规章", "兰州市机动车停车场管理办法"] as const;

const shelf = (page: Page) => {
  const { tree } = screen(page);
  return {
    field: page.getByRole("textbox", { name: "筛选目录" }),
    count: page.getByRole("complementary").getByRole("status"),
    menu: page.getByRole("menu"),
    item: (name: string) => page.getByRole("menuitem", { name, exact: true }),
    labels: () => tree.locator(".label").allTextContents(),
    active: () =>
      tree.evaluate((element) => {
        const id = element.getAttribute("aria-activedescendant") ?? "";
        return document.getElementById(id)?.querySelector(".label")?.textContent;
      }),
  };
};

async function openParking(page: Page) {
  await (await expand(page, ...parking)).click();
  await expect(screen(page).main).toContainText("第四十五条");
}

test("the tree is filtered as one types, and afterwards is as it was", async ({ page }) => {
  const { tree, row, main } = screen(page);
  const { field, count, labels } = shelf(page);
  await openParking(page);
  await row("武威年鉴（2024）").locator(".twist").click();
  await expect(row("武威年鉴（2024）")).toHaveAttribute("aria-expanded", "true");
  await tree.evaluate((element) => {
    element.scrollTop = 330;
  });
  await atRest(page);
  const before = { labels: await labels(), top: 330 };
  const url = page.url();

  await field.click();
  await page.keyboard.type("停车场");
  await expect(count).toHaveText("共 3 处");
  await expect
    .poll(labels)
    .toEqual([
      "兰州年鉴（2024）",
      "法规文件",
      "政府规章",
      "兰州市机动车停车场管理办法",
      "第二章　停车场规划与建设",
      "第三章　公共停车场与专用停车场的管理",
    ]);
  expect(new Set(await tree.locator("mark").allTextContents())).toEqual(new Set(["停车场"]));
  await expect(row("兰州市机动车停车场管理办法")).toHaveAttribute("aria-selected", "true");
  await expect(row("法规文件")).toHaveAttribute("aria-setsize", "1");

  await page.keyboard.press("Escape");
  await expect(count).toHaveText("");
  await expect.poll(labels).toEqual(before.labels);
  await expect.poll(() => tree.evaluate((element) => element.scrollTop)).toBe(before.top);
  expect(page.url()).toBe(url);
  await expect(main).toContainText("第四十五条");
});

test("a filter knows numbers, Traditional forms, several words and initials, and says when there is nothing", async ({
  page,
}) => {
  const { row } = screen(page);
  const { field, count, labels } = shelf(page);
  await field.fill("停車場");
  await expect(count).toHaveText("共 3 处");
  await field.fill("办法 停车场");
  await expect(count).toHaveText("共 1 处");
  await field.fill("停车场 14");
  await expect(count).toHaveText("共 1 处");
  await expect.poll(async () => (await labels()).at(-1)).toBe("第十四条");
  await field.fill("tccglbf");
  await expect(count).toHaveText("共 1 处");
  await expect(row("兰州市机动车停车场管理办法").locator("mark")).toHaveText("停车场管理办法");
  await field.fill("航空母舰");
  await expect(count).toHaveText("目录中没有“航空母舰”");
  await page.getByRole("button", { name: "到正文中检索" }).click();
  await expect(page.getByRole("textbox", { name: "检索词" })).toHaveValue("航空母舰");
  await page.keyboard.press("Control+1");
  await expect(field).toHaveValue("航空母舰");
});

test("from the filter one goes into the tree and back by keyboard, and opens what was found", async ({
  page,
}) => {
  const { tree, tab, main } = screen(page);
  const { field, active, labels } = shelf(page);
  await tree.focus();
  await page.keyboard.press("/");
  await expect(field).toBeFocused();
  await page.keyboard.type("停车场");
  await page.keyboard.press("ArrowDown");
  await expect(tree).toBeFocused();
  await expect.poll(active).toBe("兰州市机动车停车场管理办法");
  await page.keyboard.press("ArrowDown");
  await expect.poll(active).toBe("第二章　停车场规划与建设");
  // What was found can be opened to see what it holds, of which nothing was asked.
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect.poll(active).toMatch(/^第.+条$/);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowUp");
  await expect(field).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(tab("兰州市机动车停车场管理办法")).toHaveAttribute("aria-selected", "true");
  await expect(main.getByRole("tabpanel")).toBeFocused();

  await tree.focus();
  await page.keyboard.press("Escape");
  await expect(field).toHaveValue("");
  await expect(tree).toBeFocused();
  // It is seen where it was opened, and no more was opened than the way to it.
  await expect(tree.locator("[aria-selected=true] .label")).toHaveText("兰州市机动车停车场管理办法");
  await expect(tree.locator("[aria-selected=true]")).toBeInViewport();
  expect(await labels()).not.toContain("第二章　停车场规划与建设");
});

test("letters, numbers and characters jump to the row that begins with them", async ({ page }) => {
  const { tree, row } = screen(page);
  const { active } = shelf(page);
  await openParking(page);
  await tree.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("*");
  await expect(row("第十四条")).toBeVisible();
  await page.keyboard.press("Home");
  await page.keyboard.type("14");
  await expect.poll(active).toBe("第十四条");
  await pause(page, 900);
  await page.keyboard.type("wwnj");
  await expect.poll(active).toBe("武威年鉴（2024）");
  await pause(page, 900);
  await tree.dispatchEvent("keydown", { key: "附", bubbles: true, cancelable: true });
  await expect.poll(active).toBe("附录");
});

test("everything opens and closes at once: the whole, and a branch", async ({ page }) => {
  const { tree, row } = screen(page);
  const { item, labels, active } = shelf(page);
  await expect(tree).toBeVisible();
  const rows = () => tree.evaluate((element) => element.scrollHeight / 30);
  await page.getByRole("button", { name: "全部展开" }).click();
  await expect.poll(rows).toBeGreaterThan(4000);
  // Of them only those about the view are in the page.
  expect(await tree.getByRole("treeitem").count()).toBeLessThan(700);
  await tree.focus();
  await page.keyboard.press("End");
  await expect(tree.getByRole("treeitem").last()).toBeInViewport();
  await page.getByRole("button", { name: "全部收起" }).click();
  await expect(tree.getByRole("treeitem")).toHaveCount(5);

  await row("兰州年鉴（2024）").click({ button: "right" });
  await item("展开其下全部").click();
  await expect(tree).toBeFocused();
  await expect.poll(rows).toBeGreaterThan(500);
  await expect(row("武威年鉴（2024）")).toHaveCount(0);
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+F10");
  await item("收起其下全部").click();
  await expect(tree.getByRole("treeitem")).toHaveCount(5);
  // What was open within is closed too.
  await page.keyboard.press("ArrowRight");
  await expect.poll(async () => (await labels()).length).toBeLessThan(20);
  await expect(tree.locator("[aria-level='3']")).toHaveCount(0);

  await page.keyboard.press("*");
  await expect(tree.locator("[aria-level='1'][aria-expanded=false]")).toHaveCount(0);
  await expect.poll(active).toBe("兰州年鉴（2024）");
});

test("a row has a menu, by mouse, by key and by its button", async ({ page }) => {
  const { tree, row, tabs, main } = screen(page);
  const { menu, item } = shelf(page);
  const parkingRow = await expand(page, ...parking);
  await parkingRow.click({ button: "right" });
  await expect(menu).toBeVisible();
  await expect(item("打开")).toBeVisible();
  await expect(item("在旁边打开")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(menu).toBeHidden();
  await expect(tree).toBeFocused();

  await page.keyboard.press("Shift+F10");
  await expect(menu).toHaveAccessibleName("对“兰州市机动车停车场管理办法”");
  await expect(item("打开")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(tabs.getByRole("tab")).toHaveCount(1);
  await expect(tree).toBeFocused();

  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.keyboard.press("Shift+F10");
  await item("复制引文").click();
  await expect(page.getByText("已复制：《兰州市机动车停车场管理办法》")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("《兰州市机动车停车场管理办法》");
  await expect(tree).toBeFocused();

  await row("兰州市城市更新办法").hover();
  await row("兰州市城市更新办法").locator(".more").click();
  await item("打开").click();
  await expect(tabs.getByRole("tab")).toHaveCount(2);
  await expect(main.getByRole("tabpanel")).toBeFocused();
  await expect(menu).toBeHidden();

  await row("武威年鉴（2024）").click({ button: "right" });
  await row("法规文件").click({ position: { x: 120, y: 10 } });
  await expect(menu).toBeHidden();
});

test("what is read is marked also in a branch that is closed", async ({ page }) => {
  const { tree, row, box, main } = screen(page);
  await expect(tree).toBeVisible();
  await box.fill("停车场 14");
  await expect(page.getByRole("option").first()).toContainText("第十四条");
  await page.keyboard.press("Enter");
  await expect(main).toContainText("第十四条");
  const selected = tree.locator("[aria-selected=true] .label");
  await expect(selected).toHaveText("第十四条");
  await expect(tree.locator("[aria-selected=true]")).toBeInViewport();
  await row("政府规章").locator(".twist").click();
  await expect(selected).toHaveText("政府规章");
  await page.getByRole("button", { name: "全部收起" }).click();
  await expect(selected).toHaveText("兰州年鉴（2024）");
});

test("a label is told in a tooltip where it is cut off, and only there", async ({ page }) => {
  const { row, tree } = screen(page);
  await (await expand(page, ...parking)).hover();
  await expect(row("兰州市机动车停车场管理办法")).not.toHaveAttribute("title");
  const cut = tree.getByRole("treeitem", { name: /关于废止《/ });
  await cut.hover();
  await expect(cut).toHaveAttribute("title", /关于废止《.+》/);
});
