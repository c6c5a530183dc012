import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, chromium, expect, type Page } from "playwright/test";
import { drivable } from "../../build/installers/drivable.ts";
import { type LinuxProgram, packLinux } from "../../build/installers/linux-program.ts";
import { hasDisplay } from "../../build/machine/display.ts";
import { findElectron } from "../../build/machine/electron-binary.ts";
import { rootArguments } from "../../build/machine/system-libraries.ts";

export { expect };

/** The packaged program while it runs: its page, and how it ends. */
export type Running = {
  readonly page: Page;
  readonly process: ChildProcess;
  /** What the program has written to its standard error so far. */
  readonly complaint: () => string;
  /** Closes the window as a reader does, and gives the program's exit code. */
  readonly close: () => Promise<number | null>;
};

type ForTest = { readonly data: string };
type ForWorker = {
  /** The program as it ships. */
  readonly packed: LinuxProgram;
  /** A copy of it that lets itself be driven. */
  readonly driven: LinuxProgram;
  readonly workshop: string;
};

/** A test of the program as it is packed, around the Electron at hand. Skipped where there is none, or no display. */
export const test = base.extend<ForTest, ForWorker>({
  workshop: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is needed from here.
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), "lantai-packaging-"));
      await use(folder);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
  packed: [
    async ({ workshop }, use) => {
      const electron = findElectron();
      if (electron === null) throw new Error("没有 Electron");
      await use(await packLinux(electron, join(workshop, "packed")));
    },
    { scope: "worker", timeout: 240_000 },
  ],
  driven: [
    async ({ packed, workshop }, use) => use(await drivable(packed, join(workshop, "driven"))),
    { scope: "worker" },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  data: async ({}, use, testInfo) => use(testInfo.outputPath("data")),
});

/** Says why a packed program cannot be made or shown here; null where it can. */
export function hindrance(): string | null {
  if (process.platform !== "linux") return "只在 Linux 上实际打包并启动";
  if (findElectron() === null) return "没有 Electron：请运行 npm test，它会在可能时取得";
  return hasDisplay() ? null : "没有图形显示：请运行 npm test，或安装 Xvfb";
}

/** What the program is started with: data of the test's own, and what a machine without a screen needs. */
export const usual = (data: string): readonly string[] => [
  `--user-data-dir=${data}`,
  ...rootArguments,
  "--disable-gpu",
];

/**
 * Starts the copy that may be driven, and waits for its page. The fuses forbid it through Node, as other tests do
 * it; what is left is Chromium's own port, which the program as it ships does not open to anyone.
 */
export async function startProgram(
  program: string,
  data: string,
  more: { readonly given?: readonly string[]; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Running> {
  const given = [...usual(data), "--remote-debugging-port=0", ...(more.given ?? [])];
  const child = spawn(program, given, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...more.env },
  });
  let said = "";
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.on("error", reject);
    void ended.then((code) => reject(new Error(`the program ended with ${code}: ${said}`)));
  });
  await pageAt(address);
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent("page"));
  if (!page) throw new Error("the program has no page");
  return {
    page,
    process: child,
    complaint: () => said,
    close: async () => {
      // The answer does not come: the page is gone by then.
      await page.evaluate(() => window.close()).catch(() => {});
      const code = await ended;
      await browser.close();
      return code;
    },
  };
}

/** Waits until the page stands there: whoever comes while the window is being made may wait for it for ever. */
async function pageAt(address: string): Promise<void> {
  const list = `http://${new URL(address).host}/json/list`;
  const isThere = async () => {
    const targets = (await (await fetch(list)).json()) as readonly { readonly url: string }[];
    return targets.some(({ url }) => url.startsWith("app://"));
  };
  await expect.poll(isThere, { timeout: 30_000 }).toBe(true);
}
