import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { folderSize } from "../folder-size.ts";
import { drivable } from "../installers/drivable.ts";
import { packLinux } from "../installers/linux-program.ts";
import { entriesOf, writeTarGz } from "../installers/tar.ts";
import { hasDisplay, openVirtualDisplay } from "../machine/display.ts";
import { findElectron } from "../machine/electron-binary.ts";
import { rootArguments } from "../machine/system-libraries.ts";
import type { Figure } from "./table.ts";

const rounds = 5;

/** A program of Electron's that shows a line, and nothing else. */
const nothing = `const { app, BrowserWindow } = require("electron");
app.whenReady().then(() => new BrowserWindow().loadURL("data:text/html,<p>empty</p>"));`;

/**
 * Measures the packaged program: from its start to the tree that is read, beside an empty window of the same
 * Electron, and how large it is. Nothing where no Electron is at hand, or nothing can be shown.
 */
export async function benchPackaged(say: (sentence: string) => void): Promise<readonly Figure[]> {
  const electron = findElectron();
  const display = hasDisplay() ? null : await openVirtualDisplay();
  if (process.platform !== "linux" || electron === null || !(hasDisplay() || display)) {
    say("没有量打包后的程序：这里没有 Electron，或没有图形显示。");
    return [];
  }
  const env = { ...process.env, ...(display && { DISPLAY: display.name }) };
  const workshop = await mkdtemp(join(tmpdir(), "lantai-bench-packaged-"));
  try {
    const packed = await packLinux(electron, join(workshop, "packed"));
    const { program } = await drivable(packed, join(workshop, "driven"));
    const archive = join(workshop, "lantai.tar.gz");
    await writeTarGz(await entriesOf(packed.folder, "lantai"), archive);
    const empty = join(workshop, "empty");
    await mkdir(empty);
    await writeFile(join(empty, "package.json"), '{"name":"empty","version":"1.0.0","main":"main.cjs"}');
    await writeFile(join(empty, "main.cjs"), nothing);
    const starts: Record<"empty" | "first" | "later", number[]> = { empty: [], first: [], later: [] };
    for (let round = 0; round < rounds; round += 1) {
      const data = (name: string) => `--user-data-dir=${join(workshop, `${name}-${round}`)}`;
      starts.empty.push(await started(electron.program, [empty, data("empty")], env, "p"));
      starts.first.push(await started(program, [data("reader")], env, "[role=treeitem]"));
      starts.later.push(await started(program, [data("reader")], env, "[role=treeitem]"));
    }
    const against = "packaged: start to an empty window";
    const size = (name: string, bytes: number) => ({ name, unit: "MB", values: [bytes / 1e6] });
    return [
      { name: against, unit: "ms", values: starts.empty },
      { name: "packaged: start to readable tree, first start", unit: "ms", values: starts.first, against },
      { name: "packaged: start to readable tree, later start", unit: "ms", values: starts.later, against },
      size("package: unpacked", folderSize(packed.folder)),
      size("package: .tar.gz", (await stat(archive)).size),
      size(
        "package: of it the program's own (app.asar)",
        (await stat(join(packed.folder, "resources/app.asar"))).size,
      ),
    ];
  } finally {
    display?.close();
    await rm(workshop, { recursive: true, force: true });
  }
}

/** Milliseconds from the start of a program to `selector` being in its page; the program is then ended. */
async function started(
  program: string,
  given: readonly string[],
  env: NodeJS.ProcessEnv,
  selector: string,
): Promise<number> {
  const began = performance.now();
  const switches = [...rootArguments, "--disable-gpu", "--remote-debugging-port=0"];
  const child = spawn(program, [...given, ...switches], { stdio: ["ignore", "ignore", "pipe"], env });
  const ended = new Promise((resolve) => child.on("close", resolve));
  try {
    const address = await new Promise<string>((resolve) => {
      let said = "";
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        said += text;
        const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
        if (found) resolve(found);
      });
    });
    const list = `http://${new URL(address).host}/json/list`;
    // Whoever comes while the window is being made may wait for it for ever.
    while (!/"url": "(app|data):/.test(await (await fetch(list)).text()))
      await new Promise((resolve) => setTimeout(resolve, 20));
    const browser = await chromium.connectOverCDP(address);
    await browser.contexts()[0]?.pages()[0]?.waitForSelector(selector);
    const taken = performance.now() - began;
    await browser.close();
    return taken;
  } finally {
    child.kill();
    await ended;
  }
}
