import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { longestFile } from "../renderer/core/given-file.ts";
import type { FoundPack } from "../renderer/core/shell.ts";

/**
 * Where packs may lie for the program to find: in a folder packs beside the program, where whoever installs it puts
 * them, and in one with the reader's own data. `image` is the file that an AppImage is started from.
 */
export const packFolders = (program: string, data: string, image?: string): readonly string[] => [
  join(dirname(image ?? program), "packs"),
  join(data, "packs"),
];

const isPack = (name: string): boolean => /^[^.].*\.lantai-pack$/i.test(name);

/** The packs in these folders; of two by the same name the first. A folder that is not there has none. */
export async function listPacks(folders: readonly string[]): Promise<readonly FoundPack[]> {
  const found = new Map<string, FoundPack>();
  for (const folder of folders) {
    for (const name of (await readdir(folder).catch(() => [])).filter(isPack).sort()) {
      const file = await stat(join(folder, name)).catch(() => null);
      if (!file?.isFile() || file.size > longestFile.pack || found.has(name)) continue;
      found.set(name, { name, size: file.size, modified: Math.round(file.mtimeMs) });
    }
  }
  return [...found.values()];
}

/** The bytes of one of these packs. */
export async function readPack(folders: readonly string[], name: string): Promise<Uint8Array> {
  if (!isPack(name)) throw new TypeError("not a pack");
  for (const folder of folders) {
    const bytes = await readFile(join(folder, name)).catch(() => null);
    if (bytes) return bytes;
  }
  throw new Error("这个文献包读不出来，可能已被移走。文献库没有改动。");
}
