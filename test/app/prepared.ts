import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { expect } from "playwright/test";
import { findChromium } from "../../build/chromium.ts";
import { page as builtPage, root } from "../../build/project.ts";
import { openWebServer, portIsTaken, type WebServer } from "../../build/web-server.ts";
import { openBrowser, openPage } from "./browser.ts";

/** The built page on a port, and the folder of a browser in which it was started once, on that very port. */
export type Prepared = { readonly site: WebServer; readonly profile: string };

/**
 * A browser keeps what it stores by the address, port included: so a folder is good for one port, and whoever
 * has the port has the folder.
 */
const keptFor = (stamp: string) => join(root, "dist/test/prepared", stamp);

/** Everything that a prepared folder depends on. */
function stamp(): string {
  const hash = createHash("sha256").update(findChromium() ?? "");
  // The names of all others are made of what is in them, and stand in these.
  for (const file of ["index.html", "bundle/manifest.json"]) hash.update(readFileSync(join(builtPage, file)));
  return hash.digest("hex").slice(0, 16);
}

/** Opens the page where a browser has been prepared for it, and prepares one where there is none. */
export async function openPrepared(): Promise<Prepared> {
  const kept = keptFor(stamp());
  dropOthers(kept);
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

/** What the browser would fetch or make anew, and our server lets nobody keep. */
const caches = /^(Cache|Code Cache|GPUCache|.*ShaderCache|Dawn.*Cache)$/;

/** Gives a test a browser's folder of its own, as it is on the second day. */
export function copyPrepared({ profile }: Prepared, to: string): void {
  cpSync(profile, to, { recursive: true, filter: (from) => !caches.test(basename(from)) });
}

/** Those of an earlier build of the page. */
function dropOthers(kept: string): void {
  const all = join(kept, "..");
  for (const name of existsSync(all) ? readdirSync(all) : []) {
    if (join(all, name) !== kept) rmSync(join(all, name), { recursive: true, force: true });
  }
}
