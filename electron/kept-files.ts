import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { isKeptFile } from "../renderer/core/kept-file.ts";
import type { KeptFile } from "../renderer/core/shell.ts";
import { filesIn, writeInto } from "./own-folder.ts";

const unreadable = "另存的导入文献读不出来，可能正被其他程序使用。";

/** The files in the folder that hold what was brought in. */
export const keptFiles = (folder: string): Promise<readonly KeptFile[]> =>
  filesIn(folder, isKeptFile, unreadable);

/** Writes one of them whole or not at all, and to the disk. */
export const keepFile = (folder: string, name: string, bytes: Uint8Array): Promise<void> =>
  writeInto(folder, name, bytes);

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
