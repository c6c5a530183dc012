import type { Locator, Page } from "playwright/test";
import { notesFile } from "../../renderer/core/own/notes-file.ts";
import type { Annotation, OwnRecord } from "../../renderer/core/own/records.ts";
import { violations } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { screen } from "./screen.ts";

const workId = "lanzhou-yearbook-2024";

/** An annotation as a colleague's file has it, on an article of the parking measures. */
const said = (id: string, by: string, note: string, more: Partial<Annotation> = {}): Annotation => ({
  kind: "annotation",
  id,
  revision: `${id}-1`,
  past: [],
  author: by,
  made: "2026-11-20T02:00:00.000Z",
  changed: "2026-11-20T02:00:00.000Z",
  anchor: {
    workId,
    edition: "e",
    address: "reg_6__art_14",
    passages: [],
    words: "",
    citation: "《兰州市机动车停车场管理办法》第十四条",
  },
  standing: "firm",
  mark: "fill",
  colour: "question",
  note,
  tags: [],
  state: "question",
  private: false,
  meeting: null,
  ...more,
});

const file = (name: string, by: string, records: readonly OwnRecord[], text?: string) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(text ?? notesFile(records, { made: "2026-11-21T02:00:00.000Z", by, program: "0.1.0" })),
});

const command = async (page: Page, words: string) => {
  const { box, tree } = screen(page);
  await expect(tree).toBeVisible();
  await box.fill(words);
  await page.getByRole("option", { name: words }).first().click();
};

const importing = (page: Page): Locator => page.getByRole("dialog", { name: "导入批注" });

async function choose(page: Page, ...files: readonly ReturnType<typeof file>[]) {
  await importing(page)
    .locator("input[type=file]")
    .setInputFiles([...files]);
}

const counts = (page: Page) => importing(page).locator(".preview .counts li:not([data-none])");

test("a colleague's file is looked at before anything happens, merged, told of, and taken back", async ({
  page,
}) => {
  await command(page, "导入批注");
  await choose(
    page,
    file("李四.lantai-notes", "李四", [said("a", "李四", "收费标准呢？"), said("b", "李四", "<b>")]),
  );
  await expect(counts(page)).toContainText(["2 新"]);
  expect(await violations(page)).toEqual([]);
  await importing(page).getByRole("button", { name: "合并", exact: true }).click();
  await expect(importing(page).getByRole("status").first()).toContainText("2 新增");
  await importing(page).getByRole("button", { name: "完成" }).click();

  await command(page, "导入批注");
  await choose(page, file("李四.lantai-notes", "李四", [said("a", "李四", "收费标准呢？")]));
  await expect(counts(page)).toContainText(["1 相同"]);
  await expect(importing(page).getByRole("button", { name: "合并", exact: true })).toBeDisabled();
});
