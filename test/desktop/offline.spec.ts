import { existsSync, readFileSync, statSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright/test";
import { findElectron } from "../../build/machine/electron-binary.ts";
import { rootArguments } from "../../build/machine/system-libraries.ts";
import { screen } from "../app/screen.ts";
import { expect, test } from "./fixtures.ts";
import { canWatch, reached, watching } from "./watched.ts";
import { mark, openRegulation } from "./writing.ts";

const choose = (app: ElectronApplication, filePath: string) =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, filePath);

const command = async (page: Page, name: string) => {
  await screen(page).box.fill(name);
  await page.getByRole("option", { name }).first().click();
};

/** The main tasks of a day, each to its end. */
async function useIt(app: ElectronApplication, page: Page, file: (name: string) => string): Promise<void> {
  await openRegulation(page);
  await page.keyboard.press("Alt+ArrowDown");
  await mark(page, 1);
  await screen(page).box.fill("停车场 收费");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("region", { name: "检索结果" })).toContainText(/共 \d+ 处|\d+ 处/, {
    timeout: 20_000,
  });

  await screen(page).main.locator(".panel").first().focus();
  await page.keyboard.press("Control+p");
  const paper = page.getByRole("dialog", { name: /^打印：/ });
  await expect(paper.getByRole("button", { name: "存为 PDF" })).toBeEnabled({ timeout: 40_000 });
  await choose(app, file("停车.pdf"));
  await paper.getByRole("button", { name: "存为 PDF" }).click();
  await expect.poll(() => existsSync(file("停车.pdf")), { timeout: 40_000 }).toBe(true);
  await page.keyboard.press("Escape");
  await expect(paper).toBeHidden();

  await choose(app, file("批注.lantai-notes"));
  await command(page, "导出批注文件");
  const give = page.getByRole("dialog", { name: /^导出批注/ });
  await give.locator("button.primary").click();
  await expect.poll(() => existsSync(file("批注.lantai-notes")), { timeout: 20_000 }).toBe(true);
  await page.keyboard.press("Escape");
  await expect(give).toBeHidden();

  await command(page, "导入批注");
  const take = page.getByRole("dialog", { name: "导入批注" });
  const text = readFileSync(file("批注.lantai-notes"));
  const colleague = { name: "李四.lantai-notes", mimeType: "", buffer: text };
  await take.locator("input[type=file]").setInputFiles(colleague);
  await expect(take).toContainText("李四.lantai-notes");
  await page.keyboard.press("Escape");
  await expect(take).toBeHidden();

  await command(page, "备份与恢复");
  const backups = page.getByRole("dialog", { name: "备份与恢复" });
  await backups.getByRole("button", { name: "现在备份" }).click();
  await expect(backups).toContainText("已备份。");
  await page.keyboard.press("Escape");
  await expect(backups).toBeHidden();

  await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
    items?.find(({ label }) => label === "体检…")?.click();
  });
  const checkup = page.getByRole("dialog", { name: "体检" });
  await expect(checkup).toContainText("网络尝试0 次正常");
  await expect(checkup).not.toContainText("检查中", { timeout: 40_000 });
  await page.screenshot({ path: file("体检.png") });
  await choose(app, file("体检.txt"));
  await checkup.getByRole("button", { name: "导出体检结果" }).click();
  await expect.poll(() => existsSync(file("体检.txt")) && statSync(file("体检.txt")).size > 0).toBe(true);
}

test("a day's work, seen at every socket of every process: nothing is connected to, nothing sent, no name asked for", async ({
  command: { given },
}, testInfo) => {
  test.skip(!canWatch, "没有 strace，不能在系统调用一级察看网络：请安装 strace");
  test.setTimeout(240_000);
  const file = (name: string) => join(testInfo.outputDir, name);
  const log = file("calls.log");
  const executablePath = watching(findElectron()?.program ?? "", testInfo.outputPath("watched.sh"), log);
  const launch = () =>
    _electron.launch({
      executablePath,
      args: [...given],
      chromiumSandbox: rootArguments.length === 0,
      timeout: 60_000,
    });
  // Now and then a program that is watched stands still before its first line, which is the watching and not it.
  const app = await launch().catch(launch);
  const page = await app.firstWindow();
  await useIt(app, page, file);
  // What Chromium does by itself it does in its own time.
  await page.waitForTimeout(3000);
  const seen = reached(log);
  expect(seen.outward).toEqual([]);
  expect(seen.open).toEqual([]);
  // Playwright's own: one to the main process, one to the page. Nobody connects from within by them.
  expect(seen.doors).toBe(2);

  // Were it watched in vain, this would say so: one connection from the same process is seen.
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  await app.evaluate(
    (_electron, to) =>
      new Promise((resolve) => {
        process.getBuiltinModule("node:net").connect(to, "127.0.0.1").on("close", resolve);
      }),
    port,
  );
  server.close();
  await expect.poll(() => reached(log).outward.join()).toContain(`htons(${port})`);
  await app.close();
});
