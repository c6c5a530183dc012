import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ElectronApplication, Page } from "playwright/test";
import { expect, test } from "./fixtures.ts";

/** Answers the save dialog, which is the system's and not ours. */
const choose = (app: ElectronApplication, filePath: string | null) =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: path === null, filePath: path ?? "" });
  }, filePath);

const save = (page: Page, name: string, text: string) =>
  page.evaluate(
    ([called, words]) =>
      (window.shell?.saveFile(called ?? "", new TextEncoder().encode(words)) ?? Promise.reject()).catch(
        (error: Error) => error.message,
      ),
    [name, text],
  );

test("a file is saved where the reader says, or not at all", async ({ desktop: { app, page } }, testInfo) => {
  const folder = testInfo.outputPath("saved");
  await mkdir(folder);
  const file = join(folder, "条文.txt");
  await choose(app, file);
  expect(await save(page, "条文.txt", "第一条")).toBe(true);
  expect(await readFile(file, "utf8")).toBe("第一条");

  await choose(app, null);
  expect(await save(page, "条文.txt", "第二条")).toBe(false);
  expect(await readFile(file, "utf8")).toBe("第一条");

  await choose(app, join(folder, "没有/条文.txt"));
  expect(await save(page, "条文.txt", "第三条")).toBe(
    "没有保存成功：这个文件夹已经不在了。请换一个位置。原有的文件没有改动。",
  );
  expect(await readdir(folder)).toEqual(["条文.txt"]);
});

test("what is no file name is refused before anyone is asked", async ({
  desktop: { app, page },
}, testInfo) => {
  const file = testInfo.outputPath("never.txt");
  await choose(app, file);
  expect(await save(page, "../never.txt", "x")).toBe("not a file name");
  await writeFile(file, "untouched", { flag: "wx" });
});

test("the menu speaks Chinese and asks the page", async ({ desktop: { app, page } }) => {
  await page.evaluate(() => {
    const heard: string[] = [];
    window.shell?.onCommand((command) => heard.push(command));
    Object.assign(window, { heard });
  });
  const labels = await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items ?? [];
    for (const item of items.flatMap(({ submenu }) => submenu?.items ?? [])) {
      if (!item.role && item.type === "normal") item.click();
    }
    return items.map(({ label }) => label);
  });
  expect(labels).toEqual(["文件(&F)", "编辑(&E)", "查看(&V)", "批注(&A)", "帮助(&H)"]);
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { heard: string[] }).heard))
    .toEqual([
      "close-tab",
      "reopen-tab",
      "print",
      "import-notes",
      "export-notes",
      "opinions",
      "backups",
      "settings",
      "undo",
      "redo",
      "copy-citation",
      "copy-quotation",
      "find",
      "find-next",
      "find-previous",
      "next-hit",
      "previous-hit",
      "focus-box",
      "back",
      "forward",
      "show-tree",
      "show-results",
      "show-notes",
      "show-sets",
      "toggle-tree",
      "toggle-beside",
      "next-tab",
      "previous-tab",
      "tab-left",
      "tab-right",
      "split",
      "link-panes",
      "next-part",
      "project",
      "proof",
      "editions",
      "larger-text",
      "smaller-text",
      "usual-text",
      "annotate",
      "add-to-set",
      "mark-emphasis",
      "mark-question",
      "mark-todo",
      "mark-quote",
      "underline",
      "bookmark",
      "next-unit",
      "previous-unit",
      "next-paragraph",
      "previous-paragraph",
      "impact",
      "shortcuts",
      "about",
    ]);
});
