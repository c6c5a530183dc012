import type { Page } from "playwright/test";
import { violations } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { bookmark, fill, parking } from "./own-records.ts";
import { expand, screen } from "./screen.ts";

const regulation = ["兰州年鉴（2024）", "法规文件", "政府规章", "兰州市机动车停车场管理办法"] as const;

const bookmarks = (page: Page) => {
  const region = page.getByRole("region", { name: "笔记" });
  return {
    region,
    tree: region.getByRole("tree", { name: "书签" }),
    rows: region.getByRole("treeitem").locator(".name"),
    row: (words: string) => region.getByRole("treeitem").filter({ hasText: words }),
    total: region.locator(".notes-head").getByRole("status"),
  };
};

async function show(page: Page) {
  await page.keyboard.press("Control+3");
  await page.getByRole("tab", { name: "书签" }).click();
  return bookmarks(page);
}

const three = [
  bookmark("a", parking(1, "一"), "2"),
  bookmark("b", parking(2, "二"), "4"),
  bookmark("c", parking(14, "十四"), "6", { name: "备案", colour: "todo", note: "开会常问" }),
];

test("a bookmark is put on from the text, the contents and the hits; a second one is said to be", async ({
  page,
  restart,
}) => {
  await (await expand(page, ...regulation)).click();
  await screen(page).unit("reg_5__art_14").first().scrollIntoViewIfNeeded();
  await screen(page).unit("reg_5__art_14").first().click();
  await page.keyboard.press("Control+Shift+B");
  await expect(page.getByText("已加书签：《兰州市机动车停车场管理办法》第十四条")).toBeVisible();
  await expect(page.getByRole("button", { name: "已有书签" })).toBeVisible();
  await page.keyboard.press("Control+Shift+B");
  await expect(page.getByText("已有书签：《兰州市机动车停车场管理办法》第十四条")).toBeVisible();

  await screen(page).row("兰州市机动车停车场管理办法").click({ button: "right" });
  await page.getByRole("menuitem", { name: "加书签" }).click();
  await expect(page.getByText("已加书签：《兰州市机动车停车场管理办法》", { exact: true })).toBeVisible();
  await expect(
    screen(page).row("兰州市机动车停车场管理办法 有书签").getByRole("img", { name: "有书签" }),
  ).toBeVisible();
  // In the contents the row that has the keyboard is meant, not what is read.
  await screen(page).tree.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Control+Shift+B");
  await expect(page.getByText("已加书签：《兰州年鉴（2024）》", { exact: true })).toBeVisible();

  await page.keyboard.press("Control+2");
  await page.getByRole("textbox", { name: "检索词" }).fill("停车场");
  const hit = page.locator(".hits [aria-level='2']").nth(3);
  await hit.hover();
  await hit.getByRole("button", { name: "加书签" }).click();
  await expect(page.getByText(/^已加书签：/)).toBeVisible();

  const { total, tree } = await show(page);
  await expect(total).toHaveText("共 4 个书签");
  expect(await violations(page), "bookmarks").toEqual([]);
  await tree.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(screen(page).unit("reg_5__art_14").first()).toBeInViewport();
  await expect(page.locator(".panel")).toBeFocused();

  const again = bookmarks(await restart());
  await expect(again.total).toHaveText("共 4 个书签");
});

test("put in order, into folders and out of them, by keyboard", async ({ page, restart }) => {
  await fill(page, three);
  await expect(screen(page).tree).toBeVisible();
  const { region, tree, rows } = await show(page);
  await expect(rows).toHaveText(["第一条", "第二条", "备案"]);
  await tree.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(rows).toHaveText(["第二条", "第一条", "备案"]);
  await expect(region.getByText("已移到第 2 位，共 3 个")).toBeVisible();
  await page.keyboard.press("Alt+ArrowRight");
  await expect(region.getByText("上面没有可以移入的文件夹。")).toBeVisible();

  await region.getByRole("button", { name: "新建文件夹" }).click();
  await page.keyboard.type("会议用");
  await page.keyboard.press("Enter");
  await expect(rows).toHaveText(["第二条", "第一条", "备案", "会议用"]);
  await expect(tree).toBeFocused();
  await page.keyboard.press("End");
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Alt+ArrowUp");
  await expect(rows).toHaveText(["会议用", "第二条", "第一条", "备案"]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Alt+ArrowRight");
  await expect(region.getByText("已移到“会议用”第 1 位，共 1 个")).toBeVisible();
  await expect(tree.getByRole("treeitem").nth(1)).toHaveAttribute("aria-level", "2");
  await page.keyboard.press("F2");
  await page.keyboard.type("收费标准");
  await page.keyboard.press("Enter");
  await expect(rows).toHaveText(["会议用", "收费标准", "第一条", "备案"]);
  await page.keyboard.press("F2");
  await page.keyboard.type("不要这个");
  await page.keyboard.press("Escape");
  await expect(rows).toHaveText(["会议用", "收费标准", "第一条", "备案"]);

  const next = await restart();
  const again = bookmarks(next);
  await expect(again.rows).toHaveText(["会议用", "收费标准", "第一条", "备案"]);
  await again.tree.focus();
  await next.keyboard.press("Home");
  await next.keyboard.press("ArrowDown");
  await next.keyboard.press("Alt+ArrowLeft");
  await expect(again.tree.getByRole("treeitem").nth(1)).toHaveAttribute("aria-level", "1");
  await next.keyboard.press("Control+z");
  await expect(again.tree.getByRole("treeitem").nth(1)).toHaveAttribute("aria-level", "2");
});

test("dragged, coloured, moved and deleted together, and brought back", async ({ page }) => {
  await fill(page, three);
  await expect(screen(page).tree).toBeVisible();
  const { region, tree, rows, row } = await show(page);
  await expect(rows).toHaveText(["第一条", "第二条", "备案"]);
  const box = await row("第一条").boundingBox();
  await row("备案").dragTo(row("第一条"), { targetPosition: { x: 60, y: 4 } });
  expect(box).not.toBeNull();
  await expect(rows).toHaveText(["备案", "第一条", "第二条"]);

  await region.getByRole("button", { name: "新建文件夹" }).click();
  await page.keyboard.type("常用");
  await page.keyboard.press("Enter");
  await row("备案").dragTo(row("常用"), { targetPosition: { x: 60, y: 15 } });
  await expect(rows).toHaveText(["第一条", "第二条", "常用", "备案"]);
  expect(await violations(page), "with a folder").toEqual([]);

  await row("第一条").locator(".check").click();
  await row("第二条").click({ modifiers: ["Shift"] });
  const bulk = region.getByRole("toolbar", { name: "修改选中的书签" });
  await expect(bulk).toContainText("已选 2 个");
  await bulk.getByRole("button", { name: "颜色" }).click();
  await page.getByRole("menuitem", { name: "疑问" }).click();
  await expect(tree.getByRole("img", { name: "疑问" })).toHaveCount(2);
  await bulk.getByRole("button", { name: "移到" }).click();
  await page.getByRole("menuitem", { name: "常用" }).click();
  await expect(rows).toHaveText(["常用", "备案", "第一条", "第二条"]);

  await row("备案").click({ button: "right" });
  await page.getByRole("menuitem", { name: "名称、颜色和说明" }).click();
  const dialog = page.getByRole("dialog", { name: "书签" });
  await expect(dialog.getByRole("textbox", { name: "说明" })).toHaveValue("开会常问");
  expect(await violations(page), "what is said of one").toEqual([]);
  await dialog.getByRole("textbox", { name: "名称" }).fill("临时停车场备案");
  await dialog.getByRole("button", { name: "确定" }).click();
  await expect(row("临时停车场备案")).toBeVisible();

  // A folder goes with what is in it, and comes back with it.
  await tree.focus();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Home");
  await page.keyboard.press("Delete");
  await expect(region).toContainText("还没有书签");
  await page.keyboard.press("Control+z");
  await expect(rows).toHaveText(["常用", "临时停车场备案", "第一条", "第二条"]);
});

test("opened like everything else: with Ctrl behind, with Alt beside", async ({ page }) => {
  await fill(page, three);
  await expect(screen(page).tree).toBeVisible();
  const { row } = await show(page);
  await row("备案").click();
  await expect(screen(page).tab("兰州市机动车停车场管理办法")).toHaveCount(1);
  await row("第二条").click({ modifiers: ["Control"] });
  await expect(screen(page).tab("兰州市机动车停车场管理办法")).toHaveCount(2);
  await row("第一条").click({ modifiers: ["Alt"] });
  await expect(page.getByRole("tablist", { name: "右栏打开的文献" })).toBeVisible();
});

test("a bookmark is put on the unit in focus from 本条", async ({ page }) => {
  await expect(screen(page).tree).toBeVisible();
  await screen(page).box.fill("停车场 14");
  await expect(page.getByRole("option").first()).toContainText("停车场");
  await page.keyboard.press("Enter");
  await expect(screen(page).unit("reg_5__art_14")).toBeInViewport();
  const here = page.getByRole("region", { name: "本条" });
  await here.getByRole("button", { name: "＋ 书签" }).click();
  await expect(here.getByRole("button", { name: "✓ 书签" })).toBeVisible();
  const { rows } = await show(page);
  await expect(rows).toHaveText(["第十四条"]);
});

test("a bookmark shows beside its article, and there leads to the bookmarks or is taken away", async ({
  page,
}) => {
  await (await expand(page, ...regulation)).click();
  const article = screen(page).unit("reg_5__art_2").first();
  await article.scrollIntoViewIfNeeded();
  await article.click();
  const copied = await article.textContent();
  await page.keyboard.press("Control+Shift+B");
  const sign = page.getByRole("button", { name: "书签：《兰州市机动车停车场管理办法》第二条" });
  await expect(sign).toBeVisible();
  // It holds no words: what is found, selected and copied is the text alone.
  expect(await article.textContent()).toBe(copied);
  expect(await violations(page), "sign").toEqual([]);
  await page.screenshot({ path: test.info().outputPath("bookmark-sign.png") });

  await sign.click();
  await page.getByRole("menuitem", { name: "在书签中查看" }).click();
  await expect(bookmarks(page).total).toHaveText("共 1 个书签");
  await sign.click();
  await page.screenshot({ path: test.info().outputPath("bookmark-menu.png") });
  await page.getByRole("menuitem", { name: "删除书签" }).click();
  await expect(sign).toBeHidden();
  await expect(bookmarks(page).total).toHaveText("共 0 个书签");
  await screen(page).main.locator(".panel").first().focus();
  await page.keyboard.press("Control+z");
  await expect(sign).toBeVisible();
});
