import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright";
import { obtainChromium } from "../machine/chromium.ts";
import { rootArguments } from "../machine/system-libraries.ts";

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
          // Memory is measured when asked, not at the next collection some minutes later.
          "--enable-blink-features=ForceEagerMeasureMemory",
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

/**
 * The memory of the page, in MB: its JavaScript after a full collection, and with its DOM and styles. The
 * latter needs a page that is isolated from others, as ours is; 0 elsewhere.
 */
export async function memory(page: Page): Promise<{ readonly script: number; readonly all: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = (await session.send("Runtime.getHeapUsage")) as { usedSize: number };
  await session.detach();
  const bytes = await page.evaluate(async () => {
    const measured = performance as unknown as {
      measureUserAgentSpecificMemory(): Promise<{ bytes: number }>;
    };
    return crossOriginIsolated ? (await measured.measureUserAgentSpecificMemory()).bytes : 0;
  });
  return { script: usedSize / 1e6, all: bytes / 1e6 };
}
