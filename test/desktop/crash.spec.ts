import type { ElectronApplication, Page } from "playwright/test";
import { pause } from "../app/rest.ts";
import { screen } from "../app/screen.ts";
import { expect, test } from "./fixtures.ts";
import { openRegulation, rowsOf, savedState } from "./writing.ts";

/** Lets the page die as by a fault of its own, or be said not to answer, and waits for the one that comes after it. */
const loadedAgain = (app: ElectronApplication, what: "dead" | "unresponsive"): Promise<void> =>
  app.evaluate(async ({ BrowserWindow }, how) => {
    const [window] = BrowserWindow.getAllWindows();
    const loaded = new Promise<void>((resolve) => {
      window?.webContents.once("did-finish-load", () => resolve());
    });
    if (how === "dead") window?.webContents.forcefullyCrashRenderer();
    else window?.emit(how);
    await loaded;
  }, what);

const crash = (app: ElectronApplication) => loadedAgain(app, "dead");

/** What the notes say that are on disk. */
const notes = async (page: Page) =>
  ((await rowsOf(page, "records")) as { readonly note?: string }[]).map(({ note }) => note);

/** Begins a note on the article in focus, and types without waiting for what is typed to be kept. */
async function type(page: Page, words: string): Promise<void> {
  await openRegulation(page);
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Control+m");
  await expect(page.locator("textarea:focus")).toBeVisible();
  await page.keyboard.insertText(words);
}

test("what was typed a second before the page died is there, and it is said that it was opened again", async ({
  open,
}) => {
  const { app, page } = await open();
  await type(page, "写到一半的批注");
  await page.keyboard.press("F9");
  await page.keyboard.insertText("会上说的话");
  await pause(page, 1000);
  await crash(app);
  // The page that died is gone for who drives it; the next start shows what is on disk.
  const said = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    for (let at = 0; at < 400; at++) {
      const words: string = await contents?.executeJavaScript(
        "document.querySelector('[aria-label=重新打开]')?.textContent ?? ''",
      );
      if (words !== "") return words;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return "";
  });
  expect(said).toContain("页面刚才意外停止，已重新打开");
  await app.close();
  const next = await open();
  await expect(savedState(next.page)).toHaveText(/^最后安全保存/);
  expect(await notes(next.page)).toEqual(["写到一半的批注"]);
  await next.page.keyboard.press("F9");
  await expect(next.page.getByRole("dialog", { name: "快速记录" }).getByRole("textbox")).toHaveValue(
    "会上说的话",
  );
  await expect(next.page.getByText("页面刚才意外停止")).toHaveCount(0);
});

for (const [how, end] of [
  ["the window is closed", (app: ElectronApplication) => app.close()],
  ["the computer ends the program", (app: ElectronApplication) => void app.process().kill("SIGTERM")],
] as const) {
  test(`what was typed at the moment when ${how} is there at the next start`, async ({ open }) => {
    const { app, page } = await open();
    await type(page, "最后一句话");
    const closed = new Promise<void>((resolve) => {
      app.once("close", () => resolve());
    });
    await end(app);
    await closed;
    const next = await open();
    await expect(screen(next.page).tree).toBeVisible();
    await expect(savedState(next.page)).toHaveText(/^最后安全保存/);
    expect(await notes(next.page)).toEqual(["最后一句话"]);
  });
}

type Asked = { readonly message: string; readonly detail: string; readonly buttons: readonly string[] };

/** Answers the program's own questions with the button of a number, once each, and tells what was asked. */
async function answer(app: ElectronApplication, ...answers: readonly number[]) {
  await app.evaluate(({ dialog }, given) => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = (async (_window: unknown, options: unknown) => {
      asked.push(JSON.parse(JSON.stringify(options)));
      const response = given[asked.length - 1];
      // What is not to be answered stays open.
      return response === undefined ? new Promise(() => {}) : { response, checkboxChecked: false };
    }) as never;
  }, answers);
  return () => app.evaluate(() => (globalThis as unknown as { asked: Asked[] }).asked);
}

/** What the page of the window says by itself, whoever drives it. */
const inPage = (app: ElectronApplication, script: string) =>
  app.evaluate(
    ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
    script,
  );

test("a page that dies three times in a minute is not opened a fourth time unasked", async ({ open }) => {
  const { app } = await open();
  const asked = await answer(app, 0);
  await crash(app);
  await crash(app);
  expect(await asked()).toEqual([]);
  // Opened again once it is answered.
  await crash(app);
  const [question, ...others] = await asked();
  expect(others).toEqual([]);
  expect(question?.message).toBe("页面接连意外停止");
  expect(question?.detail).toContain("没有丢失");
  expect(question?.buttons).toEqual(["重新打开页面", "关闭图形加速并重新启动"]);
  await expect.poll(() => inPage(app, "document.querySelector('[role=tree]') !== null")).toBe(true);
});

test("where the page does not answer, one may wait or open it again", async ({ open }) => {
  const { app, page } = await open();
  const asked = await answer(app, 0, 1);
  await openRegulation(page);
  // Where someone looks into a page, as a test does, Chromium never says itself that it is stuck.
  const stuck = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit("unresponsive"));
  await stuck();
  await expect.poll(async () => (await asked()).length).toBe(1);
  expect((await asked())[0]?.message).toBe("页面暂时没有响应");
  await expect(page.locator("main .panel").first()).toBeVisible();

  page
    .evaluate(() => {
      for (;;) {
        // Busy for good.
      }
    })
    .catch(() => {});
  await page.waitForTimeout(300);
  await loadedAgain(app, "unresponsive");
  await expect
    .poll(() => inPage(app, "document.querySelector('[aria-label=重新打开]')?.textContent ?? ''"), {
      timeout: 30_000,
    })
    .toContain("已重新打开");
  expect(await asked()).toHaveLength(2);
});
