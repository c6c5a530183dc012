import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { getRawHeader } from "@electron/asar";
import { expect, test } from "playwright/test";
import { fuseNames, readFuses } from "../../build/fuses.ts";
import { configuration } from "../../build/installers/configuration.ts";
import { builtPage, filesIn, filesInside, wrongInside } from "../../build/installers/content.ts";
import { makeStandIn } from "../../build/installers/stand-in.ts";
import { type Platform, packUnpacked } from "../../build/installers/unpacked.ts";

/** What electron-builder calls the folder of a system and processor, and what is looked at in it. */
type Listing = {
  readonly folder: string;
  readonly asar: string;
  /** Where the fuses are. */
  readonly program: string;
  /** Where the system finds the checksum of the program's files. */
  readonly sealed: string | null;
  readonly around: readonly string[];
};

const around = (program: string): readonly string[] => [
  "LICENSE.electron.txt",
  "LICENSES.chromium.html",
  program,
  "locales/en-US.pak",
  "locales/zh-CN.pak",
  "resources/LICENSE.txt",
  "resources/app.asar",
  "version",
];

const linux = (folder: string): Listing => ({
  folder,
  asar: "resources/app.asar",
  program: "lantai",
  // Electron on Linux looks at none.
  sealed: null,
  around: around("lantai"),
});

const windows = (folder: string): Listing => ({
  ...linux(folder),
  program: "lantai.exe",
  sealed: "lantai.exe",
  around: around("lantai.exe"),
});

const framework = "兰台.app/Contents/Frameworks/Electron Framework.framework";

const mac = (folder: string): Listing => ({
  folder,
  asar: "兰台.app/Contents/Resources/app.asar",
  program: `${framework}/Electron Framework`,
  sealed: "兰台.app/Contents/Info.plist",
  around: [
    "兰台.app/Contents/Info.plist",
    "兰台.app/Contents/MacOS/兰台",
    ...["", " (Renderer)", " (GPU)", " (Plugin)"].flatMap((kind) => [
      `兰台.app/Contents/Frameworks/兰台 Helper${kind}.app/Contents/Info.plist`,
      `兰台.app/Contents/Frameworks/兰台 Helper${kind}.app/Contents/MacOS/兰台 Helper${kind}`,
    ]),
    `${framework}/Electron Framework`,
    ...["en", "zh_CN"].flatMap((language) => [
      `${framework}/Versions/A/Resources/${language}.lproj/locale.pak`,
      `兰台.app/Contents/Resources/${language}.lproj/locale.pak`,
    ]),
    ...["LICENSE.txt", "app.asar", "icon.icns", "notes.icns", "pack.icns"].map(
      (name) => `兰台.app/Contents/Resources/${name}`,
    ),
  ],
});

const listings: Readonly<Record<Platform, readonly Listing[]>> = {
  linux: [linux("linux-unpacked"), linux("linux-arm64-unpacked")],
  win: [windows("win-unpacked"), windows("win-arm64-unpacked")],
  mac: [mac("mac"), mac("mac-arm64")],
};

for (const platform of ["linux", "win", "mac"] as const) {
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is needed from here.
  test(`what would ship for ${platform}, on both processors`, async ({}, testInfo) => {
    test.setTimeout(180_000);
    const output = testInfo.outputPath("packed");
    const standIn = await makeStandIn(testInfo.outputPath("electron"), platform);
    await packUnpacked(standIn, platform, ["x64", "arm64"], output);
    for (const listing of listings[platform]) {
      const folder = join(output, listing.folder);
      expect(filesIn(folder)).toEqual([...listing.around].sort());
      expect(wrongInside(filesInside(join(folder, listing.asar)), builtPage())).toEqual([]);
      const fuses = readFuses(await readFile(join(folder, listing.program)));
      for (const name of fuseNames)
        expect([name, fuses[name]]).toEqual([name, configuration.electronFuses[name]]);
      if (listing.sealed === null) continue;
      // Where Electron checks its files, it starts only while this stays what the program itself says.
      const { headerString } = getRawHeader(join(folder, listing.asar));
      const checksum = createHash("sha256").update(headerString).digest("hex");
      expect((await readFile(join(folder, listing.sealed))).includes(checksum)).toBe(true);
    }
  });
}
