import { output } from "../run.ts";
import { obtainChromium } from "./chromium.ts";
import { electronPackages, installOnDebian, mayInstall } from "./debian.ts";
import { hasDisplay, openVirtualDisplay, type VirtualDisplay } from "./display.ts";
import { obtainElectron } from "./electron-binary.ts";
import { missingLibraries } from "./system-libraries.ts";

/** What the tests run in. Without an Electron or a display the desktop tests skip themselves, and say so. */
export type TestMachine = {
  readonly chromium: string;
  readonly electron: string | null;
  readonly display: VirtualDisplay | null;
};

/** Finds or installs everything the tests need. */
export async function prepareTestMachine(say: (sentence: string) => void): Promise<TestMachine> {
  if (!(await hasChineseFont()) && mayInstall()) await installOnDebian(["fonts-noto-cjk"], say);
  if ((await output("pdftotext", ["-v"])) === null && mayInstall())
    await installOnDebian(["poppler-utils"], say);
  // With it the tests watch the system's own calls, and see whether anything reaches for a network.
  if ((await output("strace", ["--version"])) === null && mayInstall())
    await installOnDebian(["strace"], say);
  const chromium = await obtainChromium(say);
  const electron = await obtainElectron(say, { download: false }).catch((error: Error) => {
    say(error.message);
    return null;
  });
  if (electron && (await missingLibraries(electron.program)).length > 0 && mayInstall()) {
    await installOnDebian(electronPackages, say);
  }
  return { chromium, electron: electron?.folder ?? null, display: await obtainDisplay(say) };
}

/** A virtual display where there is no real one; null where none is needed, or none can be had. */
async function obtainDisplay(say: (sentence: string) => void): Promise<VirtualDisplay | null> {
  if (hasDisplay()) return null;
  const display = await openVirtualDisplay();
  if (display !== null) return display;
  if (mayInstall()) await installOnDebian(["xvfb", "xauth"], say);
  return openVirtualDisplay();
}

const hasChineseFont = async (): Promise<boolean> =>
  process.platform !== "linux" || Boolean((await output("fc-list", [":lang=zh", "family"]))?.trim());
