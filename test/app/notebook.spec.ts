import type { Page } from "playwright/test";
import type { Annotation } from "../../renderer/core/own/records.ts";
import { violations } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { annotation, bookmark, fill, parking } from "./own-records.ts";
import { screen } from "./screen.ts";

const one = parking(1, "一");
const fourteen = parking(14, "十四");

const some: readonly Annotation[] = [
  annotation("a", fourteen, {
    note: "这一条会上有人问：临时停车场是否也要备案？",
    tags: ["会上问"],
    state: "question",
    colour: "question",
    author: "李四",
  }),
  annotation("b", one, { mark: "underline", note: "報市財政局" }),
  annotation("c", parking(2, "二"), { note: "已核对", state: "done", colour: "todo", tags: ["会上问"] }),
  annotation("d", parking(3, "三"), { standing: "gone", note: "原文已改", colour: "quote", private: true }),
  annotation("e", null, { note: "下周二前报材料" }),
];

const notebook = (page: Page) => {
  const region = page.getByRole("region", { name: "笔记" });
  return {
    region,
    list: region.getByRole("listbox", { name: "批注" }),
    row: (words: string) => region.getByRole("option").filter({ hasText: words }),
    count: region.locator(".notes-head").getByRole("status"),
    field: region.getByRole("textbox", { name: "在批注中查找" }),
  };
};

async function open(page: Page, annotations: readonly Annotation[], copies = 1) {
  await fill(page, annotations, copies);
  await expect(screen(page).tree).toBeVisible();
  await page.keyboard.press("Control+3");
  return notebook(page);
}

test("with nothing written yet it says what one could do", async ({ page }) => {
  const { region } = notebook(page);
  await expect(screen(page).tree).toBeVisible();
  await page.keyboard.press("Control+3");
  await expect(region).toContainText("还没有批注");
  await expect(region).toContainText("Ctrl+M");
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "笔记", exact: true }).click();
  await expect(region).toBeHidden();
});

test("all that is listed is deleted and brought back: the keyboard stays, and what is said last is said alone", async ({
  page,
}) => {
  const { list, field, count, region } = await open(page, some);
  await field.fill("核对");
  await expect(count).toHaveText("列出 1 条，共 5 条");
  await list.focus();
  await page.keyboard.press("Delete");
  await expect(region.locator(".nothing-yet")).toBeFocused();
  const said = page.locator(".said p");
  await expect(said).toHaveText("已删除 1 条批注，按 Ctrl+Z 撤销");
  await page.keyboard.press("Control+z");
  await expect(list).toBeFocused();
  await expect(count).toHaveText("列出 1 条，共 5 条");
  await expect(said).toHaveText(/^已撤销/);
});

test("what was deleted is brought back after the program was killed and started again", async ({
  page,
  kill,
  restart,
}) => {
  const { list, count } = await open(page, some);
  await list.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await expect(count).toHaveText("共 0 条批注");
  await expect(page.getByRole("contentinfo")).toContainText("最后安全保存");
  await expect(page.getByRole("contentinfo")).not.toContainText("正在保存");
  await page.waitForTimeout(1000);
  await kill();
  const again = await restart();
  const next = notebook(again);
  await expect(next.region).toContainText("还没有批注");
  const said = again.locator(".said p");
  await expect(async () => {
    await again.keyboard.press("Control+z");
    await expect(said).toHaveText(/^已撤销：删除 5 条批注（今天 \d\d:\d\d所做）$/, { timeout: 500 });
  }).toPass();
  await expect(next.count).toHaveText("共 5 条批注");
  await again.keyboard.press("Control+Shift+z");
  await expect(said).toHaveText(/^已重做：删除 5 条批注/);
  await expect(next.count).toHaveText("共 0 条批注");
});

test("by keyboard: walked through, opened, and come back to", async ({ page }) => {
  const { list, row, count } = await open(page, some);
  await expect(list).toBeFocused();
  await expect(count).toHaveText("共 5 条批注");
  // As in the work; what is on no place comes last.
  await expect(list.getByRole("option").locator(".place")).toHaveText([
    "第一条",
    "第二条",
    "第三条",
    "第十四条",
    "未附于条文",
  ]);
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowUp");
  await expect(list).toHaveAttribute(
    "aria-activedescendant",
    (await row("临时停车场").getAttribute("id")) ?? "",
  );
  await page.keyboard.press("Enter");
  await expect(screen(page).tab("兰州市机动车停车场管理办法")).toBeVisible();
  await expect(screen(page).unit(fourteen.address).first()).toBeInViewport();
  await expect(page.locator(".panel")).toBeFocused();
  await expect(row("临时停车场")).toHaveAttribute("aria-current", "true");
  // What has lost its place is there, and says so.
  await expect(row("原文已改")).toContainText("失去位置");
  await list.focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page.getByText("这条批注原来所在的字句已经找不到")).toBeVisible();
  await page.keyboard.press("F4");
  await expect(page.getByText("这条批注没有附在条文上")).toBeVisible();
});

test("narrowed by words and by what they are, shown as chips, kept over a restart", async ({
  page,
  restart,
}) => {
  const { region, field, count, row } = await open(page, some);
  await field.fill("报市财政");
  await expect(count).toHaveText("列出 1 条，共 5 条");
  await expect(row("報市財政局")).toBeVisible();
  await field.fill("");
  await region.getByRole("button", { name: "筛选" }).click();
  await region
    .getByRole("group", { name: "标签" })
    .getByRole("button", { name: /会上问/ })
    .click();
  await expect(count).toHaveText("列出 2 条，共 5 条");
  // Each value says how many there would be.
  await expect(region.getByRole("group", { name: "状态" }).getByRole("button")).toHaveText([
    "疑问1",
    "已办1",
  ]);
  await region.getByRole("group", { name: "颜色" }).getByRole("button", { name: /待办/ }).click();
  await expect(count).toHaveText("列出 1 条，共 5 条");
  expect(await violations(page), "narrowed").toEqual([]);

  const again = await restart();
  const after = notebook(again);
  await expect(after.count).toHaveText("列出 1 条，共 5 条");
  await after.region.getByRole("button", { name: "取消筛选：会上问" }).click();
  await after.region.getByRole("button", { name: "取消筛选：待办" }).click();
  await expect(after.count).toHaveText("共 5 条批注");
  await after.field.fill("查无此字");
  await expect(after.region).toContainText("没有批注符合这些筛选");
  await after.region.getByRole("button", { name: "清除筛选，列出全部" }).click();
  await expect(after.count).toHaveText("共 5 条批注");
});

test("what the list is narrowed to is kept under a name, chosen, renamed, deleted and brought back", async ({
  page,
  restart,
}) => {
  const { region, count, field } = await open(page, some);
  const said = page.locator(".said p");
  const often = (on: Page) => on.getByRole("button", { name: "常用", exact: true });
  const popover = page.getByRole("dialog", { name: "常用筛选" });
  await often(page).click();
  await expect(popover).toContainText("还没有存过");
  await expect(popover.getByRole("textbox", { name: "名称" })).toBeDisabled();
  await page.keyboard.press("Escape");
  await field.fill("备案");
  await region.getByRole("combobox", { name: "排列次序" }).selectOption("最近改动在前");
  await expect(count).toHaveText("列出 1 条，共 5 条");
  await often(page).click();
  await popover.getByRole("textbox", { name: "名称" }).fill("会上要问的");
  await page.keyboard.press("Enter");
  await expect(said).toHaveText("已存为常用筛选“会上要问的”");
  const named = popover.getByRole("button", { name: "会上要问的", exact: true });
  await expect(named).toHaveAttribute("aria-pressed", "true");
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await field.fill("");
  await region.getByRole("combobox", { name: "排列次序" }).selectOption("按文献次序");
  await expect(count).toHaveText("共 5 条批注");
  const again = await restart();
  const next = notebook(again);
  await often(again).click();
  const there = again.getByRole("dialog", { name: "常用筛选" });
  await there.getByRole("button", { name: "会上要问的", exact: true }).click();
  await expect(next.count).toHaveText("列出 1 条，共 5 条");
  await expect(next.region.getByRole("combobox", { name: "排列次序" })).toHaveValue("changed");
  await often(again).click();
  await there.getByRole("button", { name: "给“会上要问的”改名" }).click();
  await again.keyboard.type("局务会");
  await again.keyboard.press("Enter");
  await expect(there.getByRole("button", { name: "局务会", exact: true })).toBeVisible();
  await there.getByRole("button", { name: "删去“局务会”" }).click();
  await expect(there).toContainText("还没有存过");
  await again.keyboard.press("Escape");
  await again.keyboard.press("Control+z");
  await often(again).click();
  await expect(there.getByRole("button", { name: "局务会", exact: true })).toBeVisible();
});

test("only what is read: this text, this article", async ({ page }) => {
  const { region, count, row } = await open(page, [
    ...some,
    annotation("f", { workId: "wuwei-yearbook-2024", address: "", citation: "《凉州年鉴（2024）》" }),
  ]);
  await region.getByRole("button", { name: "筛选" }).click();
  await expect(region.getByRole("button", { name: "只看本篇" })).toBeDisabled();
  await row("临时停车场").click();
  await region.getByRole("button", { name: "只看本篇" }).click();
  await expect(count).toHaveText("列出 4 条，共 6 条");
  await region.getByRole("button", { name: "只看本条" }).click();
  await expect(count).toHaveText("列出 1 条，共 6 条");
  await expect(region.getByRole("button", { name: "取消筛选：在“第十四条”内" })).toBeVisible();
});

test("many are changed at one stroke, by mouse and by keyboard", async ({ page, restart }) => {
  const { region, list, row } = await open(page, some);
  const bulk = region.getByRole("toolbar", { name: "修改选中的批注" });
  await row("報市財政局").locator(".check").click();
  await row("临时停车场").click({ modifiers: ["Shift"] });
  await expect(bulk).toContainText("已选 4 条");
  await bulk.getByRole("button", { name: "状态" }).click();
  await page.getByRole("menuitem", { name: "待办" }).click();
  await expect(region.getByText("已修改 4 条批注")).toBeVisible();
  await expect(list.locator(".state.todo")).toHaveCount(4);

  await bulk.getByRole("button", { name: "标签" }).click();
  await page.getByRole("combobox", { name: "加标签" }).fill("十一月");
  await page.keyboard.press("Enter");
  await expect(list.locator(".tag", { hasText: "十一月" })).toHaveCount(4);
  await page.getByRole("button", { name: "去掉标签“会上问”" }).click();
  await expect(list.locator(".tag", { hasText: "会上问" })).toHaveCount(0);
  expect(await violations(page), "changing tags").toEqual([]);
  await page.keyboard.press("Escape");

  await list.focus();
  await page.keyboard.press("Escape");
  await expect(bulk).toBeHidden();
  await page.keyboard.press("Home");
  await page.keyboard.press(" ");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(bulk).toContainText("已选 2 条");
  await page.keyboard.press("Delete");
  await expect(list.getByRole("option")).toHaveCount(3);
  await expect(list).toBeFocused();

  const again = notebook(await restart());
  await expect(again.list.getByRole("option")).toHaveCount(3);
  await expect(again.row("临时停车场")).toContainText("十一月");
});

test("of fifty thousand only those about the view are in the page", async ({ page }) => {
  test.setTimeout(240_000);
  // To put so many there takes a machine with much else to do its time.
  const patience = { timeout: 60_000 };
  const fifty = Array.from({ length: 50 }, (_, at) =>
    annotation(`n${at}`, parking((at % 30) + 1, "某"), {
      note: at === 7 ? "记下的事" : "",
      tags: at % 5 === 0 ? ["五"] : [],
    }),
  );
  const { region, list, count, field } = await open(page, fifty, 1000);
  await expect(count).toHaveText("共 50000 条批注", patience);
  expect(await list.getByRole("option").count()).toBeLessThan(120);
  await page.keyboard.press("End");
  await expect(list.locator("[aria-posinset='50000']")).toBeInViewport();
  await field.fill("记下的事");
  await expect(count).toHaveText("列出 1000 条，共 50000 条", patience);
  await field.fill("");
  await list.focus();
  await page.keyboard.press("Control+a");
  await expect(region.getByText("已选 50000 条")).toBeVisible(patience);
});

test("it breaks no rule of accessibility, whatever the colours", async ({ page }) => {
  test.setTimeout(120_000);
  await fill(page, [...some, bookmark("m", one, "2", { name: "收费", colour: "quote" })]);
  await expect(screen(page).tree).toBeVisible();
  await page.keyboard.press("Control+3");
  const { region } = notebook(page);
  await region.getByRole("button", { name: "筛选" }).click();
  await region.locator(".note-row .check").first().click();
  for (const theme of ["日间配色", "护眼配色", "夜间配色", "投屏配色"]) {
    await screen(page).box.fill(theme);
    await page.getByRole("option", { name: theme }).click();
    await region.getByRole("tab", { name: "批注" }).click();
    await expect(region.getByRole("listbox", { name: "批注" })).toBeVisible();
    expect(await violations(page), `${theme}: annotations`).toEqual([]);
    await region.getByRole("tab", { name: "书签" }).click();
    await region.locator(".bookmark-row .check").click();
    expect(await violations(page), `${theme}: bookmarks`).toEqual([]);
  }
});
