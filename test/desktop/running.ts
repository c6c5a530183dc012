import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, test as base } from "playwright/test";
import { hasDisplay } from "../../build/machine/display.ts";
import { findElectron } from "../../build/machine/electron-binary.ts";
import { rootArguments } from "../../build/machine/system-libraries.ts";
import { root } from "../../build/project.ts";
import { copyDay } from "../second-day.ts";
import { firstDay } from "./first-day.ts";
import type { Desktop } from "./fixtures.ts";

type ForFile = {
  /** A module that the main process loads before the program; "" for none. */
  first: string;
  /** The program, started once for all tests of a file that look at it and leave it as it is. */
  running: Desktop | null;
};

/** A test that looks at the running program. Skipped where there is no Electron, or no display. */
export const test = base.extend<Desktop, ForFile>({
  first: ["", { option: true, scope: "worker" }],
  running: [
    async ({ first }, use) => {
      const electron = findElectron();
      if (electron === null || !hasDisplay()) {
        await use(null);
        return;
      }
      if (electron.trial) process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.folder;
      const data = mkdtempSync(join(tmpdir(), "lantai-running-"));
      const prepared = await firstDay();
      if (prepared) copyDay(prepared, data);
      const before = first === "" ? [] : ["-r", first];
      const args = [...before, root, `--user-data-dir=${data}`, ...rootArguments, "--disable-gpu"];
      const app = await _electron.launch({ args, chromiumSandbox: rootArguments.length === 0 });
      const page = await app.firstWindow();
      await page.getByRole("tree", { name: "文献目录" }).waitFor({ timeout: 40_000 });
      await use({ app, page });
      await app.close();
      rmSync(data, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
  app: async ({ running }, use, testInfo) => {
    testInfo.skip(running === null, "没有 Electron 或图形显示：请运行 npm test");
    if (running) await use(running.app);
  },
  page: async ({ running }, use, testInfo) => {
    testInfo.skip(running === null, "没有 Electron 或图形显示：请运行 npm test");
    if (running) await use(running.page);
  },
});

export { expect } from "playwright/test";
