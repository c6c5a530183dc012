import { writeFileSync } from "node:fs";
import type { Page } from "playwright/test";
import { notesFile } from "../../renderer/core/own/notes-file.ts";
import { said } from "../app/colleague.ts";
import { screen } from "../app/screen.ts";
import { expect, test } from "./fixtures.ts";
import { rowsOf, savedState } from "./writing.ts";

const many = 12_000;
const patience = { timeout: 60_000 };

/** The file of them, on disk. */
function file(): string {
  const path = test.info().outputPath("李四.lantai-notes");
  const records = Array.from({ length: many }, (_, at) => said(`n-${at}`, "李四", `第 ${at} 条意见`));
  writeFileSync(path, notesFile(records, { made: "2026-11-21T02:00:00.000Z", by: "李四", program: "0.1.0" }));
  return path;
}

/** Goes as far as the button that merges. */
async function preview(page: Page, path: string) {
  const { box } = screen(page);
  await expect(box).toBeVisible(patience);
  await box.fill("导入批注");
  await page.getByRole("option", { name: "导入批注" }).first().click();
  const dialog = page.getByRole("dialog", { name: "导入批注" });
  await dialog.locator("input[type=file]").setInputFiles(path);
  const merge = dialog.getByRole("button", { name: "合并", exact: true });
  await expect(merge).toBeEnabled(patience);
  return { dialog, merge };
}

/** What the notebook has, once it has come to rest. */
async function listed(page: Page): Promise<number> {
  await expect(savedState(page)).not.toHaveText(/^正在保存/, patience);
  await page.keyboard.press("Control+3");
  const notebook = page.getByRole("region", { name: "笔记" });
  const read = async () => {
    await expect(notebook).toContainText(/还没有批注|\d+ 条/, patience);
    const words = (await notebook.textContent()) ?? "";
    return words.includes("还没有批注") ? 0 : Number(/(\d+) 条/.exec(words)?.[1]);
  };
  for (let last = await read(); ; ) {
    await page.waitForTimeout(1500);
    const now = await read();
    if (now === last) return now;
    last = now;
  }
}

test("killed amid an import of very many, all of it is there or nothing; killed after it, all", async ({
  open,
}) => {
  test.setTimeout(400_000);
  const path = file();
  let there = 0;
  for (let round = 0; round < 3; round++) {
    const { app, page } = await open();
    const gone = app.waitForEvent("close", { timeout: 0 });
    const known = there;
    if (there === 0) {
      const { dialog, merge } = await preview(page, path);
      await merge.click();
      // The last time it is said to be done, and then it is.
      if (round < 2) await page.waitForTimeout(Math.random() * 2500);
      else {
        await expect(dialog.getByRole("button", { name: "完成" })).toBeVisible(patience);
        there = many;
      }
    }
    app.process().kill("SIGKILL");
    await gone;
    const again = await open();
    const found = await listed(again.page);
    expect([known || there, many]).toContain(found);
    there = found;
    await again.app.close();
  }
  expect(there).toBe(many);
});

test("what was imported is undone, and done again, before and after a restart", async ({ open }) => {
  test.setTimeout(300_000);
  const { app, page } = await open();
  const { dialog, merge } = await preview(page, file());
  await merge.click();
  await dialog.getByRole("button", { name: "完成" }).click(patience);
  expect(await listed(page)).toBe(many);
  await page.getByRole("region", { name: "笔记" }).focus();
  await page.keyboard.press("Control+z");
  await expect.poll(() => listed(page), patience).toBe(0);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => listed(page), patience).toBe(many);
  expect(await rowsOf(page, "records")).toHaveLength(many);
  await app.close();
  const next = await open();
  expect(await listed(next.page)).toBe(many);
  await next.page.keyboard.press("Control+z");
  await expect.poll(() => listed(next.page), patience).toBe(0);
});
