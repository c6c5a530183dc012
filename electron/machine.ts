import { readFile, statfs } from "node:fs/promises";
import { release, type, version } from "node:os";
import type { Machine } from "../renderer/core/shell.ts";

/** This computer, with the disk that `folder` is on. */
export async function machineOf(folder: string): Promise<Machine> {
  return { system: `${await systemName()} · ${process.arch}`, disk: await diskOf(folder) };
}

async function systemName(): Promise<string> {
  if (process.platform === "win32") return `${version()}（${release()}）`;
  // Debian, UOS and Kylin all tell their names here.
  const told = await readFile("/etc/os-release", "utf8").catch(() => "");
  const name = /^PRETTY_NAME="?([^"\n]*)/m.exec(told)?.[1];
  return name ? `${name}（${type()} ${release()}）` : `${type()} ${release()}`;
}

async function diskOf(folder: string): Promise<Machine["disk"]> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { free: bavail * bsize, size: blocks * bsize };
  } catch {
    // Some network drives do not tell; the page then says that it is not known.
    return null;
  }
}
