import { writeFileSync } from "node:fs";
import type { Page, TestInfo } from "playwright/test";
import { makingWith, packed, statute } from "../unit/packs/packed.ts";
import { violations } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { allKept, atRest } from "./rest.ts";
import { screen } from "./screen.ts";

const making = makingWith();

function fileOf(testInfo: TestInfo, name: string, bytes: Uint8Array): string {
  const path = testInfo.outputPath(name);
  writeFileSync(path, bytes);
  return path;
}

/** The dialog, with a file chosen in it. */
async function choose(page: Page, file: string) {
  const dialog = page.getByRole("dialog");
  if (!(await dialog.isVisible())) {
    await screen(page).box.fill("安装文献包");
    await expect(page.getByRole("option").first()).toContainText("安装文献包");
    await page.keyboard.press("Enter");
  }
  await dialog.locator("input[type=file]").setInputFiles(file);
  return dialog;
}

/** Writes an annotation on an article, that is in front. */
async function annotate(page: Page, words: string, note: string) {
  const { box } = screen(page);
  await box.fill(words);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main").getByText("为了规范管理").first()).toBeInViewport();
  await atRest(page);
  await page.keyboard.press("Control+m");
  await page.getByRole("region", { name: "本条" }).getByRole("textbox").first().fill(note);
  await page.keyboard.press("Escape");
  await allKept(page);
}

test("a pack is proven, its signer met, and installed; a later version tells what it does to notes", async ({
  page,
}, testInfo) => {
  const { tree } = screen(page);
  const first = fileOf(testInfo, "2026.3.lantai-pack", packed({}, making));
  const dialog = await choose(page, first);
  await expect(dialog.getByRole("heading", { name: "首次遇到这个发布者" })).toBeVisible();
  await expect(dialog.locator(".fingerprint")).toHaveText(/^(?:[0-9A-F]{4}-){7}[0-9A-F]{4}$/);
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "指纹相符，继续" }).click();
  await expect(dialog.getByText("新增 2 部")).toBeVisible();
  await expect(dialog.getByText("都不受影响")).toBeVisible();
  await expect(tree.getByRole("treeitem", { name: "某市parking条例" })).toHaveCount(0);
  await dialog.getByRole("button", { name: "安装", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(tree.getByRole("treeitem", { name: "某市parking条例" })).toBeVisible();

  await choose(page, first);
  await expect(dialog.getByText("已经安装，与这个文件完全相同")).toBeVisible();
  await page.keyboard.press("Escape");

  await annotate(page, "parking条例 1", "要核对的意见");
  const works = [statute("parking", "为了规范停车秩序，加强管理，制定本条例。"), statute("trees")];
  await choose(page, fileOf(testInfo, "2026.4.lantai-pack", packed({ version: "2026.4", works }, making)));
  await expect(dialog.getByText("文字有改动 1 部")).toBeVisible();
  await expect(dialog.getByText("不再包含 1 部")).toBeVisible();
  await expect(dialog.getByText("批注和书签：1 条")).toBeVisible();
  await dialog.getByRole("button", { name: "更新到 2026.4 版" }).click();
  const report = page.getByRole("dialog", { name: "升级影响报告" });
  await expect(report).toContainText("要核对的意见");
});

test("what is not to be trusted is refused with a sentence, and changes nothing", async ({
  page,
}, testInfo) => {
  const { tree } = screen(page);
  await expect(tree.getByRole("treeitem").first()).toBeVisible();
  const before = await tree.getByRole("treeitem").count();
  const bytes = packed({}, making);
  bytes[Math.round(bytes.length / 2)] = (bytes[Math.round(bytes.length / 2)] ?? 0) ^ 1;
  const dialog = await choose(page, fileOf(testInfo, "changed.lantai-pack", bytes));
  await expect(dialog.getByRole("alert")).toContainText("文献库没有任何改动");
  expect(await violations(page)).toEqual([]);
  await choose(page, fileOf(testInfo, "short.lantai-pack", packed({}, making).slice(0, -30)));
  await expect(dialog.getByRole("alert")).toContainText("没有复制完");
  await choose(page, fileOf(testInfo, "first.lantai-pack", packed({}, making)));
  await dialog.getByRole("button", { name: "指纹相符，继续" }).click();
  await expect(dialog.getByText("新增 2 部")).toBeVisible();
  await dialog.getByRole("button", { name: "取消" }).click();
  await expect(tree.getByRole("treeitem")).toHaveCount(before);
  // Whoever was met, but not installed from, is met again.
  await choose(page, fileOf(testInfo, "first.lantai-pack", packed({}, making)));
  await dialog.getByRole("button", { name: "指纹相符，继续" }).click();
  await dialog.getByRole("button", { name: "安装", exact: true }).click();
  await expect(dialog).toBeHidden();
  await choose(page, fileOf(testInfo, "other.lantai-pack", packed({ version: "2026.4" }, makingWith())));
  await expect(dialog.getByRole("alert")).toContainText("另一把密钥");
});

test("whether a text is in force is told wherever it is: in the tree, above it, at its tab, in what is copied", async ({
  page,
  context,
}, testInfo) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { tree, box } = screen(page);
  const works = [
    statute("parking", undefined, {
      dates: { effective: "2024-01-01", repealed: "2025-01-01", replacedBy: "某市停车条例" },
    }),
    statute("water", undefined, { dates: { effective: "2099-01-01" } }),
    statute("heat", undefined, { dates: { effective: "2024-01-01" } }),
    statute("dogs", undefined, { dates: { effective: "2024-01-01", superseded: "2026-01-01" } }),
  ];
  const dialog = await choose(page, fileOf(testInfo, "validity.lantai-pack", packed({ works }, making)));
  await dialog.getByRole("button", { name: "指纹相符，继续" }).click();
  await dialog.getByRole("button", { name: "安装", exact: true }).click();
  const row = (id: string) => tree.getByRole("treeitem", { name: `某市${id}条例` });
  await expect(row("parking")).toContainText("已废止");
  await expect(row("water")).toContainText("未施行");
  await expect(row("dogs")).toContainText("已被修改");
  await expect(row("heat").locator(".validity")).toHaveCount(0);
  await row("heat").dblclick();
  const line = page.getByRole("main").locator(".validity-line");
  await expect(line).toContainText("现行有效（核对至2026年3月15日），自2024年1月1日起施行");
  await row("parking").dblclick();
  await expect(line).toContainText("已废止（2025年1月1日起），由《某市停车条例》代替");
  await expect(page.getByRole("tab", { selected: true })).toContainText("已废止");
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Control+Shift+C");
  await expect(page.getByRole("main").getByText("已复制").first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    "《某市parking条例》（已废止）",
  );
  await box.fill("规范管理");
  await page.keyboard.press("Control+Enter");
  const results = page.getByRole("region", { name: "检索结果" });
  await expect(results.getByRole("treeitem", { name: "某市parking条例" })).toContainText("已废止");
});

test("the version before can be gone back to, and come back from", async ({ page }, testInfo) => {
  const { tree, box } = screen(page);
  const works = [statute("parking"), statute("trees")];
  const dialog = await choose(page, fileOf(testInfo, "1.lantai-pack", packed({}, making)));
  await dialog.getByRole("button", { name: "指纹相符，继续" }).click();
  await dialog.getByRole("button", { name: "安装", exact: true }).click();
  await expect(dialog).toBeHidden();
  await choose(page, fileOf(testInfo, "2.lantai-pack", packed({ version: "2026.4", works }, making)));
  await dialog.getByRole("button", { name: "更新到 2026.4 版" }).click();
  await expect(tree.getByRole("treeitem", { name: "某市trees条例" })).toBeVisible();
  const goBack = async (version: string) => {
    await box.fill("管理导入的文献");
    await page.keyboard.press("Enter");
    await expect(dialog).toContainText("某市人大常委会办公室");
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole("button", { name: `换回 ${version} 版` }).click();
    await dialog.getByRole("button", { name: "换回", exact: true }).click();
    await expect(dialog).toBeHidden();
  };
  await goBack("2026.3");
  await expect(tree.getByRole("treeitem", { name: "某市water条例" })).toBeVisible();
  await expect(tree.getByRole("treeitem", { name: "某市trees条例" })).toHaveCount(0);
  await goBack("2026.4");
  await expect(tree.getByRole("treeitem", { name: "某市trees条例" })).toBeVisible();
});
