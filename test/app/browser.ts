import { type BrowserContext, chromium, type Page } from "playwright/test";
import { findChromium } from "../../build/machine/chromium.ts";
import { rootArguments } from "../../build/machine/system-libraries.ts";
import type { WebServer } from "../../build/web-server.ts";

/** What the browser does for itself, and no test asks for: the popups of its address bar are pages too, made at once. */
const unasked = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
  "AimEnabled",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "ThirdPartyStoragePartitioning",
];

const arguments_ = [
  ...rootArguments,
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${unasked.join(",")}`,
];

/** Opens the browser on a folder of its own; what the page complains of, or reaches for, goes into `complaints`. */
export async function openBrowser(
  profile: string,
  site: WebServer,
  complaints: string[],
): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("找不到 Chromium：请先运行 npm test，它会安装所需的一切");
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: arguments_,
    locale: "zh-CN",
    viewport: { width: 1366, height: 768 },
  });
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => complaints.push(String(error.error().stack ?? error.error())));
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(site.url) && !/^(data|blob|about):/.test(url)) complaints.push(`reached for ${url}`);
  });
  return context;
}

/** Opens the program in the browser's window. */
export async function openPage(context: BrowserContext, site: WebServer): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(site.url);
  return page;
}
