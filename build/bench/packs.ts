import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { packOf } from "../../renderer/core/pack/make.ts";
import { firstDescription } from "../packing/first.ts";
import { keyAt } from "../packing/keys.ts";
import { makingWith } from "../packing/means.ts";
import { page as builtPage } from "../project.ts";
import { openWebServer } from "../web-server.ts";
import { benchBrowsers } from "./browser.ts";
import { beside, made } from "./intake.ts";
import type { Figure } from "./table.ts";

/** Measures making a pack of a folder of documents, and installing it: proving it, preparing it, taking it in. */
export async function benchPacks(): Promise<readonly Figure[]> {
  const data = mkdtempSync(join(tmpdir(), "lantai-bench-"));
  const folder = existsSync(beside) ? beside : made(join(data, "documents"));
  const texts = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
  const millions = texts.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
  const { works: described, ...head } = firstDescription("laws", texts, "2026-03-31");
  const works = described.map(({ file, ...seed }, at) => ({
    seed: { ...seed, originalName: file },
    text: texts[at]?.text ?? "",
  }));
  const making = makingWith(keyAt(join(data, "bench.key"), folder));
  const began = performance.now();
  const bytes = packOf({ ...head, works }, making);
  const packing = performance.now() - began;
  const file = join(data, "bench.lantai-pack");
  writeFileSync(file, bytes);
  const site = await openWebServer(builtPage, 0);
  const browsers = await benchBrowsers();
  try {
    const { page, context } = await browsers.open("packs");
    await page.goto(site.url);
    const { proving, preparing, taking, longest } = await install(page, file);
    await context.close();
    const one = (name: string, unit: string, value: number): Figure => ({ name, unit, values: [value] });
    return [
      one(`pack of ${works.length} documents: made`, "s", packing / 1000),
      one("pack: size", "MB", bytes.length / 1e6),
      one("pack: read and proven", "s", proving / 1000),
      one("pack: parsed and prepared", "s", preparing / 1000),
      one("pack: taken in and listed", "s", taking / 1000),
      one("pack installed: a million characters", "s", (proving + preparing + taking) / 1000 / millions),
      one("pack: longest task of the page (0: none over 50 ms)", "ms", longest),
    ];
  } finally {
    browsers.remove();
    await site.close();
    rmSync(data, { recursive: true, force: true });
  }
}

async function install(page: Page, file: string) {
  await page.getByText("索引完成").waitFor({ timeout: 120_000 });
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ entryTypes: ["longtask"] });
  });
  await page.getByRole("combobox", { name: "跳转或检索" }).fill("安装文献包");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  const after = async (act: () => Promise<void>, until: () => Promise<void>) => {
    const began = performance.now();
    await act();
    await until();
    return performance.now() - began;
  };
  const button = (name: string) => dialog.getByRole("button", { name, exact: true });
  const patience = { timeout: 300_000 };
  const proving = await after(
    () => dialog.locator("input[type=file]").setInputFiles(file),
    () => button("指纹相符，继续").waitFor(patience),
  );
  const preparing = await after(
    () => button("指纹相符，继续").click(),
    () => button("安装").waitFor(patience),
  );
  const taking = await after(
    () => button("安装").click(),
    () => page.getByRole("treeitem", { name: /^laws/ }).waitFor(patience),
  );
  const longest = await page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));
  return { proving, preparing, taking, longest };
}
