import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { _electron, expect } from "playwright/test";
import { hasDisplay } from "../../build/machine/display.ts";
import { findElectron } from "../../build/machine/electron-binary.ts";
import { rootArguments } from "../../build/machine/system-libraries.ts";
import { root } from "../../build/project.ts";
import { keptFor } from "../second-day.ts";

/** The data of a program that was started once and ended when it had nothing left to do; null where none can start. */
export async function firstDay(): Promise<string | null> {
  const electron = findElectron();
  if (electron === null || !hasDisplay()) return null;
  if (electron.trial) process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.folder;
  const kept = keptFor("first-day", electron.program);
  if (existsSync(kept)) return kept;
  const making = join(root, "dist/test/preparing", `desktop-${process.pid}`);
  rmSync(making, { recursive: true, force: true });
  const app = await _electron.launch({
    args: [root, `--user-data-dir=${making}`, ...rootArguments, "--disable-gpu"],
    chromiumSandbox: rootArguments.length === 0,
  });
  const page = await app.firstWindow();
  await expect(page.getByRole("contentinfo").getByText("索引完成")).toBeVisible({ timeout: 60_000 });
  await app.close();
  // What was told of that day, and of how the window was painted, is none of the next.
  for (const name of ["logs", "graphics.json"]) rmSync(join(making, name), { recursive: true, force: true });
  mkdirSync(dirname(kept), { recursive: true });
  try {
    renameSync(making, kept);
  } catch (error) {
    // Another worker was faster, and its folder is as good.
    if (!existsSync(kept)) throw error;
    rmSync(making, { recursive: true, force: true });
  }
  return kept;
}
