import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { listPackage } from "@electron/asar";
import { root } from "../project.ts";
import { executable } from "./identity.ts";

/** What the page may consist of; no map back to its sources, no licence that nobody reads, no leftover. */
const ofPage =
  /^dist\/renderer\/(index\.html|assets\/.+\.(js|mjs|css|svg|png|wasm|woff2)|cmaps\/[\w-]+\.bcmap|bundle\/.+\.(json|txt))$/;

/** What there is beside the page: the window's own code. */
const required = ["package.json", "dist/electron/main.cjs", "dist/electron/preload.cjs"];

/** What is wrong with the files inside the program: they are to be the page as built, and nothing else. */
export function wrongInside(names: readonly string[], built: readonly string[]): readonly string[] {
  const wanted = new Set([...required, ...built.map((name) => `dist/renderer/${name}`)]);
  const there = new Set(names);
  return [
    ...names.filter((name) => !wanted.has(name)).map((name) => `must not be in the program: ${name}`),
    ...[...wanted].filter((name) => !there.has(name)).map((name) => `missing from the program: ${name}`),
    ...names
      .filter((name) => name.startsWith("dist/renderer/") && !ofPage.test(name))
      .map((name) => `no part of the page: ${name}`),
  ];
}

/** The files in an app.asar. */
export const filesInside = (asar: string): readonly string[] => {
  const names = listPackage(asar, { isPack: false }).map((name) => name.replaceAll("\\", "/").slice(1));
  const folders = new Set(names.map((name) => name.slice(0, name.lastIndexOf("/"))));
  const above = [...folders].flatMap((folder) =>
    folder.split("/").map((_, at, parts) => parts.slice(0, at + 1).join("/")),
  );
  const all = new Set(above);
  return names.filter((name) => !all.has(name));
};

/** The files of a folder and of those in it, sorted, as the program's files are named. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/"))
    .sort();

/** The files of the page as it stands built. */
export const builtPage = (): readonly string[] => filesIn(join(root, "dist/renderer"));

/** Everything around the program on Linux: Electron's own parts, two languages, and three licences. */
export const aroundOnLinux: readonly string[] = [
  "LICENSE.electron.txt",
  "LICENSES.chromium.html",
  "chrome-sandbox",
  "chrome_100_percent.pak",
  "chrome_200_percent.pak",
  "chrome_crashpad_handler",
  "icudtl.dat",
  executable,
  "libEGL.so",
  "libGLESv2.so",
  "libffmpeg.so",
  "libvk_swiftshader.so",
  "libvulkan.so.1",
  "locales/en-US.pak",
  "locales/zh-CN.pak",
  "resources.pak",
  "resources/LICENSE.txt",
  "resources/app.asar",
  "snapshot_blob.bin",
  "v8_context_snapshot.bin",
  "version",
  "vk_swiftshader_icd.json",
];
