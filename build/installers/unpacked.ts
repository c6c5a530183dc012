import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../project.ts";
import { runQuietly } from "../run.ts";
import { configuration } from "./configuration.ts";

/** An Electron to put the program around, and its version. */
export type Shell = { readonly folder: string; readonly version: string };

/** electron-builder's words for where the program is to run. */
export type Platform = "linux" | "win" | "mac";
export type Arch = "x64" | "arm64";

/**
 * Packs the program around an Electron that is at hand, with no network: a folder for each processor, ready to be
 * started. Throws where electron-builder fails, which then says why.
 */
export async function packUnpacked(
  electron: Shell,
  platform: Platform,
  archs: readonly Arch[],
  output: string,
): Promise<void> {
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  // Told so, electron-builder does not search for modules to ship: there are none, everything is bundled.
  const noModules = join(output, "no-modules.cjs");
  await writeFile(noModules, "module.exports = async () => false;");
  const config = join(output, "electron-builder.json");
  const changed = {
    ...configuration,
    electronDist: electron.folder,
    electronVersion: electron.version,
    beforeBuild: noModules,
    directories: { ...configuration.directories, output },
  };
  await writeFile(config, JSON.stringify(changed));
  const builder = join(root, "node_modules/electron-builder/cli.js");
  const wanted = [`--${platform}`, "dir", ...archs.map((arch) => `--${arch}`)];
  const given = [builder, ...wanted, "--publish", "never", "--config", config];
  const env = { ...process.env, DEBUG: "", CSC_IDENTITY_AUTO_DISCOVERY: "false" };
  if ((await runQuietly(process.execPath, given, { cwd: root, env })) !== 0)
    throw new Error("electron-builder 没有打包成功，原因见上。");
  await Promise.all([rm(config), rm(noModules)]);
  // A trial Electron opens folders by a loader of ours, which the packaged program would never load anyway.
  for (const folder of ["linux-unpacked", "linux-arm64-unpacked"])
    await rm(join(output, folder, "resources/app"), { recursive: true, force: true });
}
