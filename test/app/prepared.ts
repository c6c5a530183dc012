import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect } from "playwright/test";
import { findChromium } from "../../build/machine/chromium.ts";
import { page as builtPage, root } from "../../build/project.ts";
import { openWebServer, portIsTaken, type WebServer } from "../../build/web-server.ts";
import { keptFor } from "../second-day.ts";
import { openBrowser, openPage } from "./browser.ts";

/** The built page on a port, and the folder of a browser in which it was started once, on that very port. */
export type Prepared = { readonly site: WebServer; readonly profile: string };

/**
 * Opens the page where a browser has been prepared for it, and prepares one where there is none. A browser keeps
 * what it stores by the address, port included: so a folder is good for one port, and whoever has the port has it.
 */
export async function openPrepared(): Promise<Prepared> {
  const kept = keptFor("prepared", findChromium() ?? "");
  for (const port of existsSync(kept) ? readdirSync(kept) : []) {
    const site = await openWebServer(builtPage, Number(port)).catch((error) => {
      if (portIsTaken(error)) return null;
      throw error;
    });
    if (site) return { site, profile: join(kept, port) };
  }
  const site = await openWebServer(builtPage, 0);
  const profile = join(kept, String(site.port));
  mkdirSync(kept, { recursive: true });
  await prepare(profile, site);
  return { site, profile };
}

/** The first start of the program, until it has nothing left to do. */
async function prepare(profile: string, site: WebServer): Promise<void> {
  const making = join(root, "dist/test/preparing", String(site.port));
  rmSync(making, { recursive: true, force: true });
  const complaints: string[] = [];
  const context = await openBrowser(making, site, complaints);
  const page = await openPage(context, site);
  await expect(page.getByRole("contentinfo").getByText("索引完成")).toBeVisible({ timeout: 60_000 });
  await context.close();
  expect(complaints).toEqual([]);
  renameSync(making, profile);
}
