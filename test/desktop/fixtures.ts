import { _electron, test as base, type ElectronApplication, expect, type Page } from "playwright/test";
import { hasDisplay } from "../../build/machine/display.ts";
import { findElectron } from "../../build/machine/electron-binary.ts";
import { rootArguments } from "../../build/machine/system-libraries.ts";
import { root } from "../../build/project.ts";
import type { Shell } from "../../renderer/core/shell.ts";
import { copyDay } from "../second-day.ts";
import { firstDay } from "./first-day.ts";

export { expect };

declare global {
  interface Window {
    readonly shell?: Shell;
  }
}

export type Desktop = { readonly app: ElectronApplication; readonly page: Page };

type ForTest = {
  /** True where nothing is to be there yet: else the works are installed, and the index is built. */
  firstStart: boolean;
  /** What this test makes go wrong on purpose; any other complaint of the page fails it. */
  allowed: RegExp | null;
  /** What starts the program on this test's own data. */
  command: { readonly program: string; readonly given: readonly string[] };
  /** Opens the program, once more after it was closed; with further words on its command line. */
  open: (...words: readonly string[]) => Promise<Desktop>;
  /** The program, opened. */
  desktop: Desktop;
};

/** A test of the built program in Electron, on data of its own. Skipped where there is no Electron, or no display. */
export const test = base.extend<ForTest, { readonly prepared: string | null }>({
  prepared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is needed from here.
    async ({}, use) => use(await firstDay()),
    { scope: "worker", timeout: 120_000 },
  ],
  firstStart: [false, { option: true }],
  allowed: [null, { option: true }],
  command: async ({ prepared, firstStart }, use, testInfo) => {
    const electron = findElectron();
    testInfo.skip(electron === null, "没有 Electron：请运行 npm test，它会在可能时取得");
    testInfo.skip(!hasDisplay(), "没有图形显示：请运行 npm test，或安装 Xvfb");
    // Where Playwright looks for it. Named like this, it holds the program back until it is connected itself.
    if (electron?.trial) process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.folder;
    const data = testInfo.outputPath("data");
    if (prepared && !firstStart) copyDay(prepared, data);
    await use({
      program: electron?.program ?? "",
      given: [root, `--user-data-dir=${data}`, ...rootArguments, "--disable-gpu"],
    });
  },
  open: async ({ command, allowed }, use) => {
    const complaints: string[] = [];
    const opened: ElectronApplication[] = [];
    await use(async (...words) => {
      const chromiumSandbox = rootArguments.length === 0;
      const app = await _electron.launch({ args: [...command.given, ...words], chromiumSandbox });
      opened.push(app);
      const page = await app.firstWindow();
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(String(error.stack ?? error)));
      await page.waitForLoadState();
      return { app, page };
    });
    for (const app of opened) await app.close();
    expect(complaints.filter((complaint) => !allowed?.test(complaint))).toEqual([]);
  },
  desktop: async ({ open }, use) => use(await open()),
});
