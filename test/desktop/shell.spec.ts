import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ElectronApplication, Page } from "playwright/test";
import { screen } from "../app/screen.ts";
import { expect, test } from "./fixtures.ts";
import { openRegulation } from "./writing.ts";

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

test("a file that is being written when the program is left is written to its end", async ({
  open,
}, testInfo) => {
  const { app, page } = await open();
  const folder = testInfo.outputPath("saved");
  await mkdir(folder);
  await choose(app, join(folder, "大.txt"));
  const length = 200_000_000;
  // Left as soon as the writing has begun, long before it is done.
  const begun = app.evaluate(async ({ app: program, BrowserWindow }, where) => {
    const { readdirSync } = process.getBuiltinModule("node:fs");
    while (readdirSync(where).length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    for (const window of BrowserWindow.getAllWindows()) window.destroy();
    program.quit();
  }, folder);
  const closed = app.waitForEvent("close");
  page
    .evaluate((size) => window.shell?.saveFile("大.txt", new Uint8Array(size).fill(65)), length)
    .catch(() => {});
  await begun.catch(() => {});
  await closed;
  expect(await readdir(folder)).toEqual(["大.txt"]);
  expect((await stat(join(folder, "大.txt"))).size).toBe(length);
  await rm(folder, { recursive: true });
});

/** The items of the menu bar, of all its menus. */
const menu = (app: ElectronApplication) =>
  app.evaluate(({ Menu }) => {
    const flat = (items: readonly Electron.MenuItem[]): Electron.MenuItem[] =>
      items.flatMap((item) => [item, ...flat(item.submenu?.items ?? [])]);
    return flat(Menu.getApplicationMenu()?.items ?? []).map(
      ({ id, label, enabled, checked, role, accelerator }) => ({
        id,
        label,
        enabled,
        checked,
        role,
        accelerator: String(accelerator),
      }),
    );
  });

const click = (app: ElectronApplication, label: string) =>
  app.evaluate(({ Menu }, words) => {
    const flat = (items: readonly Electron.MenuItem[]): Electron.MenuItem[] =>
      items.flatMap((item) => [item, ...flat(item.submenu?.items ?? [])]);
    flat(Menu.getApplicationMenu()?.items ?? [])
      .find((item) => item.label === words)
      ?.click();
  }, label);

test("the menu speaks Chinese, asks the page, and is true to what can be done", async ({
  desktop: { app, page },
}) => {
  const { tab, main } = screen(page);
  const bar = (await menu(app)).filter(({ label }) => label.includes("(&"));
  expect(bar.map(({ label }) => label)).toEqual([
    "文件(&F)",
    "编辑(&E)",
    "查看(&V)",
    "转到(&G)",
    "笔记(&N)",
    "会议(&M)",
    "帮助(&H)",
  ]);
  const enabled = async (id: string) => (await menu(app)).find((item) => item.id === id)?.enabled;
  await expect.poll(() => enabled("print")).toBe(false);
  expect(await enabled("settings")).toBe(true);

  await openRegulation(page);
  await expect.poll(() => enabled("print")).toBe(true);
  await click(app, "夜间");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "night");
  await expect
    .poll(async () => (await menu(app)).filter(({ checked }) => checked).map(({ id }) => id))
    .toContain("theme-night");

  // Behind a dialog only what changes how things look is left.
  await click(app, "设置…");
  await expect(page.getByRole("dialog", { name: "设置" })).toBeVisible();
  await expect.poll(() => enabled("annotate")).toBe(false);
  expect(await enabled("theme-day")).toBe(true);
  await click(app, "关闭标签页");
  await expect(page.getByRole("dialog", { name: "设置" })).toHaveCount(0);
  await expect.poll(() => enabled("annotate")).toBe(true);

  // What was read lately is read on.
  await click(app, "关闭标签页");
  await expect(main.getByRole("tab")).toHaveCount(0);
  const recent = "兰州市机动车停车场管理办法";
  await expect.poll(async () => (await menu(app)).some(({ label }) => label.startsWith(recent))).toBe(true);
  await click(app, (await menu(app)).find(({ label }) => label.startsWith(recent))?.label ?? "");
  await expect(tab(recent)).toBeVisible();
});

test.describe("the log", () => {
  test.use({ allowed: /confidential|秘密的话/ });

  test("the log is saved from the menu, and holds nothing of what was read, written, asked or opened", async ({
    open,
  }, testInfo) => {
    const secret = "秘密的话";
    const sent = testInfo.outputPath(`${secret}.lantai-notes`);
    await writeFile(sent, `{"${secret}":1}`);
    const { app, page } = await open(sent);
    await expect(page.getByRole("dialog", { name: "导入批注" })).toContainText(secret);
    await page.keyboard.press("Escape");
    await openRegulation(page);
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Control+m");
    await page.keyboard.insertText(`${secret} confidential`);
    await page.keyboard.press("Control+Enter");
    await screen(page).box.fill(`${secret} confidential`);
    await page.keyboard.press("Enter");
    await choose(app, testInfo.outputPath("没有/秘密的话.txt"));
    await save(page, "秘密的话.txt", secret);
    await page.evaluate((words) => {
      setTimeout(() => {
        throw new RangeError(`confidential ${words}`);
      });
      void Promise.reject(Object.assign(new Error(words), { name: "confidential", code: words }));
    }, secret);
    await expect(page.getByRole("alert")).toContainText("程序遇到意外错误");

    const file = testInfo.outputPath("log.txt");
    await choose(app, file);
    await click(app, "导出运行日志…");
    await expect.poll(() => readFile(file, "utf8").catch(() => "")).toContain("page-fault name=RangeError");
    const text = await readFile(file, "utf8");
    expect(text).toMatch(/ error call-failed call=saveFile name=Error code=ENOENT/);
    expect(text).toMatch(/ info start version=[\d.]+ electron=/);
    for (const word of [secret, "confidential", "lantai-notes", "停车场", testInfo.outputDir])
      expect(text).not.toContain(word);
  });
});
