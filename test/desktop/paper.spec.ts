import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication, Page } from "playwright/test";
import { canReadPdf, fontsOf, infoOf, outlineOf, pagesOfText } from "../app/pdf.ts";
import { expect, test } from "./fixtures.ts";
import { openRegulation } from "./writing.ts";

/** Answers the save dialog, which is the system's and not ours. */
const choose = (app: ElectronApplication, filePath: string | null) =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: path === null, filePath: path ?? "" });
  }, filePath);

/** Opens the preview of what is open, and waits until its pages are made. */
async function preview(page: Page) {
  await page.keyboard.press("Control+p");
  const dialog = page.getByRole("dialog", { name: /^打印：/ });
  await expect(dialog.getByRole("button", { name: "存为 PDF" })).toBeEnabled({ timeout: 40_000 });
  return dialog;
}

const squeeze = (words: string): string => words.replace(/\s/g, "");

test("the desktop program makes a PDF of the very pages of the preview, with outline, tags, properties and fonts", async ({
  desktop: { app, page },
}, testInfo) => {
  test.skip(!canReadPdf, "没有 poppler，不能读回 PDF");
  await openRegulation(page);
  const dialog = await preview(page);
  await dialog.getByRole("radio", { name: /^阅读/ }).check();
  await dialog.getByRole("checkbox", { name: "封面" }).check();
  await dialog.getByRole("checkbox", { name: "目录" }).check();
  await expect(dialog.getByRole("button", { name: "存为 PDF" })).toBeEnabled({ timeout: 40_000 });
  const sheets = await page.locator(".page-frame").count();
  const file = testInfo.outputPath("停车.pdf");
  await choose(app, file);
  await dialog.getByRole("button", { name: "存为 PDF" }).click();
  await expect(dialog.locator(".paper-outgoing output")).toHaveText(
    "已存为“兰州市机动车停车场管理办法.pdf”。",
    {
      timeout: 40_000,
    },
  );
  // Nothing of it stays in the window.
  await expect(page.locator(".print-root")).toHaveCount(0);
  const info = infoOf(file);
  expect(info).toMatch(new RegExp(`Pages:\\s+${sheets}\\n`));
  expect(info).toMatch(/Tagged:\s+yes/);
  expect(info).toMatch(/Title:\s+兰州市机动车停车场管理办法/);
  expect(info).toMatch(/Subject:\s+来源：《?兰州/);
  expect(info).toMatch(/Keywords:\s+兰州市机动车停车场管理办法/);
  expect(info).toMatch(/Creator:\s+兰台/);
  expect(info).toMatch(/Page size:\s+59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)/);
  for (const font of fontsOf(file)) expect(font).toMatch(/ yes (yes|no) +(yes|no) /);
  expect(outlineOf(file).map(squeeze)).toEqual(expect.arrayContaining(["第一章总则", "第六章附则"]));
  const pages = pagesOfText(file).map(squeeze);
  expect(pages[0]).toBe("兰州市机动车停车场管理办法");
  // Every article stands once, and in its place: the running heads and the contents name some of them again.
  const body = pages.slice(2).join("");
  const places = ["为了加强机动车停车场的管理", "鼓励社会资本投资建设公共停车"].map((words) => {
    expect(body.split(words), words).toHaveLength(2);
    return body.indexOf(words);
  });
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  for (const [at, text] of pages.slice(2).entries())
    expect(text).toContain(`第${at + 1}页共${pages.length - 2}页`);
});

test("a PDF that is not wanted, or cannot be written, leaves nothing behind and the preview as it was", async ({
  desktop: { app, page },
}, testInfo) => {
  await openRegulation(page);
  const dialog = await preview(page);
  const folder = testInfo.outputPath("saved");
  mkdirSync(folder);
  const said = dialog.locator(".paper-outgoing output");
  const pdf = dialog.getByRole("button", { name: "存为 PDF" });
  await choose(app, null);
  await pdf.click();
  await expect(pdf).toBeEnabled();
  await expect(said).toHaveText("");
  await choose(app, join(folder, "没有", "停车.pdf"));
  await pdf.click();
  await expect(said).toHaveText("没有保存成功：这个文件夹已经不在了。请换一个位置。原有的文件没有改动。");
  writeFileSync(join(folder, "停车.pdf"), "旧");
  await app.evaluate(({ app }) => {
    app.once("web-contents-created", (_event, contents) => {
      contents.printToPDF = () => Promise.reject(new Error("x"));
    });
  });
  await choose(app, join(folder, "停车.pdf"));
  await pdf.click();
  await expect(said).toContainText("没有生成 PDF：页面太多或内存不足");
  expect(readdirSync(folder)).toEqual(["停车.pdf"]);
  await expect(page.locator(".print-root")).toHaveCount(0);
  await expect(dialog.locator(".paper-page").first()).toBeVisible();
});

test("while a PDF is made the window goes on; stopped, or in a process that ends, it leaves nothing behind", async ({
  desktop: { app, page },
}, testInfo) => {
  await openRegulation(page);
  const dialog = await preview(page);
  const folder = testInfo.outputPath("saved");
  mkdirSync(folder);
  const said = dialog.locator(".paper-outgoing output");
  const pdf = dialog.getByRole("button", { name: "存为 PDF" });
  const windows = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  await choose(app, join(folder, "停车.pdf"));
  // As long as it takes where there are thousands of pages.
  await app.evaluate(({ app }) => {
    app.once("web-contents-created", (_event, contents) => {
      contents.printToPDF = () => new Promise(() => {});
    });
  });
  await pdf.click();
  await expect(said).toHaveText(/^正在生成 PDF，共 \d+ 页/);
  await dialog.getByRole("radio", { name: /^大字/ }).check();
  await dialog.getByRole("button", { name: "停止生成" }).click();
  await expect(said).toHaveText("已停止。所选的内容没有改动。");
  await expect.poll(windows).toBe(1);
  expect(readdirSync(folder)).toEqual([]);

  await app.evaluate(({ app }) => {
    app.once("web-contents-created", (_event, contents) => {
      contents.printToPDF = () =>
        new Promise(() => {
          contents.forcefullyCrashRenderer();
        });
    });
  });
  await expect(pdf).toBeEnabled({ timeout: 40_000 });
  await pdf.click();
  await expect(said).toContainText("没有生成 PDF：页面太多或内存不足", { timeout: 20_000 });
  await expect.poll(windows).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
  // What was laid out meanwhile is saved.
  await pdf.click();
  await expect(said).toHaveText("已存为“兰州市机动车停车场管理办法.pdf”。", { timeout: 40_000 });
  expect(readdirSync(folder)).toEqual(["停车.pdf"]);
});

test("without a printer it is said that there is none; a printer that fails is told; one that was cancelled is not", async ({
  desktop: { app, page },
}) => {
  await openRegulation(page);
  await app.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) contents.getPrintersAsync = async () => [];
  });
  const dialog = await preview(page);
  const said = dialog.locator(".paper-outgoing output");
  await dialog.getByRole("button", { name: "打印…", exact: true }).click();
  await expect(said).toContainText("没有打印：这台电脑上没有可用的打印机");
  await dialog.getByRole("button", { name: "直接打印…" }).click();
  const ask = page.getByRole("dialog", { name: "直接打印" });
  await expect(ask.getByRole("alert")).toContainText("没有可用的打印机");
  await page.keyboard.press("Escape");
  await expect(ask).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  await app.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) {
      const one = {
        name: "HP_1",
        displayName: "二楼打印机",
        description: "",
        status: 0,
        isDefault: true,
        options: {},
      };
      contents.getPrintersAsync = async () => [one as never];
      contents.print = (options, done) => {
        Object.assign(globalThis, { job: JSON.stringify(options) });
        done?.(false, (globalThis as { why?: string }).why ?? "Print job failed");
      };
    }
  });
  await preview(page);
  await dialog.getByRole("button", { name: "直接打印…" }).click();
  await ask.getByRole("spinbutton", { name: "份数" }).fill("3");
  await ask.getByRole("button", { name: "打印", exact: true }).click();
  await expect(said).toContainText("没有打印成功：打印机没有接受");
  const job = await app.evaluate(() => JSON.parse((globalThis as { job?: string }).job ?? "{}"));
  expect(job).toMatchObject({
    silent: true,
    deviceName: "HP_1",
    copies: 3,
    duplexMode: "longEdge",
    pageSize: { width: 210_000, height: 297_000 },
  });
  await app.evaluate(() => Object.assign(globalThis, { why: "Print job canceled" }));
  await dialog.getByRole("button", { name: "打印…", exact: true }).click();
  await expect(dialog.getByRole("button", { name: "打印…", exact: true })).toBeEnabled();
  await expect(said).toHaveText("");
  const system = await app.evaluate(() => JSON.parse((globalThis as { job?: string }).job ?? "{}"));
  expect(system.silent).toBe(false);
});
