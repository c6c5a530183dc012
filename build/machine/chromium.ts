import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";
import { root } from "../project.ts";
import { run } from "../run.ts";
import { installOnDebian, mayInstall } from "./debian.ts";
import { missingLibraries } from "./system-libraries.ts";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "msedge",
];

/** Where Windows and macOS keep theirs, which is not in the search path. */
const places = [
  ...["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((folder) =>
    ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"].map((program) =>
      join(process.env[folder] ?? "", program),
    ),
  ),
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The Chromium of this machine: the one the user named, an installed one, Playwright's; null where there is none. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH 指向的程序不存在：${named}。请改正或取消这个设置`);
  }
  const searched = (process.env.PATH ?? "").split(delimiter);
  const installed = names.flatMap((name) => searched.map((folder) => join(folder, name)));
  return [...installed, ...places, chromium.executablePath()].find((program) => existsSync(program)) ?? null;
}

/** Like `findChromium`, and obtains one where there is none: Playwright's, else Debian's. */
export async function obtainChromium(say: (sentence: string) => void): Promise<string> {
  const found = findChromium() ?? (await installed(say));
  if (found === null) {
    throw new Error(
      "找不到 Chromium，也无法自动安装。请安装 Chromium、Chrome 或 Edge，或用 CHROMIUM_PATH 指明它在哪里，然后重试",
    );
  }
  if ((await missingLibraries(found)).length > 0 && mayInstall()) await installOnDebian(["chromium"], say);
  return found;
}

async function installed(say: (sentence: string) => void): Promise<string | null> {
  say("没有找到 Chromium，正在安装…");
  const playwright = join(root, "node_modules/playwright/cli.js");
  // Short, since a machine without a network would else wait through five attempts of half a minute.
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "5000" };
  await run(process.execPath, [playwright, "install", "chromium", "--no-shell"], { env, stdio: "ignore" });
  if (findChromium() === null && mayInstall()) await installOnDebian(["chromium"], say);
  return findChromium();
}
