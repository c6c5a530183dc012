import { readFile } from "node:fs/promises";
import mammoth from "mammoth";
import type { Locator, Page } from "playwright/test";
import { violations } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { screen } from "./screen.ts";

const law = "《兰州市机动车停车场管理办法》";
const bar = (page: Page) => page.getByRole("region", { name: "会议", exact: true });
const quick = (page: Page) => page.getByRole("textbox", { name: "记下一句" });

async function openParking(page: Page, article = 14) {
  await expect(screen(page).tree).toBeVisible();
  await screen(page).box.fill(`停车场 ${article}`);
  await expect(page.getByRole("option").first()).toContainText(law);
  await page.keyboard.press("Enter");
  await expect(screen(page).unit(`reg_5__art_${article}`)).toBeInViewport();
}

async function command(page: Page, words: string) {
  await screen(page).box.fill(words);
  await page
    .getByRole("option", { name: new RegExp(words) })
    .first()
    .click();
}

async function begin(page: Page, title: string) {
  await command(page, "开始会议");
  const dialog = page.getByRole("dialog", { name: "开始会议" });
  await dialog.getByRole("textbox", { name: "标题" }).fill(title);
  await dialog.getByRole("button", { name: /加入正在读的/ }).click();
  const cited = dialog.getByRole("textbox", { name: /粘贴或输入引文/ });
  await cited.fill("停车场办法第十六条第二款\n没有这样的办法第三条\n停车场 15");
  await cited.press("Enter");
  await expect(dialog.getByRole("status")).toContainText("没有找到：没有这样的办法第三条");
  await expect(dialog.getByRole("list", { name: "议程" }).getByRole("listitem")).toHaveCount(3);
  return dialog;
}

/** Writes a quick note by keys alone. */
async function jot(page: Page, words: string) {
  await page.keyboard.press("F9");
  await expect(quick(page)).toBeFocused();
  await page.keyboard.insertText(words);
  await page.keyboard.press("Enter");
  await expect(quick(page)).toBeHidden();
}

test("a meeting from its beginning to its minutes", async ({ page, restart }, testInfo) => {
  await openParking(page);
  const dialog = await begin(page, "停车场管理办法座谈会");
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: testInfo.outputPath("begin.png") });
  // The last becomes the second, by keyboard.
  await dialog.getByRole("button", { name: `上移：${law}第十五条` }).press("Enter");
  await expect(dialog.getByRole("listitem").nth(1)).toContainText(`${law}第十五条`);
  await dialog.getByRole("button", { name: "开始会议" }).click();
  await expect(dialog).toBeHidden();
  await expect(bar(page)).toContainText("停车场管理办法座谈会");
  await expect(bar(page)).toContainText("1 / 3");

  await jot(page, "市民反映收费不透明");
  await bar(page).getByRole("button", { name: "下一项", exact: true }).click();
  await expect(bar(page)).toContainText("2 / 3");
  await expect(screen(page).unit("reg_5__art_15")).toBeInViewport();
  await page.keyboard.press("F9");
  await page.keyboard.insertText("请交通部门十二月前回复");
  await page.getByRole("checkbox", { name: "待办" }).check();
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: testInfo.outputPath("quick.png") });
  await page.getByRole("button", { name: "保存" }).click();
  await expect(quick(page)).toBeHidden();
  await page.keyboard.press("F9");
  await page.keyboard.insertText("此人说法不可靠");
  await page.getByRole("checkbox", { name: "仅自己可见" }).check();
  await page.getByRole("button", { name: "保存" }).click();
  await expect(quick(page)).toBeHidden();

  // In the middle of it the computer is started again.
  const again = await restart();
  await expect(bar(again)).toContainText("停车场管理办法座谈会");
  await expect(bar(again)).toContainText("2 / 3");
  await again.keyboard.press("F9");
  await again.keyboard.insertText("散会前补充一条");
  await again.getByRole("checkbox", { name: /关联/ }).uncheck();
  await again.getByRole("button", { name: "保存" }).click();
  await expect(quick(again)).toBeHidden();
  await bar(again).getByRole("button", { name: "结束会议" }).click();
  await expect(bar(again)).toBeHidden();

  // The keyboard goes on where one reads, and the minutes are at hand.
  await expect(again.locator(".panel").first()).toBeFocused();
  await again.getByRole("status").getByRole("button", { name: "会议纪要" }).click();
  await expect(again.getByRole("dialog", { name: "停车场管理办法座谈会纪要" })).toBeVisible();
  await again.keyboard.press("Escape");

  await again.keyboard.press("Control+3");
  await again.getByRole("tab", { name: "会议" }).click();
  const row = again.getByRole("region", { name: "停车场管理办法座谈会" });
  await expect(row).toContainText("议程 3 项，记录 4 条");
  await expect(row.getByRole("listitem").filter({ hasText: "市民反映收费不透明" })).toContainText("第十四条");
  await expect(row.getByText("散会前补充一条", { exact: true })).toBeVisible();
  expect(await violations(again)).toEqual([]);
  await again.screenshot({ path: testInfo.outputPath("list.png") });

  await row.getByRole("button", { name: "会议纪要" }).click();
  const minutes = again.getByRole("dialog", { name: "停车场管理办法座谈会纪要" });
  const sheet = minutes.getByRole("article");
  await expect(sheet).toContainText("市民反映收费不透明");
  await expect(sheet).toContainText("散会前补充一条");
  await expect(sheet).not.toContainText("不可靠");
  await expect(minutes).toContainText("另有 1 条仅自己可见的记录未列入纪要");
  await expect(sheet.getByRole("row", { name: /十二月前回复/ })).toContainText(`${law}第十五条`);
  expect(await violations(again)).toEqual([]);
  await again.screenshot({ path: testInfo.outputPath("minutes.png") });

  const download = again.waitForEvent("download");
  await minutes.getByRole("button", { name: "Word 文档" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^停车场管理办法座谈会纪要 \d{4}-\d\d-\d\d\.docx$/);
  const { value } = await mammoth.extractRawText({ path: await file.path() });
  const squeezed = value.replace(/\s/g, "");
  for (const said of ["市民反映收费不透明", "请交通部门十二月前回复", "散会前补充一条", `${law}第十四条`])
    expect(squeezed).toContain(said);
  const article = await again.locator('.panel [data-address="reg_5__art_15"]').textContent();
  expect(squeezed).toContain((article ?? "").replace(/\s/g, ""));
  expect(squeezed).not.toContain("不可靠");
  await expect(minutes.getByRole("status")).toContainText("已导出");
});

test("a quick note is never lost, and an input method's Enter is its own", async ({ page, restart }) => {
  await openParking(page);
  await page.keyboard.press("F9");
  await expect(quick(page)).toBeFocused();
  await page.keyboard.insertText("写到一半");
  await page.keyboard.press("Control+Enter");
  await page.keyboard.insertText("第二行");
  await expect(quick(page)).toHaveValue("写到一半\n第二行");
  await quick(page).dispatchEvent("keydown", { key: "Enter", isComposing: true });
  await expect(quick(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(quick(page)).toBeHidden();
  await page.keyboard.press("F9");
  await expect(quick(page)).toHaveValue("写到一半\n第二行");
  const again = await restart();
  await expect(screen(again).tree).toBeVisible();
  await again.keyboard.press("F9");
  await expect(quick(again)).toHaveValue("写到一半\n第二行");
  await again.keyboard.press("Enter");
  await expect(quick(again)).toBeHidden();
  // What was kept is no draft, however soon the computer is started again.
  const third = await restart();
  await expect(screen(third).tree).toBeVisible();
  await third.keyboard.press("F9");
  await expect(quick(third)).toHaveValue("");
});

test("a note for oneself alone stays so while it is put away, and Enter keeps it wherever one is", async ({
  page,
  restart,
}) => {
  const own = (of: Page) => of.getByRole("checkbox", { name: "仅自己可见" });
  await openParking(page);
  await page.keyboard.press("F9");
  await page.keyboard.insertText("此人说法不可靠");
  await own(page).check();
  await page.keyboard.press("Escape");
  await expect(quick(page)).toBeHidden();
  await page.keyboard.press("F9");
  await expect(own(page)).toBeChecked();
  const again = await restart();
  await expect(screen(again).tree).toBeVisible();
  await again.keyboard.press("F9");
  await expect(quick(again)).toHaveValue("此人说法不可靠");
  await expect(own(again)).toBeChecked();
  await own(again).press("Enter");
  await expect(quick(again)).toBeHidden();
  await again.keyboard.press("F9");
  await expect(quick(again)).toHaveValue("");
  await expect(own(again)).not.toBeChecked();
});

test("a quick note is written over 投屏, about what is shown there", async ({ page }, testInfo) => {
  await openParking(page);
  await page.keyboard.press("F8");
  const room = page.locator(".projector");
  await expect(room).toContainText("第十四条");
  await page.keyboard.press("End");
  await page.keyboard.press("F9");
  await expect(quick(page)).toBeFocused();
  await page.keyboard.type("b n p ");
  await page.screenshot({ path: testInfo.outputPath("projected.png") });
  await expect(quick(page)).toHaveValue("b n p ");
  await expect(page.getByRole("checkbox", { name: /关联/ })).not.toHaveAccessibleName(/第十四条/);
  await page.keyboard.press("Escape");
  await expect(quick(page)).toBeHidden();
  await expect(room).toBeVisible();
  // That it is kept is seen over what is shown.
  await jot(page, "市民意见");
  const kept = page.getByText(/已记下/);
  await expect(kept).toBeVisible();
  const height = (of: Locator) => of.evaluate((element) => Number(getComputedStyle(element).zIndex));
  expect(await height(page.locator(".said").filter({ has: kept }))).toBeGreaterThan(await height(room));
});

test("what is listed is what is exported, in every format", async ({ page }, testInfo) => {
  await openParking(page);
  await jot(page, "第一条意见 <b>&");
  await openParking(page, 16);
  await jot(page, "=1+1");
  await command(page, "导出批注");
  const dialog = page.getByRole("dialog", { name: "导出批注" });
  const sheet = dialog.getByRole("article");
  await expect(sheet).toContainText("第一条意见 <b>&");
  await expect(sheet).toContainText("=1+1");
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: testInfo.outputPath("export.png") });
  const saved = async (button: string) => {
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: button, exact: true }).click();
    const file = await download;
    return { name: file.suggestedFilename(), path: await file.path() };
  };
  for (const [button, ending, held] of [
    ["网页", "html", "第一条意见 &lt;b&gt;&amp;"],
    ["Markdown", "md", "第一条意见 \\<b>\\&"],
    ["表格（CSV）", "csv", `"'=1+1"`],
    ["JSON-LD", "jsonld", "第一条意见 <b>&"],
  ] as const) {
    const { name, path } = await saved(button);
    expect(name).toMatch(new RegExp(`\\.${ending}$`));
    expect(await readFile(path, "utf8")).toContain(held);
  }
  const word = await saved("Word 文档");
  const { value } = await mammoth.extractRawText({ path: word.path });
  expect(value).toContain("第一条意见 <b>&");
  expect(value).toContain("=1+1");

  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  // Narrowed in the notebook, it is narrowed on paper.
  await page.keyboard.press("Control+3");
  await page.getByRole("tab", { name: "批注", exact: true }).click();
  await page.getByRole("region", { name: "笔记" }).getByRole("textbox").first().fill("第一条意见");
  await expect(page.getByRole("region", { name: "笔记" })).not.toContainText("=1+1");
  await page.getByRole("button", { name: /导出\/导入/ }).click();
  await page.getByRole("menuitem", { name: "导出批注、打印…" }).click();
  await expect(sheet).toContainText("第一条意见");
  await expect(sheet).not.toContainText("=1+1");
  await dialog.getByRole("radio", { name: "全部" }).check();
  await expect(sheet).toContainText("=1+1");
  await page.emulateMedia({ media: "print" });
  await expect(sheet).toBeVisible();
  await expect(page.locator(".workplace")).toBeHidden();
  await expect(dialog.getByRole("button", { name: "打印…" })).toBeHidden();
});

test("a meeting being planned is there after a restart; a line may cite several", async ({
  page,
  restart,
}) => {
  await openParking(page);
  await command(page, "开始会议");
  const dialog = (within: Page = page) => within.getByRole("dialog", { name: "开始会议" });
  await dialog().getByRole("textbox", { name: "标题" }).fill("明天的协调会");
  const cited = dialog().getByRole("textbox", { name: /粘贴或输入引文/ });
  await cited.fill("《兰州市机动车停车场管理办法》第十四条、第十六条第二款\n第十五条");
  await cited.press("Enter");
  const items = (within: Page = page) =>
    dialog(within).getByRole("list", { name: "议程" }).getByRole("listitem");
  await expect(items()).toHaveText([/第十四条/, /第十六条第二款/, /第十五条/]);
  await page.keyboard.press("Escape");
  await expect(dialog()).toBeHidden();
  const again = await restart();
  await expect(screen(again).tree).toBeVisible();
  await command(again, "开始会议");
  await expect(dialog(again).getByRole("textbox", { name: "标题" })).toHaveValue("明天的协调会");
  await expect(items(again)).toHaveCount(3);
  await dialog(again).getByRole("button", { name: "开始会议" }).click();
  await expect(bar(again)).toContainText("1 / 3");
  await again.keyboard.press("Alt+PageDown");
  await expect(bar(again)).toContainText("2 / 3");
  await again.keyboard.press("Alt+PageUp");
  await expect(bar(again)).toContainText("1 / 3");
});

test("what is shown to the room goes on with the agenda", async ({ page }) => {
  await openParking(page);
  const dialog = await begin(page, "座谈会");
  await dialog.getByRole("button", { name: "开始会议" }).click();
  await expect(bar(page)).toContainText("1 / 3");
  await page.keyboard.press("F8");
  const show = page.getByRole("dialog").filter({ has: page.getByText("Esc 退出") });
  await expect(show.getByRole("heading")).toContainText("第十四条");
  await page.keyboard.press("Alt+PageDown");
  await expect(show.getByRole("heading")).toContainText("第十六条");
  await page.keyboard.press("Alt+PageDown");
  await expect(show.getByRole("heading")).toContainText("第十五条");
  await page.keyboard.press("ArrowDown");
  await expect(show.getByRole("heading")).toContainText("第十六条");
  await page.keyboard.press("Alt+PageUp");
  await page.keyboard.press("Alt+PageUp");
  await expect(show.getByRole("heading")).toContainText("第十四条");
  await jot(page, "投屏时记下");
  await page.keyboard.press("Escape");
  await expect(show).toBeHidden();
  await expect(bar(page)).toContainText("1 / 3");
  await expect(screen(page).unit("reg_5__art_14")).toBeInViewport();
  await expect(page.getByRole("region", { name: "本条" })).toContainText("投屏时记下");
});
