import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { notesFile } from "../../renderer/core/own/notes-file.ts";
import type { Annotation } from "../../renderer/core/own/records.ts";
import { expect, test } from "./fixtures.ts";
import { mark, openRegulation } from "./writing.ts";

// From the very first start on.
test.use({ firstStart: true });

const said = (id: string, note: string): Annotation => ({
  kind: "annotation",
  id,
  revision: `${id}-1`,
  past: [],
  author: "李四",
  made: "2026-11-20T02:00:00.000Z",
  changed: "2026-11-20T02:00:00.000Z",
  anchor: null,
  standing: "firm",
  mark: "none",
  colour: "question",
  note,
  tags: [],
  state: "question",
  private: false,
  meeting: null,
});

test("a backup is a file of its own before an import changes anything, and brings back what it holds", async ({
  open,
}, testInfo) => {
  const { page, app } = await open();
  const bring = async (id: string, note: string) => {
    await page.getByRole("combobox", { name: "跳转或检索" }).fill("导入批注");
    await page.getByRole("option", { name: "导入批注" }).first().click();
    const dialog = page.getByRole("dialog", { name: "导入批注" });
    const text = notesFile([said(id, note)], {
      made: "2026-11-21T02:00:00.000Z",
      by: "李四",
      program: "0.1.0",
    });
    await dialog
      .locator("input[type=file]")
      .setInputFiles({ name: `${id}.lantai-notes`, mimeType: "", buffer: Buffer.from(text) });
    await dialog.getByRole("button", { name: "合并", exact: true }).click();
    await dialog.getByRole("button", { name: "完成" }).click();
  };
  await bring("a", "第一条意见");
  await bring("b", "第二条意见");
  const folder = join(testInfo.outputPath("data"), "backups");
  const [name = ""] = await readdir(folder);
  expect(await readdir(folder)).toHaveLength(1);
  const text = gunzipSync(await readFile(join(folder, name))).toString();
  expect(text).toContain("第一条意见");
  expect(text).not.toContain("第二条意见");
  await app.close();

  const { page: again } = await open();
  await again.getByRole("combobox", { name: "跳转或检索" }).fill("备份与恢复");
  await again.getByRole("option", { name: "备份与恢复" }).first().click();
  const dialog = again.getByRole("dialog");
  await dialog.getByRole("button", { name: "恢复…" }).click();
  await dialog.getByRole("radio", { name: /^替换/ }).check();
  await expect(dialog).toContainText("撤下之后写的 1 条");
  await dialog.getByRole("button", { name: "替换", exact: true }).click();
  await expect(dialog).toContainText("已合并");
  expect(await readdir(folder)).toHaveLength(2);
});

test("a backup that could not be made by itself is told in the window, with what to do", async ({
  open,
}, testInfo) => {
  test.setTimeout(150_000);
  // Where the folder of the backups belongs stands a file.
  const data = testInfo.outputPath("data");
  await mkdir(data, { recursive: true });
  await writeFile(join(data, "backups"), "");
  const { page } = await open();
  await openRegulation(page);
  await mark(page, 1);
  const notice = page.getByRole("region", { name: "保存情况" });
  await expect(notice).toContainText("今天的自动备份没有做成", { timeout: 90_000 });
  await expect(notice).toContainText("您写的内容都已存好");
  await rm(join(data, "backups"));
  await notice.getByRole("button", { name: "备份与恢复" }).click();
  await expect(page.getByRole("dialog")).toContainText("备份没有做成");
});
