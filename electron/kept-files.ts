import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { isKeptFile } from "../renderer/core/kept-file.ts";
import type { KeptFile } from "../renderer/core/shell.ts";
import { reasonNotWritten, writeWhole } from "./write-file.ts";

const unreadable = "另存的导入文献读不出来，可能正被其他程序使用。";

/** The files in the folder that hold what was brought in; whatever else lies there is nobody's business. */
export async function keptFiles(folder: string): Promise<readonly KeptFile[]> {
  let names: readonly string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new Error(unreadable, { cause: error });
  }
  const found = names.filter(isKeptFile).map(async (name) => {
    const file = await stat(join(folder, name)).catch(() => null);
    return file?.isFile() ? { name, size: file.size } : null;
  });
  return (await Promise.all(found)).filter((file) => file !== null);
}

/** Writes one of them whole or not at all, and to the disk. */
export async function keepFile(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeWhole(join(folder, name), bytes);
  } catch (error) {
    throw new Error(reasonNotWritten(error), { cause: error });
  }
}

/** The bytes of one of them. */
export async function readKept(folder: string, name: string): Promise<Uint8Array> {
  try {
    return await readFile(join(folder, name));
  } catch (error) {
    throw new Error(unreadable, { cause: error });
  }
}

/** Takes one of them away; one that is not there is away already. */
export async function dropKept(folder: string, name: string): Promise<void> {
  await rm(join(folder, name), { force: true });
}
