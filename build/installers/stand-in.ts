import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fusesUnset } from "../fuses.ts";
import { electronVersion } from "../project.ts";
import type { Platform, Shell } from "./unpacked.ts";

/**
 * Files in the place of Electron's: electron-builder packs around them as around the real ones, sets the fuses
 * and all, so that what would ship can be looked at for a system whose Electron is not at hand.
 */
export async function makeStandIn(folder: string, platform: Platform): Promise<Shell> {
  await rm(folder, { recursive: true, force: true });
  const files = {
    LICENSE: "",
    "LICENSES.chromium.html": "",
    version: electronVersion,
    ...programs[platform](),
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
    if (!name.includes(".")) await chmod(join(folder, name), 0o755);
  }
  return { folder, version: electronVersion };
}

type Files = Readonly<Record<string, string | Buffer>>;

/** One language more than is wanted, so that its going can be seen. */
const paks: Files = { "locales/zh-CN.pak": "", "locales/en-US.pak": "", "locales/fr.pak": "" };

const programs: Readonly<Record<Platform, () => Files>> = {
  linux: () => ({ electron: fusesUnset, ...paks }),
  win: () => ({ "electron.exe": Buffer.concat([windowsProgram(), fusesUnset]), ...paks }),
  mac: macApp,
};

/** resedit is electron-builder's, which writes the checksum of the program's files into the .exe with it. */
type Resedit = {
  readonly NtExecutable: { createEmpty(): { generate(): ArrayBuffer } };
  readonly NtExecutableResource: {
    from(of: unknown): { entries: readonly unknown[]; outputResource(to: unknown): void };
  };
  readonly Resource: {
    readonly VersionInfo: {
      createEmpty(): {
        setStringValues(language: object, values: object): void;
        outputToResourceEntries(entries: unknown): void;
      };
    };
  };
};

/** The least that Windows would take for a program. */
function windowsProgram(): Buffer {
  const fromBuilder = createRequire(createRequire(import.meta.url).resolve("app-builder-lib"));
  const { NtExecutable, NtExecutableResource, Resource } = fromBuilder("resedit") as Resedit;
  const program = NtExecutable.createEmpty();
  const resource = NtExecutableResource.from(program);
  const info = Resource.VersionInfo.createEmpty();
  info.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: "Electron" });
  info.outputToResourceEntries(resource.entries);
  resource.outputResource(program);
  return Buffer.from(program.generate());
}

/** The application of macOS with the helpers that electron-builder renames. */
function macApp(): Files {
  const contents = "Electron.app/Contents";
  const framework = `${contents}/Frameworks/Electron Framework.framework`;
  const plist = '<?xml version="1.0"?><plist version="1.0"><dict></dict></plist>';
  const helpers = ["", " (Renderer)", " (GPU)", " (Plugin)"].map((kind) => `Electron Helper${kind}`);
  const files: Record<string, string | Buffer> = {
    [`${contents}/Info.plist`]: plist,
    [`${contents}/MacOS/Electron`]: "",
    [`${framework}/Electron Framework`]: fusesUnset,
  };
  for (const language of ["zh_CN", "en", "fr"]) {
    files[`${contents}/Resources/${language}.lproj/locale.pak`] = "";
    files[`${framework}/Versions/A/Resources/${language}.lproj/locale.pak`] = "";
  }
  for (const helper of helpers) {
    files[`${contents}/Frameworks/${helper}.app/Contents/Info.plist`] = plist;
    files[`${contents}/Frameworks/${helper}.app/Contents/MacOS/${helper}`] = "";
  }
  return files;
}
