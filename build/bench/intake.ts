import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type Page } from "playwright";
import { readSeeds } from "../bundle.ts";
import { hasDisplay } from "../machine/display.ts";
import { findElectron } from "../machine/electron-binary.ts";
import { rootArguments } from "../machine/system-libraries.ts";
import { root } from "../project.ts";
import { treeMemory, watchMemory } from "./process-memory.ts";
import type { Figure } from "./table.ts";

/** A folder of laws beside the repository, where there is one. */
export const beside = join(root, "../shared/laws");

/**
 * Measures the desktop program while a folder of documents is taken in: how long it takes, the most memory of all
 * processes together, the longest task of the page, and an answer of the search right after. None without Electron.
 */
export async function benchIntake(tell: (sentence: string) => void): Promise<readonly Figure[]> {
  const electron = findElectron();
  if (!electron || !hasDisplay()) {
    tell("intake: no Electron, or no display");
    return [];
  }
  if (electron.trial) process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.folder;
  const data = mkdtempSync(join(tmpdir(), "lantai-bench-"));
  const folder = existsSync(beside) ? beside : made(join(data, "documents"));
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  const millions = files.reduce((sum, text) => sum + text.length, 0) / 1e6;
  const app = await _electron.launch({
    args: [root, `--user-data-dir=${join(data, "profile")}`, ...rootArguments, "--disable-gpu"],
    chromiumSandbox: rootArguments.length === 0,
  });
  try {
    const pid = app.process().pid ?? 0;
    const page = await app.firstWindow();
    await page.getByRole("treeitem").first().waitFor();
    await page.getByText("索引完成").waitFor({ timeout: 120_000 });
    const before = treeMemory(pid);
    const watch = watchMemory(pid);
    const { read, taken, longest, answer } = await takeIn(page, folder);
    const one = (name: string, unit: string, value: number): Figure => ({ name, unit, values: [value] });
    const intakeDone = watch.stop();
    const indexing = watchMemory(pid);
    await page.getByText("索引完成").waitFor({ timeout: 300_000 });
    const most = Math.max(intakeDone, indexing.stop());
    return [
      one(`import ${files.length} documents: read and parsed`, "s", read / 1000),
      one("import: taken in and listed", "s", taken / 1000),
      one("import: a million characters", "s", (read + taken) / 1000 / millions),
      one("import: longest task of the page (0: none over 50 ms)", "ms", longest),
      one("import: answer of the search right after", "ms", answer),
      one("memory of all processes before the import", "MB", before),
      one("memory of all processes, most while importing", "MB", intakeDone),
      one("memory of all processes, most until the index is ready", "MB", most),
    ];
  } finally {
    await app.close();
    rmSync(data, { recursive: true, force: true });
  }
}

async function takeIn(page: Page, folder: string) {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    // From when the page has the files: what it takes to hand them over to it is the bench's own affair.
    addEventListener("change", () => Object.assign(window, { began: performance.now() }), { capture: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ entryTypes: ["longtask"] });
  });
  await page.getByRole("button", { name: "导入…" }).click();
  await page.locator("input[type=file][aria-label='选择文件夹…']").setInputFiles(folder);
  // By classes, since to look for a name among hundreds of rows keeps the page busy itself.
  const take = page.locator(".intake.read > footer .primary");
  await take.waitFor({ timeout: 300_000 });
  const read = await page.evaluate(() => performance.now() - (window as unknown as { began: number }).began);
  const clicked = performance.now();
  await take.click();
  const done = page.locator(".intake.taken footer .primary");
  await done.waitFor({ timeout: 120_000 });
  const taken = performance.now() - clicked;
  await done.click();
  const longest = await page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));
  const asked = performance.now();
  await page.getByRole("combobox", { name: "跳转或检索" }).fill("停车泊位");
  const option = page.locator(".found [role=option]", { hasText: "泊位" });
  await option.first().waitFor({ timeout: 60_000 });
  return { read, taken, longest, answer: performance.now() - asked };
}

/** Documents out of the seeds, where no laws are at hand: of the same number and about the same length. */
export function made(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const text = readSeeds(join(root, "seeds"))
    .map((seed) => seed.text)
    .join("\n");
  for (let at = 0; at < 324; at += 1) {
    writeFileSync(join(folder, `${at + 1}.txt`), text.slice(at * 5400, (at + 1) * 5400));
  }
  return folder;
}
