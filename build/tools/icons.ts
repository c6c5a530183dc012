import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright";
import { obtainChromium } from "../chromium.ts";
import { root } from "../project.ts";
import { rootArguments } from "../system-libraries.ts";

/** Draws build/icons/icon.png from the page's icon; run it when that has changed. */
const size = 512;
const executablePath = await obtainChromium(console.log);
const browser = await chromium.launch({ executablePath, args: [...rootArguments] });
const page = await browser.newPage({ viewport: { width: size, height: size } });
await page.goto(pathToFileURL(join(root, "renderer/ui/icon.svg")).href);
await mkdir(join(root, "build/icons"), { recursive: true });
await page.screenshot({ path: join(root, "build/icons/icon.png"), omitBackground: true });
await browser.close();
