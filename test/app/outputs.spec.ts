import { readFileSync } from "node:fs";
import mammoth from "mammoth";
import type { Page } from "playwright/test";
import type { ArticleSet, SetItem } from "../../renderer/core/own/records.ts";
import { expect, test } from "./fixtures.ts";
import { fill } from "./own-records.ts";

/** Opens an article of a regulation and its 打印预览, with all its pages made. */
async function preview(page: Page) {
  await page.evaluate(() => {
    location.hash = "#/lanzhou-yearbook-2024/reg_5__art_14";
  });
  await expect(page.locator(".text [data-block]").first()).toBeVisible();
  await page.keyboard.press("Control+p");
  const dialog = page.getByRole("dialog", { name: /^打印：/ });
  await expect(dialog.getByRole("button", { name: "Word" })).toBeEnabled({ timeout: 40_000 });
  return dialog;
}

const first = "鼓励社会资本投资建设公共停车";

test("in the browser a paper is saved as Word, HTML, Markdown and plain text; it is said, and the preview stays", async ({
  page,
}, testInfo) => {
  const dialog = await preview(page);
  // Printers and PDFs are those of the browser's own dialog.
  await expect(dialog.getByRole("button", { name: "存为 PDF" })).toHaveCount(0);
  await expect(dialog.getByRole("button", { name: "直接打印…" })).toHaveCount(0);
  const saved = async (act: () => Promise<void>, ending: string) => {
    const download = page.waitForEvent("download");
    await act();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`兰州市机动车停车场管理办法.${ending}`);
    const path = testInfo.outputPath(ending);
    await file.saveAs(path);
    await expect(dialog.getByText(`已存为“兰州市机动车停车场管理办法.${ending}”。`)).toBeVisible();
    return readFileSync(path);
  };
  const word = await saved(() => dialog.getByRole("button", { name: "Word" }).click(), "docx");
  expect((await mammoth.extractRawText({ buffer: word })).value).toContain(first);
  const formats = { html: "网页（HTML）", md: "Markdown", txt: "纯文本" };
  for (const [ending, name] of Object.entries(formats)) {
    const choose = async () => {
      await dialog.getByRole("button", { name: "更多" }).click();
      await page.getByRole("menuitem", { name }).click();
    };
    const text = (await saved(choose, ending)).toString("utf8");
    expect(text.split(first)).toHaveLength(2);
    expect(text).toContain("来源：");
  }
  await expect(dialog.locator(".paper-page").first()).toBeVisible();
});

test("a paper that cannot be saved is told in a sentence, and nothing of it is lost", async ({ page }) => {
  const dialog = await preview(page);
  await page.evaluate(() => {
    URL.createObjectURL = () => {
      throw new Error("没有保存成功：磁盘空间不足。");
    };
  });
  await dialog.getByRole("button", { name: "Word" }).click();
  await expect(dialog.getByText("没有保存成功：磁盘空间不足。")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Word" })).toBeEnabled();
  await expect(dialog.locator(".paper-page").first()).toBeVisible();
});

test("a character that no font has is named before anything is printed, and one may turn back", async ({
  page,
}) => {
  const day = "2026-11-02T03:04:05.000Z";
  const kept = { revision: "r1", past: [], author: "", made: day, changed: day };
  const cover = { title: "", subtitle: "", issuer: "", date: "" };
  const set = {
    ...kept,
    kind: "set",
    id: "s",
    name: "罕字",
    purpose: "",
    cover,
    printing: {},
  } as unknown as ArticleSet;
  const entry = { sort: "remark", text: "此字\u{323AF}，印不出。" };
  const item = { ...kept, kind: "set-item", id: "s-0", set: "s", rank: "m", entry } as unknown as SetItem;
  await fill(page, [set, item]);
  await expect(page.getByRole("tree", { name: "文献目录" })).toBeVisible();
  await page.keyboard.press("Control+4");
  const region = page.getByRole("region", { name: "条文集" });
  await region.getByRole("button", { name: /^罕字/ }).click();
  await region.getByRole("listbox").focus();
  await page.keyboard.press("Control+P");
  const preview = page.getByRole("dialog", { name: /罕字/ });
  const print = preview.getByRole("button", { name: "打印…" });
  await expect(print).toBeEnabled({ timeout: 40_000 });
  await page.evaluate(() => {
    Object.assign(window, { print: () => document.documentElement.setAttribute("data-asked", "") });
  });
  await print.click();
  const ask = page.getByRole("alertdialog", { name: "有的字会印成空框" });
  await expect(ask).toContainText("U+323AF");
  await ask.getByRole("button", { name: "返回" }).click();
  await expect(ask).toBeHidden();
  await expect(print).toBeEnabled();
  expect(await page.evaluate(() => document.documentElement.hasAttribute("data-asked"))).toBe(false);
  await print.click();
  await ask.getByRole("button", { name: "仍然继续" }).click();
  await page.locator("html[data-asked]").waitFor();
});
