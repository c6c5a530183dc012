import { homedir } from "node:os";
import { join } from "node:path";

/** Where the build keeps what it obtained once: the user's cache folder, outside the project. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  if (environment.XDG_CACHE_HOME) return join(environment.XDG_CACHE_HOME, "lantai");
  if (process.platform === "win32" && environment.LOCALAPPDATA) {
    return join(environment.LOCALAPPDATA, "lantai", "cache");
  }
  if (process.platform === "darwin") return join(homedir(), "Library/Caches/lantai");
  return join(homedir(), ".cache/lantai");
}
