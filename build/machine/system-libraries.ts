import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { output, run } from "../run.ts";

/** The shared libraries that a program needs and this Linux lacks. */
export async function missingLibraries(program: string): Promise<readonly string[]> {
  if (process.platform !== "linux") return [];
  const listed = (await output("ldd", [program])) ?? "";
  return [...listed.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name ?? "");
}

/**
 * True where the Electron in `folder` can confine its pages: by its own helper, which root must have prepared,
 * or by the namespaces that most systems give to users. Where that cannot be found out, it is tried.
 */
export async function canSandbox(folder: string): Promise<boolean> {
  if (process.platform !== "linux") return true;
  const helper = join(folder, "chrome-sandbox");
  if (existsSync(helper)) {
    const { uid, mode } = statSync(helper);
    if (uid === 0 && (mode & 0o4111) === 0o4111) return true;
  }
  const code = await run("unshare", ["--user", "--map-root-user", "true"], { stdio: "ignore" });
  return code === 0 || code === 127;
}

/** What Chromium must be told where root runs it; nothing for anyone else. */
export const rootArguments: readonly string[] = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
