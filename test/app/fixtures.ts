import { readlinkSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test as base, expect, type Page } from "playwright/test";
import type { WebServer } from "../../build/web-server.ts";
import { copyDay } from "../second-day.ts";
import { openBrowser, openPage } from "./browser.ts";
import { openPrepared, type Prepared } from "./prepared.ts";
import { allKept } from "./rest.ts";

export { expect };

type ForTest = {
  /** True where nothing is to be there yet: else the works are installed, and the index is built. */
  firstStart: boolean;
  /** What this test makes go wrong on purpose; any other complaint of the page fails it. */
  allowed: RegExp | null;
  /** The browser's folder, of this test alone. */
  profile: string;
  /** Closes the browser and opens it again on the same data: what a reader does overnight. */
  restart: () => Promise<Page>;
  /** Ends the browser as a power cut would. */
  kill: () => Promise<void>;
};

/** A test of the built page in Chromium: `page` has it open, and it may not complain nor reach for the network. */
export const test = base.extend<
  ForTest & { readonly complaints: string[]; readonly site: WebServer },
  { readonly prepared: Prepared }
>({
  prepared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is needed from here.
    async ({}, use) => {
      const prepared = await openPrepared();
      await use(prepared);
      await prepared.site.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  site: async ({ prepared }, use) => use(prepared.site),
  firstStart: [false, { option: true }],
  allowed: [null, { option: true }],
  profile: async ({ prepared, firstStart }, use, testInfo) => {
    const profile = testInfo.outputPath("profile");
    if (!firstStart) copyDay(prepared.profile, profile);
    await use(profile);
    if (testInfo.status === testInfo.expectedStatus) rmSync(profile, { recursive: true, force: true });
  },
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
      const last = opened.at(-1);
      // Overnight all that was on its way to the disk has arrived; a test that wants it cut short kills.
      for (const page of last?.pages() ?? []) await allKept(page);
      await last?.close();
      const next = await openBrowser(profile, site, complaints);
      opened.push(next);
      return openPage(next, site);
    });
    await opened.at(-1)?.close();
  },
});
