import { readFileSync } from "node:fs";
import mammoth from "mammoth";
import type { Page } from "playwright/test";
import { expect, test } from "./fixtures.ts";

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
