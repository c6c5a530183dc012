import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test as base, expect } from "./fixtures.ts";
import { annotations, mark, openRegulation, savedState } from "./writing.ts";

const run = (program: string, ...given: string[]) => spawnSync(program, given).status === 0;

/** The data of a test on a small disk of its own. Skipped where such a disk cannot be made. */
const test = base.extend<{ disk: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is needed from here.
  disk: async ({}, use, testInfo) => {
    const folder = testInfo.outputPath("data");
    mkdirSync(folder, { recursive: true });
    const made =
      process.platform === "linux" && run("mount", "-t", "tmpfs", "-o", "size=192m", "tmpfs", folder);
    testInfo.skip(!made, "这里不能挂载一个小磁盘（需要 root），没有检查磁盘已满");
    await use(folder);
    run("umount", "-l", folder);
  },
});

/** Leaves no room on a disk. */
function fill(folder: string): void {
  const file = join(folder, "filler");
  for (let size = 1 << 20; size >= 512; size /= 4) {
    const { bavail, bsize } = statfsSync(folder);
    const pieces = Math.floor((bavail * bsize) / size);
    try {
      for (let at = 0; at < pieces; at++) writeFileSync(file, Buffer.alloc(size), { flag: "a" });
    } catch {
      // Full.
    }
  }
}

test.describe(() => {
  test.use({ firstStart: true, allowed: /Quota|quota|disk|IO error|UnknownError|Abort|Failed|index/i });

  test("on a full disk it is said what is not saved; once there is room it is, and is there at the next start", async ({
    disk,
    open,
  }) => {
    const { app, page } = await open();
    await openRegulation(page);
    await page.keyboard.press("Alt+ArrowDown");
    await mark(page, 1);
    fill(disk);
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Control+Alt+2");
    const alert = page.getByRole("region", { name: "保存情况" }).getByRole("alert");
    await expect(alert).toContainText("磁盘空间不足");
    // The last page of a file may still have room for a line or two of the journal.
    await expect(async () => {
      await page.keyboard.press("Control+Alt+3");
      await page.keyboard.press("Control+Alt+2");
      await expect(alert).toContainText("请先不要关闭", { timeout: 1000 });
    }).toPass();
    await page.screenshot({ path: test.info().outputPath("full.png") });
    fill(disk);
    await app.evaluate(({ BrowserWindow, dialog }) => {
      dialog.showMessageBoxSync = (...given: unknown[]) => {
        Object.assign(globalThis, { warned: JSON.stringify(given.at(-1)) });
        return 0;
      };
      BrowserWindow.getAllWindows()[0]?.close();
    });
    const warned = () => {
      // The browser gives room back now and then; then it would rightly be saved, and closed.
      fill(disk);
      return app.evaluate(() => (globalThis as { warned?: string }).warned ?? "");
    };
    await expect.poll(warned, { timeout: 20_000 }).toContain("还没有存到磁盘");
    rmSync(join(disk, "filler"));
    await alert.getByRole("button", { name: "再存一次" }).click();
    await expect(savedState(page)).toHaveText(/^最后安全保存/, { timeout: 40_000 });
    await expect(alert).toBeHidden();
    await app.close();
    const next = await open();
    await expect(savedState(next.page)).toHaveText(/^最后安全保存/);
    expect((await annotations(next.page)).toSorted()).toEqual(["emphasis", "question"]);
    await next.app.close();
  });
});

/** A small disk to save to, which is not that of the data. */
const toSave = base.extend<{ stick: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  stick: async ({}, use, testInfo) => {
    const folder = testInfo.outputPath("stick");
    mkdirSync(folder, { recursive: true });
    const made =
      process.platform === "linux" && run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder);
    testInfo.skip(!made, "这里不能挂载一个小磁盘（需要 root），没有检查磁盘已满");
    await use(folder);
    run("umount", "-l", folder);
  },
});

toSave(
  "a PDF for which the disk has no room is not saved by half; what was there stays, and what is printed too",
  async ({ stick, desktop: { app, page } }) => {
    await openRegulation(page);
    const file = join(stick, "停车.pdf");
    writeFileSync(file, "旧");
    fill(stick);
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
    await page.keyboard.press("Control+p");
    const dialog = page.getByRole("dialog", { name: /^打印：/ });
    const pdf = dialog.getByRole("button", { name: "存为 PDF" });
    const said = dialog.locator(".paper-outgoing output");
    await pdf.click({ timeout: 40_000 });
    await expect(said).toHaveText(
      "没有保存成功：磁盘空间不足。请腾出空间，或换一个磁盘。原有的文件没有改动。",
      { timeout: 40_000 },
    );
    expect(readFileSync(file, "utf8")).toBe("旧");
    expect(readdirSync(stick).toSorted()).toEqual(["filler", "停车.pdf"]);
    await expect(dialog.locator(".paper-page").first()).toBeVisible();
    rmSync(join(stick, "filler"));
    await pdf.click();
    await expect(said).toHaveText(/^已存为/, { timeout: 40_000 });
    expect(readFileSync(file).subarray(0, 5).toString()).toBe("%PDF-");
  },
);

/** Makes a folder read-only, even for root; answers how to undo it. */
function lock(folder: string): () => void {
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o555);
    return () => chmodSync(folder, 0o755);
  }
  run("mount", "--bind", folder, folder);
  run("mount", "-o", "remount,bind,ro", folder);
  return () => run("umount", "-l", folder);
}

base(
  "a journal in a read-only folder is said to be; the database has it, and the journal gets it later",
  async ({ open }, testInfo) => {
    base.skip(process.platform !== "linux", "只在 Linux 上检查只读的文件夹");
    const first = await open();
    await openRegulation(first.page);
    await first.page.keyboard.press("Alt+ArrowDown");
    await mark(first.page, 1);
    await first.app.close();
    const unlock = lock(join(testInfo.outputPath("data"), "own"));
    const { app, page } = await open();
    try {
      await page.locator("main .panel").first().focus();
      await page.keyboard.press("Alt+ArrowDown");
      await page.keyboard.press("Alt+ArrowDown");
      await page.keyboard.press("Control+Alt+2");
      const alert = page.getByRole("region", { name: "保存情况" }).getByRole("alert");
      await expect(alert).toContainText(
        /日志暂时写不进去：(资料所在的磁盘是只读的|没有写入资料文件夹的权限)/,
      );
      await page.screenshot({ path: testInfo.outputPath("read-only.png") });
    } finally {
      unlock();
    }
    await page.getByRole("button", { name: "再存一次" }).click();
    await expect(savedState(page)).toHaveText(/^最后安全保存/, { timeout: 40_000 });
    await app.close();
    rmSync(join(testInfo.outputPath("data"), "IndexedDB"), { recursive: true });
    const next = await open();
    await expect(next.page.getByRole("region", { name: "保存情况" })).toContainText("已从日志补回", {
      timeout: 30_000,
    });
    expect((await annotations(next.page)).toSorted()).toEqual(["emphasis", "question"]);
  },
);
