import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright";
import { obtainChromium } from "./chromium.ts";
import { rootArguments } from "./system-libraries.ts";

/** A browser on data of its own, and how long its page took from the start of the program, in milliseconds. */
export type Opened = { readonly context: BrowserContext; readonly page: Page; readonly launched: number };

/** Opens browsers, each on a folder of data by name; a name used again is a later start. */
export async function benchBrowsers() {
  const executablePath = await obtainChromium((sentence) => console.error(sentence));
  const data = mkdtempSync(join(tmpdir(), "lantai-bench-"));
  return {
    open: async (name: string): Promise<Opened> => {
      const launched = performance.now();
      const context = await chromium.launchPersistentContext(join(data, name), {
        executablePath,
        args: [
          ...rootArguments,
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
        ],
        viewport: { width: 1366, height: 768 },
      });
      return { context, page: context.pages()[0] ?? (await context.newPage()), launched };
    },
    remove: () => rmSync(data, { recursive: true, force: true }),
  };
}

/** Resolves when `selector` is in the page and painted; milliseconds since the page began to load. */
export function painted(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!document.querySelector(wanted)) return requestAnimationFrame(look);
          // A frame that begins after the one in which the element came has painted it.
          return requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
        };
        look();
      }),
    selector,
  );
}

/** The memory of the page's JavaScript after a full collection, in MB. */
export async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = (await session.send("Runtime.getHeapUsage")) as { usedSize: number };
  await session.detach();
  return usedSize / 1e6;
}
