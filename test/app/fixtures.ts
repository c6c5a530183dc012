import { readlinkSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContext, test as base, chromium, expect, type Page } from "playwright/test";
import { findChromium } from "../../build/chromium.ts";
import { page as builtPage } from "../../build/project.ts";
import { rootArguments } from "../../build/system-libraries.ts";
import { openWebServer, type WebServer } from "../../build/web-server.ts";

export { expect };

type ForTest = {
  /** What this test makes go wrong on purpose; any other complaint of the page fails it. */
  allowed: RegExp | null;
  /** The browser's folder, of this test alone. */
  profile: string;
  /** Closes the browser and opens it again on the same data: what a reader does overnight. */
  restart: () => Promise<Page>;
  /** Ends the browser as a power cut would. */
  kill: () => Promise<void>;
};

const arguments_ = [
  ...rootArguments,
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A test of the built page in Chromium: `page` has it open, and it may not complain nor reach for the network. */
export const test = base.extend<ForTest & { readonly complaints: string[] }, { readonly site: WebServer }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is needed from here.
    async ({}, use) => {
      const server = await openWebServer(builtPage, 0);
      await use(server);
      await server.close();
    },
    { scope: "worker" },
  ],
  allowed: [null, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  profile: async ({}, use, testInfo) => use(testInfo.outputPath("profile")),
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  complaints: async ({}, use) => use([]),
  context: async ({ profile, site, complaints, allowed }, use) => {
    const context = await openBrowser(profile, site, complaints);
    await use(context);
    await context.close();
    expect(complaints.filter((complaint) => !allowed?.test(complaint))).toEqual([]);
  },
  page: async ({ context, site }, use) => use(await openPage(context, site)),
  kill: async ({ context, profile }, use) => {
    await use(async () => {
      const closed = context.waitForEvent("close");
      // The lock of a profile names the computer, and the process that has it open.
      const [, pid] = /-(\d+)$/.exec(readlinkSync(join(profile, "SingletonLock"))) ?? [];
      process.kill(Number(pid), "SIGKILL");
      await closed;
    });
  },
  restart: async ({ context, profile, site, complaints }, use) => {
    const opened = [context];
    await use(async () => {
      await opened.at(-1)?.close();
      const next = await openBrowser(profile, site, complaints);
      opened.push(next);
      return openPage(next, site);
    });
    await opened.at(-1)?.close();
  },
});

async function openPage(context: BrowserContext, site: WebServer): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(site.url);
  return page;
}

async function openBrowser(profile: string, site: WebServer, complaints: string[]): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("找不到 Chromium：请先运行 npm test，它会安装所需的一切");
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: arguments_,
    locale: "zh-CN",
    viewport: { width: 1366, height: 768 },
  });
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => complaints.push(String(error.error().stack ?? error.error())));
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(site.url) && !/^(data|blob|about):/.test(url)) complaints.push(`reached for ${url}`);
  });
  return context;
}
