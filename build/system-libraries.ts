import { output } from "./run.ts";

/** The shared libraries that a program needs and this Linux lacks. */
export async function missingLibraries(program: string): Promise<readonly string[]> {
  if (process.platform !== "linux") return [];
  const listed = (await output("ldd", [program])) ?? "";
  return [...listed.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name ?? "");
}

/** True where Chromium can confine its pages: as root it cannot, and some systems forbid it to users. */
export async function canSandbox(): Promise<boolean> {
  if (process.platform !== "linux") return true;
  return (await output("unshare", ["--user", "--map-root-user", "true"])) !== null;
}

/** What Chromium must be told where root runs it; nothing for anyone else. */
export const rootArguments: readonly string[] = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
