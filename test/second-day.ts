import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { page as builtPage, root } from "../build/project.ts";

/**
 * Where what a first start has left is kept for the tests that begin on the second day, by all that it depends on:
 * the page, and the program it runs in. Those of other pages are cleared away.
 */
export function keptFor(name: string, program: string): string {
  const hash = createHash("sha256").update(program);
  // The names of all other files are made of what is in them, and stand in these.
  for (const file of ["index.html", "bundle/manifest.json"]) hash.update(readFileSync(join(builtPage, file)));
  const all = join(root, "dist/test", name);
  const kept = join(all, hash.digest("hex").slice(0, 16));
  for (const other of existsSync(all) ? readdirSync(all) : []) {
    if (join(all, other) !== kept) rmSync(join(all, other), { recursive: true, force: true });
  }
  return kept;
}

/** What Chromium would fetch or make anew. */
const caches = /^(Cache|Code Cache|GPUCache|.*ShaderCache|Dawn.*Cache)$/;

/** Gives a test a folder of its own that is as the first start left it. */
export function copyDay(from: string, to: string): void {
  cpSync(from, to, { recursive: true, filter: (path) => !caches.test(basename(path)) });
}
