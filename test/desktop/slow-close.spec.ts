import type { ElectronApplication } from "playwright/test";
import { expect, test } from "./fixtures.ts";
import { annotations, mark, openRegulation, savedState } from "./writing.ts";

type Asked = { readonly message: string; readonly signal?: AbortSignal };

/** From now on the journal gets to the disk only when `let go` is called: a disk that is slow, and not full. */
const slowDown = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow, dialog }) => {
    const asked: string[] = [];
    let letGo = () => {};
    const free = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const ipc = BrowserWindow.getAllWindows()[0]?.webContents.ipc as unknown as {
      readonly _invokeHandlers: Map<string, (...given: unknown[]) => Promise<unknown>>;
    };
    const append = ipc._invokeHandlers.get("appendJournal");
    if (!append) throw new Error("nothing answers");
    ipc._invokeHandlers.set("appendJournal", async (...given) => {
      await free;
      return append(...given);
    });
    dialog.showMessageBoxSync = () => {
      asked.push("blamed");
      return 0;
    };
    dialog.showMessageBox = ((_window: unknown, { message, signal }: Asked) => {
      asked.push(message);
      return new Promise((resolve) =>
        signal?.addEventListener("abort", () => resolve({ response: 0, checkboxChecked: false })),
      );
    }) as unknown as typeof dialog.showMessageBox;
    Object.assign(globalThis, { asked, letGo });
  });

test("a window that is closed while much is being written waits, blames nothing, and goes once all is there", async ({
  open,
}) => {
  const { app, page } = await open();
  await openRegulation(page);
  await page.keyboard.press("Alt+ArrowDown");
  await mark(page, 1);
  await expect(savedState(page)).toHaveText(/^最后安全保存/);
  await slowDown(app);
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Control+Alt+2");
  await expect(savedState(page)).toHaveText(/^正在保存/);
  const gone = app.waitForEvent("close");
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const asked = () => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  await expect.poll(asked, { timeout: 30_000 }).toEqual(["正在把刚写的内容存到磁盘"]);
  await page.screenshot({ path: test.info().outputPath("waiting.png") });
  await app.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo());
  await gone;
  const next = await open();
  await expect(savedState(next.page)).toHaveText(/^最后安全保存/);
  expect((await annotations(next.page)).toSorted()).toEqual(["emphasis", "question"]);
});
