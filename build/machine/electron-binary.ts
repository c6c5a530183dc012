import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { electronVersion } from "../project.ts";
import { cacheFolder } from "./cache-folder.ts";
import { downloadOfficialElectron, findOfficialElectron } from "./official-electron.ts";
import { findTrialElectron, obtainTrialElectron, trialIsPossible } from "./trial-electron.ts";

/** An Electron on this machine: its program, the folder around it, and whether it is only for trying. */
export type Electron = { readonly program: string; readonly folder: string; readonly trial: boolean };

/** The Electron that is here already, the best first: official, the one the user named, the trial one. */
export function findElectron(): Electron | null {
  const official = findOfficialElectron();
  if (official !== null) return { program: official, folder: join(official, ".."), trial: false };
  const named = namedElectron(process.env.ELECTRON_OVERRIDE_DIST_PATH);
  if (named !== null) return named;
  const folder = findTrialElectron(cacheFolder());
  return folder === null ? null : trial(folder);
}

/** Like `findElectron`, and obtains one where none is here. `download` also tries the official one. */
export async function obtainElectron(
  say: (sentence: string) => void,
  { download }: { readonly download: boolean },
): Promise<Electron | null> {
  const cache = cacheFolder();
  const found = findElectron();
  if (found && !isTrial(found, cache)) return found;
  if (download) {
    const official = await downloadOfficialElectron(cache, say);
    if (official !== null) return { program: official, folder: join(official, ".."), trial: false };
  }
  return trialIsPossible ? trial(await obtainTrialElectron(cache, say)) : null;
}

const trial = (folder: string): Electron => ({ program: join(folder, "electron"), folder, trial: true });

const isTrial = ({ folder }: Electron, cache: string): boolean => folder === findTrialElectron(cache);

/** The Electron in the folder that the user named; what they named and is not there is theirs to know. */
export function namedElectron(folder: string | undefined): Electron | null {
  if (!folder) return null;
  const names = { darwin: "Electron.app/Contents/MacOS/Electron", win32: "electron.exe" };
  const program = join(folder, process.platform in names ? names[process.platform as "win32"] : "electron");
  if (!existsSync(program)) {
    throw new Error(
      `ELECTRON_OVERRIDE_DIST_PATH 指向的文件夹里没有 Electron：${folder}。请改正或取消这个设置`,
    );
  }
  const version = existsSync(join(folder, "version")) ? readFileSync(join(folder, "version"), "utf8") : "";
  return { program, folder, trial: version.trim().replace(/^v/, "") !== electronVersion };
}
