import { writeFileSync } from "node:fs";
import type { Page } from "playwright/test";
import { csvOf } from "../../renderer/core/own/csv.ts";
import { jsonLdOf } from "../../renderer/core/own/json-ld.ts";
import { notesFile } from "../../renderer/core/own/notes-file.ts";
import type { Annotation } from "../../renderer/core/own/records.ts";
import { said } from "./colleague.ts";
import { expect, test } from "./fixtures.ts";
import { screen } from "./screen.ts";

const fifty = 50_000;
/** Without the edition it was written on: then its place is taken as it is told, where the words are there. */
const one = (number: number): Annotation => {
  const { anchor, ...rest } = said(`n-${number}`, "李四", `第 ${number} 条意见`);
  return { ...rest, anchor: anchor && { ...anchor, edition: "" } };
};

/** The file of them, on disk: what a test sends through the window stops it for long. */
function file(): string {
  const path = test.info().outputPath("李四.lantai-notes");
  const records = Array.from({ length: fifty }, (_, number) => one(number));
  writeFileSync(path, notesFile(records, { made: "2026-11-21T02:00:00.000Z", by: "李四", program: "0.1.0" }));
  return path;
}

/** The table of them: of its columns those that are compared when it comes back, and the record. */
const tableOf = (records: readonly Annotation[]) =>
  csvOf([
    ["批注", "标签", "作者", "记录（供兰台导入，请勿改动）"],
    ...records.map((record) => [record.note, "", record.author, JSON.stringify(record)]),
  ]);

const importing = (page: Page) => page.getByRole("dialog", { name: "导入批注" });

async function choose(page: Page): Promise<void> {
  const { box, tree } = screen(page);
  await expect(tree).toBeVisible();
  await box.fill("导入批注");
  await page.getByRole("option", { name: "导入批注" }).first().click();
  await importing(page).locator("input[type=file]").setInputFiles(file());
}

/** Counts from now on how often the window has its turn. */
const watch = (page: Page) =>
  page.evaluate(() => {
    const counted = { turns: 0 };
    Object.assign(window, { counted });
    const turn = () => {
      counted.turns += 1;
      setTimeout(turn, 0);
    };
    turn();
  });
const turns = (page: Page) =>
  page.evaluate(() => (window as unknown as { counted: { turns: number } }).counted.turns);

test("fifty thousand records are read, compared and placed while the window stays at hand", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await choose(page);
  await watch(page);
  const dialog = importing(page);
  await expect(dialog.getByRole("progressbar")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "取消" })).toBeEnabled();
  await expect(dialog).toContainText(/\d+%/);
  const merge = dialog.getByRole("button", { name: "合并", exact: true });
  await expect(merge).toBeEnabled({ timeout: 120_000 });
  await expect(dialog.locator(".counts")).toContainText(`${fifty} 新`);
  // In one go the window would have had its turn some ten times.
  expect(await turns(page)).toBeGreaterThan(200);
});

/** The worker that reads a file beside the window. */
const reading = (page: Page) =>
  page.waitForEvent("worker", { predicate: (worker) => worker.url().includes("exported-worker") });

for (const [ending, textOf] of [
  ["csv", (records: readonly Annotation[]) => tableOf(records)],
  ["jsonld", (records: readonly Annotation[]) => jsonLdOf(records, "批注", "test")],
] as const) {
  test(`a large .${ending} file is read while the window stays at hand, and can be given up`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const path = test.info().outputPath(`李四.${ending}`);
    const many = Array.from({ length: 20_000 }, (_, number) => one(number));
    writeFileSync(path, textOf(many));
    const { box, tree } = screen(page);
    await expect(tree).toBeVisible();
    await box.fill("导入批注");
    await page.getByRole("option", { name: "导入批注" }).first().click();
    const dialog = importing(page);
    const first = reading(page);
    await dialog.locator("input[type=file]").setInputFiles(path);
    const ended = (await first).waitForEvent("close");
    await expect(dialog.locator(".counts")).toContainText(`${many.length} 新`, { timeout: 120_000 });
    await ended;
    const second = reading(page);
    await dialog.locator("input[type=file]").setInputFiles(path);
    const givenUp = (await second).waitForEvent("close");
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await givenUp;
    await page.keyboard.press("Control+3");
    await expect(page.getByRole("region", { name: "笔记" })).toContainText("还没有批注");
  });
}

test("what is being read and compared can be given up, and nothing has changed", async ({ page }) => {
  await choose(page);
  const dialog = importing(page);
  await expect(dialog.getByRole("progressbar")).toBeVisible();
  await dialog.getByRole("button", { name: "取消" }).click();
  await expect(dialog).toBeHidden();
  await page.keyboard.press("Control+3");
  await expect(page.getByRole("region", { name: "笔记" })).toContainText("还没有批注");
  // Another try begins from the beginning.
  await page.keyboard.press("Control+1");
  await choose(page);
  await expect(dialog.getByRole("progressbar")).toBeVisible();
});
