import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Page } from "playwright";
import { icns, ico, type Picture } from "../icon-files.ts";
import { obtainChromium } from "../machine/chromium.ts";
import { rootArguments } from "../machine/system-libraries.ts";
import { root } from "../project.ts";

/** Draws the icons of build/icons from their drawings; run it when one of those has changed. */
const folder = join(root, "build/icons");
const drawings = {
  icon: join(root, "renderer/ui/icon.svg"),
  notes: join(folder, "notes.svg"),
  pack: join(folder, "pack.svg"),
};

await mkdir(folder, { recursive: true });
const executablePath = await obtainChromium(console.log);
const browser = await chromium.launch({ executablePath, args: [...rootArguments] });
const page = await browser.newPage();
for (const [name, drawing] of Object.entries(drawings)) {
  const pictures: Picture[] = [];
  for (const side of [16, 24, 32, 48, 64, 128, 192, 256, 512])
    pictures.push({ side, png: await draw(page, drawing, side) });
  const keep = (file: string, content: Buffer) => writeFile(join(folder, file), content);
  await keep(`${name}.ico`, ico(pictures.filter(({ side }) => side <= 256 && side !== 192)));
  await keep(`${name}.icns`, icns(pictures));
  for (const { side, png } of pictures) {
    // The largest is the desktop's, that of 192 the installed web page's; of a kind of file, Linux takes the drawing.
    if (name === "icon" && side === 512) await keep("icon.png", png);
    if (name === "icon" && side === 192) await keep("icon-192.png", png);
  }
}
await browser.close();

async function draw(on: Page, drawing: string, side: number): Promise<Buffer> {
  await on.setViewportSize({ width: side, height: side });
  await on.goto(pathToFileURL(drawing).href);
  return on.screenshot({ omitBackground: true });
}
