import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { extractFile } from "@electron/asar";
import { fuseNames, readFuses } from "../fuses.ts";
import type { Electron } from "../machine/electron-binary.ts";
import { configuration } from "./configuration.ts";
import { aroundOnLinux, builtPage, filesIn, filesInside, wrongInside } from "./content.ts";
import { executable } from "./identity.ts";
import { type Arch, packUnpacked } from "./unpacked.ts";

/** The program for this Linux, packed into a folder: the folder, and the program in it. */
export type LinuxProgram = { readonly folder: string; readonly program: string };

/** What this machine's processor is to electron-builder. */
export const ownArch: Arch = process.arch === "arm64" ? "arm64" : "x64";

/** Packs the program for this Linux around the Electron at hand. */
export async function packLinux(electron: Electron, output: string): Promise<LinuxProgram> {
  const version = (await readFile(join(electron.folder, "version"), "utf8")).trim().replace(/^v/, "");
  await packUnpacked({ folder: electron.folder, version }, "linux", [ownArch], output);
  const folder = join(output, ownArch === "x64" ? "linux-unpacked" : "linux-arm64-unpacked");
  return { folder, program: join(folder, executable) };
}

/** What is not as it must be in the packed program: its files, inside and around, and its fuses. */
export async function wrongInLinux({ folder, program }: LinuxProgram): Promise<readonly string[]> {
  const around = filesIn(folder);
  const fuses = readFuses(await readFile(program));
  const told = JSON.parse(extractFile(join(folder, "resources/app.asar"), "package.json").toString());
  return [
    ...wrongInside(filesInside(join(folder, "resources/app.asar")), builtPage()),
    ...around.filter((name) => !aroundOnLinux.includes(name)).map((name) => `must not ship: ${name}`),
    ...aroundOnLinux.filter((name) => !around.includes(name)).map((name) => `missing: ${name}`),
    ...("debuggable" in told ? ["it may be driven from outside"] : []),
    ...fuseNames
      .filter((name) => fuses[name] !== configuration.electronFuses[name])
      .map((name) => `the fuse ${name} is ${fuses[name] ? "on" : "off"}`),
  ];
}
