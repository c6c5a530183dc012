import type { Locator, Page } from "playwright/test";
import { pdfOf } from "../unit/intake/pdf-file.ts";
import { wordFile } from "../unit/intake/word-file.ts";
import { violations } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { screen } from "./screen.ts";

const law =
  "酒泉市骆驼通行管理办法\n第一条　为了规范骆驼通行，制定本办法。\n第二条　本办法自2024年1月1日起施行。\n";

const file = (name: string, buffer: Uint8Array | string) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(buffer),
});

const command = async (page: Page, name: string) => {
  const { box, tree } = screen(page);
  await expect(tree).toBeVisible();
  await box.fill(name);
  await page.getByRole("option", { name }).first().click();
};

const choose = async (page: Page, files: Parameters<Locator["setInputFiles"]>[0]) => {
  await command(page, "导入文献");
  await page.locator("input[type=file][aria-label='选择文件…']").setInputFiles(files);
};

test("files of every sort are previewed, corrected, taken in, found, and taken out again", async ({
  page,
}) => {
  await choose(page, [
    file("1 骆驼办法(2024-01-01).txt", law),
    file("2 停车场管理办法.docx", await wordFile()),
    file("3 公报.pdf", pdfOf([{ lines: ["玉门市水渠管理条例", "第一条　水渠应当依法管理。"] }])),
    file("4 同上.txt", law),
    file("5 空.txt", ""),
    file("6 照片.jpg", "no picture"),
  ]);
  const dialog = page.getByRole("dialog", { name: "导入文献" });
  const rows = dialog.getByRole("list", { name: "读到的文件" }).getByRole("listitem");
  await expect(rows).toHaveCount(6);
  await expect(rows.nth(0)).toContainText("酒泉市骆驼通行管理办法");
  await expect(rows.nth(0)).toContainText("法规 · 甘肃省酒泉市 · 2024 · 目录 2 项");
  await expect(rows.nth(1)).toContainText("兰州市停车场管理办法");
  await expect(rows.nth(2)).toContainText("玉门市水渠管理条例");
  await expect(rows.nth(3)).toContainText("与“1 骆驼办法(2024-01-01).txt”文字相同");
  await expect(rows.nth(3).getByRole("checkbox")).toBeDisabled();
  await expect(rows.nth(4)).toContainText("这是一个空文件");
  await expect(rows.nth(5)).toContainText("这种文件读不了");
  expect(await violations(page)).toEqual([]);

  await rows.nth(1).getByRole("button").click();
  const detail = dialog.getByRole("region", { name: "所选的一件" });
  await expect(detail).toContainText("第一章　总则");
  await expect(detail).toContainText("有 2 处修订，按已经接受读入");
  await detail.getByLabel("地区").fill("甘肃省兰州市城关区");
  await detail.getByLabel("地区").press("Enter");
  await expect(rows.nth(1)).toContainText("甘肃省兰州市城关区");
  await rows.nth(2).getByRole("checkbox").uncheck();
  // Nothing is in the library before one says so.
  await expect(page.getByText("已装入 5 部文献")).toBeVisible();
  await dialog.getByLabel("放进文献库，称为").fill("试导入");
  await dialog.getByRole("button", { name: "导入 2 件" }).click();
  await expect(dialog).toContainText("已导入 2 件");
  await dialog.getByRole("button", { name: "完成" }).click();
  await expect(page.getByText("已装入 7 部文献")).toBeVisible();

  const { box, tree } = screen(page);
  await box.fill("骆驼通行");
  await expect(page.getByRole("option", { name: /骆驼/ }).first()).toBeVisible();
  await page
    .getByRole("option", { name: /酒泉市骆驼通行管理办法/ })
    .first()
    .click();
  await expect(page.getByRole("main")).toContainText("为了规范骆驼通行");

  await command(page, "管理导入的文献");
  const managing = page.getByRole("dialog", { name: "管理导入的文献和文献包" });
  await expect(managing).toContainText("导入 · 2 件");
  await managing.getByRole("button", { name: "撤出文献库" }).click();
  await expect(page.getByText("已装入 5 部文献")).toBeVisible();
  await managing.getByRole("button", { name: "关闭" }).click();
  // What is read of it says what became of it, and how to have it back.
  await expect(page.getByText("这件文献随“试导入”撤出了文献库")).toBeVisible();
  await page.getByRole("button", { name: "放回文献库" }).click();
  await expect(page.getByText("已装入 7 部文献")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("为了规范骆驼通行");
  await command(page, "对照原文校读");
  const proof = page.getByRole("dialog", { name: /校读/ });
  await expect(proof.locator(".source-lines")).toContainText("第一条　为了规范骆驼通行，制定本办法。");
  await proof.getByRole("button", { name: "关闭" }).click();
  await expect(tree.getByRole("treeitem", { name: "试导入" })).toBeVisible();
});

test("the days of a regulation are corrected before it is taken in, and 时效 follows them", async ({
  page,
}) => {
  await choose(page, file("骆驼办法.txt", law));
  const dialog = page.getByRole("dialog", { name: "导入文献" });
  const detail = dialog.getByRole("region", { name: "所选的一件" });
  // What the text says of itself stands there already.
  await expect(detail.getByLabel("施行日期")).toHaveValue("2024-01-01");
  await expect(detail.getByLabel("公布日期")).toHaveValue("");
  await detail.getByLabel("公布日期").fill("2023-11-28");
  await detail.getByLabel("废止日期").fill("2025-03-01");
  await detail.getByLabel("施行日期").focus();
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath("days.png") });
  await dialog.getByRole("button", { name: "导入 1 件" }).click();
  await dialog.getByRole("button", { name: "完成" }).click();

  // The tree is open where it stands, and it is read.
  const { tree, tab, main } = screen(page);
  await expect(tab("酒泉市骆驼通行管理办法")).toHaveAttribute("aria-selected", "true");
  await expect(tree.getByRole("treeitem", { name: /酒泉市骆驼通行管理办法/ })).toBeInViewport();
  await expect(main).toContainText("已废止（2025年3月1日起）");

  // What is taken away again leaves it to the text.
  await command(page, "管理导入的文献");
  const managing = page.getByRole("dialog", { name: "管理导入的文献和文献包" });
  await managing.getByText("其中 1 件").click();
  await managing.getByRole("button", { name: "更正…" }).click();
  await expect(managing.getByLabel("公布日期")).toHaveValue("2023-11-28");
  await managing.getByLabel("废止日期").fill("");
  await managing.getByLabel("施行日期").fill("2190-01-01");
  await managing.getByLabel("公布日期").focus();
  await managing.getByRole("button", { name: "关闭" }).click();
  await expect(main).toContainText("自2190年1月1日起施行");
});

test("an import is cancelled, and another undone, without a trace", async ({ page }) => {
  await choose(page, file("骆驼办法.txt", law));
  const dialog = page.getByRole("dialog", { name: "导入文献" });
  await dialog.getByRole("button", { name: "取消导入" }).click();
  await expect(dialog).toBeHidden();
  await choose(page, file("骆驼办法.txt", law));
  await dialog.getByRole("button", { name: "导入 1 件" }).click();
  await dialog.getByRole("button", { name: "撤销这次导入" }).click();
  await expect(page.getByText("已撤销，文献库恢复到导入之前。")).toBeVisible();
  await expect(page.getByText("已装入 5 部文献")).toBeVisible();
});

test("an import that was put aside waits in the status bar", async ({ page }) => {
  await choose(page, file("骆驼办法.txt", law));
  const dialog = page.getByRole("dialog", { name: "导入文献" });
  await dialog.getByRole("button", { name: "放到一边，继续阅读" }).click();
  // Nothing that comes after it pushes it out.
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["第一条　另一件。"], "另一件.txt"));
    dispatchEvent(new DragEvent("drop", { dataTransfer }));
  });
  await expect(page.getByText("上一次导入还没有完成")).toBeVisible();
  await dialog.getByRole("button", { name: "放到一边，继续阅读" }).click();
  await page.getByRole("button", { name: "导入：1 件已读好，等您确认" }).click();
  await expect(dialog.getByRole("button", { name: "导入 1 件" })).toBeVisible();
});

test("a file that the browser opens the installed web edition with is read in", async ({ page }) => {
  await page.addInitScript(() => {
    const queue = {
      consumer: (_: unknown) => {},
      setConsumer(consumer: (launched: unknown) => void) {
        queue.consumer = consumer;
      },
    };
    Object.defineProperty(window, "launchQueue", { value: queue });
  });
  await page.reload();
  await expect(screen(page).tree).toBeVisible();
  await page.evaluate((words) => {
    const given = (name: string) => ({ name, getFile: async () => new File([words], name) });
    const { launchQueue } = window as unknown as { launchQueue: { consumer(launched: unknown): void } };
    launchQueue.consumer({ files: [given("骆驼办法.txt")] });
  }, law);
  const dialog = page.getByRole("dialog", { name: "导入文献" });
  await expect(dialog.getByRole("list", { name: "读到的文件" })).toContainText("酒泉市骆驼通行管理办法");
});
