import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { page, root } from "./project.ts";
import { runQuietly } from "./run.ts";

/** Everything the page is made of; build/ as a whole, since its parts import each other. */
const inputs = ["renderer", "seeds", "build", "package.json", "package-lock.json"];

const stamp = join(root, "dist/page.stamp");

/** Builds the page unless it already stands there as its sources are; false where the build failed. */
export async function buildPage(say: (sentence: string) => void = () => {}): Promise<boolean> {
  const sources = fingerprint(inputs.map((input) => join(root, input)));
  if (existsSync(join(page, "index.html")) && existsSync(stamp) && readFileSync(stamp, "utf8") === sources) {
    return true;
  }
  say("正在构建页面…");
  // Taken away first: a build that is broken off leaves no stamp.
  rmSync(stamp, { force: true });
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const given = [vite, "build", "--config", "build/vite.config.ts", "--logLevel", "warn"];
  if ((await runQuietly(process.execPath, given, { cwd: root })) !== 0) return false;
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(stamp, sources);
  return true;
}

/** One value for the state of these files and folders: another size, time, or set of files gives another. */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) describe(path);
  return hash.digest("hex");

  function describe(path: string): void {
    const found = statSync(path);
    if (!found.isDirectory()) {
      hash.update(`${path}\0${found.size}\0${found.mtimeMs}\0`);
      return;
    }
    for (const name of readdirSync(path).sort()) describe(join(path, name));
  }
}
