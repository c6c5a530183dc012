import { spawn } from "node:child_process";
import { expect, test } from "./fixtures.ts";

test("a second start shows the first window, and ends", async ({ command, desktop: { app } }) => {
  await app.evaluate(({ app: program }) => {
    program.once("second-instance", () => Object.assign(globalThis, { shownAgain: true }));
  });
  const second = spawn(command.program, command.given, { stdio: "ignore" });
  const code = await new Promise((resolve) => second.on("close", resolve));
  expect(code).toBe(0);
  expect(await app.evaluate(() => (globalThis as { shownAgain?: boolean }).shownAgain)).toBe(true);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test("the window opens where it was", async ({ open }) => {
  const bounds = { x: 60, y: 40, width: 900, height: 600 };
  const first = await open();
  await first.app.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to),
    bounds,
  );
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await first.app.waitForEvent("close").catch(() => {});
  const again = await open();
  const found = await again.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(found).toEqual(bounds);
});

test("a page that dies is opened again", async ({ desktop: { app, page } }) => {
  await page.evaluate(() => Object.assign(window, { first: true }));
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        if (!contents || contents.isCrashed() || contents.isLoading()) return "not yet";
        return contents.executeJavaScript("String('first' in window) + typeof window.shell");
      }),
    )
    .toBe("falseobject");
});
