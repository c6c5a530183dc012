import { spawn } from "node:child_process";
import type { ElectronApplication } from "playwright/test";
import { screen } from "../app/screen.ts";
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

test("a second start brings a window that was put down to the task bar back up", async ({
  command,
  desktop: { app },
}) => {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) return;
    const done: string[] = [];
    Object.assign(globalThis, { done });
    window.minimize();
    // Without a window manager, as here, nothing takes it down: it is then said to be down.
    window.isMinimized = () => !done.includes("restore");
    for (const what of ["restore", "show", "focus"] as const) {
      const real = window[what].bind(window);
      window[what] = () => {
        done.push(what);
        real();
      };
    }
  });
  const second = spawn(command.program, command.given, { stdio: "ignore" });
  expect(await new Promise((resolve) => second.on("close", resolve))).toBe(0);
  await expect
    .poll(() => app.evaluate(() => (globalThis as { done?: string[] }).done))
    .toEqual(["restore", "show", "focus"]);
});

test("the window opens where it was", async ({ open }) => {
  const bounds = { x: 60, y: 40, width: 900, height: 600 };
  const first = await open();
  await first.app.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to),
    bounds,
  );
  await expect.poll(() => place(first.app)).toEqual(bounds);
  await first.app.close();
  expect(await place((await open()).app)).toEqual(bounds);
});

test("a page that dies is opened again", async ({ desktop: { app, page } }) => {
  await page.evaluate(() => Object.assign(window, { first: true }));
  const again = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const loaded = new Promise<void>((resolve) => {
      contents?.once("did-finish-load", () => resolve());
    });
    contents?.forcefullyCrashRenderer();
    await loaded;
    return contents?.executeJavaScript("[typeof window.first, typeof window.shell]");
  });
  expect(again).toEqual(["undefined", "object"]);
});

test("where one writes, the right button offers what is done with words, in Chinese", async ({
  desktop: { app, page },
}) => {
  await app.evaluate(({ Menu }) => {
    const build = Menu.buildFromTemplate;
    Menu.buildFromTemplate = (template) => {
      const menu = build.call(Menu, template);
      // It is the system's, and would wait for an answer.
      menu.popup = () => {
        const told = template.map(({ label, enabled }) => (label ? `${label}${enabled ? "" : " -"}` : "—"));
        Object.assign(globalThis, { offered: told });
      };
      return menu;
    };
  });
  const offered = () => app.evaluate(() => (globalThis as { offered?: string[] }).offered);
  const { box, tree } = screen(page);
  await expect(tree).toBeVisible();
  await box.fill("停车场");
  await box.selectText();
  await box.click({ button: "right" });
  await expect
    .poll(offered)
    .toEqual(["撤销", "重做 -", "—", "剪切", "复制", expect.stringMatching(/^粘贴/), "—", "全选"]);
});

const place = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
