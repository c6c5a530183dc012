import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Page } from "playwright/test";
import { notesFile } from "../../renderer/core/own/notes-file.ts";
import { annotation, parking } from "../app/own-records.ts";
import { screen } from "../app/screen.ts";
import { expect, test } from "./fixtures.ts";

const importing = (page: Page) => page.getByRole("dialog", { name: "导入批注" });

/** Writes what a colleague sent. */
function colleagues(file: string, ...ids: readonly string[]): string {
  const head = { made: "2026-11-21T02:00:00.000Z", by: "李四", program: "0.1.0" };
  const records = ids.map((id) => annotation(id, parking(5, "五"), { note: `${id}的意见` }));
  writeFileSync(file, notesFile(records, head));
  return file;
}

test("a file on the command line is opened once all is ready, and again by a second start", async ({
  open,
  command,
}, testInfo) => {
  const first = colleagues(testInfo.outputPath("一 号.lantai-notes"), "甲");
  const { app, page } = await open(first);
  await expect(importing(page)).toContainText("一 号.lantai-notes");
  await expect(importing(page).locator(".counts")).toContainText("1 新");
  await page.keyboard.press("Escape");

  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  // Named as where it was started would name it.
  const file = colleagues(testInfo.outputPath("second.lantai-notes"), "乙", "丙");
  const second = spawn(command.program, [...command.given, basename(file)], {
    stdio: "ignore",
    cwd: dirname(file),
  });
  expect(await new Promise((resolve) => second.on("close", resolve))).toBe(0);
  await expect(importing(page)).toContainText("second.lantai-notes");
  await expect(importing(page).locator(".counts")).toContainText("2 新");
  await page.keyboard.press("Escape");
  // How macOS gives a file.
  const third = colleagues(testInfo.outputPath("third.lantai-notes"), "丁");
  await app.evaluate(
    ({ app: program }, path) => program.emit("open-file", { preventDefault() {} }, path),
    third,
  );
  await expect(importing(page)).toContainText("third.lantai-notes");
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true);
});

test("a file that is gone is said to be, and the program opens all the same", async ({ open }, testInfo) => {
  const gone = testInfo.outputPath("没有的.lantai-notes");
  const { page } = await open(gone);
  await expect(page.getByText("没有打开“没有的.lantai-notes”：文件不在原处")).toBeVisible();
  await expect(screen(page).tree).toBeVisible();
});
