import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { listPackage } from "@electron/asar";
import { electronVersion, root } from "./project.ts";
import { runQuietly } from "./run.ts";

const folder = join(root, "dist/test/packaging");

/** What may be in the package, and what must be. */
const allowed = /^\/(package\.json|dist|dist\/electron(\/(main|preload)\.cjs)?|dist\/renderer(\/.+)?)$/;
const required = [
  "/package.json",
  "/dist/electron/main.cjs",
  "/dist/electron/preload.cjs",
  "/dist/renderer/index.html",
  "/dist/renderer/bundle/manifest.json",
];

/**
 * Packs the program around a stand-in for Electron, which needs no network, and says what is wrong with the
 * content of the package; nothing where it is right.
 */
export async function checkPackaging(): Promise<readonly string[]> {
  await rm(folder, { recursive: true, force: true });
  const electronDist = join(folder, "electron");
  await mkdir(join(electronDist, "locales"), { recursive: true });
  await writeFile(join(electronDist, "locales/zh-CN.pak"), "");
  await writeFile(join(electronDist, "electron"), "#!/bin/sh\n");
  await chmod(join(electronDist, "electron"), 0o755);
  await writeFile(join(electronDist, "version"), electronVersion);
  const config = join(folder, "electron-builder.json");
  const changed = {
    extends: join(root, "build/electron-builder.json5"),
    electronDist,
    // A stand-in has no fuses to set.
    electronFuses: null,
    directories: { output: join(folder, "release") },
  };
  await writeFile(config, JSON.stringify(changed));
  const builder = join(root, "node_modules/electron-builder/cli.js");
  const given = [builder, "--linux", "dir", "--publish", "never", "--config", config];
  const env = { ...process.env, DEBUG: "" };
  if ((await runQuietly(process.execPath, given, { cwd: root, env })) !== 0)
    return ["electron-builder failed"];
  return wrongContent(
    listPackage(join(folder, "release/linux-unpacked/resources/app.asar"), { isPack: false }),
  );
}

/** What does not belong into a package with these files, and what it lacks. */
export function wrongContent(files: readonly string[]): readonly string[] {
  const names = files.map((file) => file.replaceAll("\\", "/"));
  return [
    ...names.filter((name) => !allowed.test(name)).map((name) => `must not be in the package: ${name}`),
    ...required.filter((name) => !names.includes(name)).map((name) => `missing from the package: ${name}`),
  ];
}
