import { mkdir, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { reasonNotWritten, writeWhole } from "./write-file.ts";

/**
 * The files in a folder of the program's that are meant to be there; whatever else lies there is nobody's business.
 * None where there is no folder; throws `unreadable` where it cannot be read.
 */
export async function filesIn(
  folder: string,
  isMeant: (name: string) => boolean,
  unreadable: string,
): Promise<readonly { readonly name: string; readonly size: number }[]> {
  let names: readonly string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new Error(unreadable, { cause: error });
  }
  const found = names.filter(isMeant).map(async (name) => {
    // It may have been taken away in between.
    const file = await stat(join(folder, name)).catch(() => null);
    return file?.isFile() ? { name, size: file.size } : null;
  });
  return (await Promise.all(found)).filter((file) => file !== null);
}

/** Writes a file into a folder of the program's, whole or not at all, and to the disk; throws why it was not. */
export async function writeInto(folder: string, name: string, bytes: Uint8Array | string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeWhole(join(folder, name), bytes);
  } catch (error) {
    throw new Error(reasonNotWritten(error), { cause: error });
  }
}
