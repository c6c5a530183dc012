import type { ElectronApplication, Page } from "playwright/test";
import { screen } from "../app/screen.ts";
import { expect, test } from "./fixtures.ts";
import { openRegulation, rowsOf, savedState } from "./writing.ts";

/** Lets the page die as by a fault of its own, and waits for the page that comes after it. */
async function crash(app: ElectronApplication): Promise<void> {
  await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const loaded = new Promise<void>((resolve) => {
      contents?.once("did-finish-load", () => resolve());
    });
    contents?.forcefullyCrashRenderer();
    await loaded;
  });
}

/** What the notes say that are on disk. */
const notes = async (page: Page) =>
  ((await rowsOf(page, "records")) as { readonly note?: string }[]).map(({ note }) => note);

/** Begins a note on the article in focus, and types without waiting for anything. */
async function type(page: Page, words: string): Promise<void> {
  await openRegulation(page);
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Control+m");
  await page.keyboard.insertText(words);
}

test("what was typed a second before the page died is there, and it is said that it was opened again", async ({
  open,
}) => {
  const { app, page } = await open();
  await type(page, "写到一半的批注");
  await page.keyboard.press("F9");
  await page.keyboard.insertText("会上说的话");
  await page.waitForTimeout(1000);
  await crash(app);
  // The page that died is gone for who drives it; the next start shows what is on disk.
  const said = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    for (let at = 0; at < 100; at++) {
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
