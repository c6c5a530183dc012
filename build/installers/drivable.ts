import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createPackage, extractAll } from "@electron/asar";
import { filesIn } from "./content.ts";
import { executable } from "./identity.ts";
import type { LinuxProgram } from "./linux-program.ts";

/** What is packed is closed to everyone, tests as well; the copy differs from it in this word of its package.json. */
const open = { debuggable: true };

/** Makes a copy of a packed program that may be driven by tests. What ships is never one. */
export async function drivable({ folder }: LinuxProgram, to: string): Promise<LinuxProgram> {
  const inside = "resources/app.asar";
  for (const name of filesIn(folder)) {
    if (name === inside) continue;
    await mkdir(dirname(join(to, name)), { recursive: true });
    // The same file by another name: nothing is written into it.
    await link(join(folder, name), join(to, name));
  }
  const unpacked = `${to}.inside`;
  extractAll(join(folder, inside), unpacked);
  const told = join(unpacked, "package.json");
  await writeFile(told, JSON.stringify({ ...JSON.parse(await readFile(told, "utf8")), ...open }));
  await createPackage(unpacked, join(to, inside));
  await rm(unpacked, { recursive: true });
  return { folder: to, program: join(to, executable) };
}
