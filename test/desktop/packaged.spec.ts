import { spawn } from "node:child_process";
import {
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import type { AddressInfo } from "node:net";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { test as base, expect } from "playwright/test";
import { hasDisplay } from "../../build/machine/display.ts";
import { type Electron, findElectron } from "../../build/machine/electron-binary.ts";
import { rootArguments } from "../../build/machine/system-libraries.ts";
import { root } from "../../build/project.ts";

/** What a packaged program does otherwise: nobody can attach to it, and no developer's tools open. */

/** Says what the program and its window are, once the page is there; opens the developer's tools, if it can. */
const teller = `
const { app } = require("electron");
app.once("web-contents-created", (_event, contents) => contents.once("did-finish-load", () => {
  contents.openDevTools({ mode: "detach" });
  setTimeout(() => {
    console.log("TOLD " + JSON.stringify({ packaged: app.isPackaged, tools: contents.isDevToolsOpened() }));
  }, 1000);
}));
`;

/** The same Electron under another name, by which it takes itself for a packaged program; nothing of it is copied. */
function renamed({ folder, program }: Electron, to: string): string {
  const copied = (from: string, into: string) => {
    mkdirSync(into, { recursive: true });
    for (const name of readdirSync(from)) {
      const file = join(from, name);
      if (statSync(file).isDirectory()) copied(file, join(into, name));
      else link(file, join(into, file === program ? "lantai" : name));
    }
  };
  copied(folder, to);
  return join(to, "lantai");
}

function link(file: string, to: string): void {
  try {
    linkSync(file, to);
  } catch {
    // Another disk.
    cpSync(file, to);
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });

type Told = { readonly packaged: boolean; readonly tools: boolean };

/** Starts a program with the doors of a debugger asked for; what it told, and which of the two doors are open. */
async function started(
  program: string,
  folder: string,
): Promise<Told & { readonly doors: readonly boolean[] }> {
  const module = join(folder, "teller.cjs");
  writeFileSync(module, teller);
  const [pages, main] = [await freePort(), await freePort()];
  const asked = [`--remote-debugging-port=${pages}`, `--inspect=${main}`];
  const given = ["-r", module, root, `--user-data-dir=${join(folder, "data")}`, ...asked, ...rootArguments];
  const child = spawn(program, [...given, "--disable-gpu"], { stdio: ["ignore", "pipe", "ignore"] });
  try {
    const told = await new Promise<Told>((resolve, reject) => {
      let text = "";
      child.stdout.setEncoding("utf8").on("data", (piece: string) => {
        text += piece;
        const line = /TOLD (.*)\n/.exec(text)?.[1];
        if (line) resolve(JSON.parse(line));
      });
      child.on("exit", () => reject(new Error(`ended: ${text}`)));
    });
    return { ...told, doors: [await answers(pages), await answers(main)] };
  } finally {
    child.removeAllListeners("exit");
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill();
    await ended;
  }
}

base(
  "a packaged program opens no door to a debugger though it is asked to, and no developer's tools",
  async () => {
    const electron = findElectron();
    base.skip(electron === null || !hasDisplay(), "没有 Electron 或图形显示：请运行 npm test");
    // The official Electron takes no program from its command line under another name.
    base.skip(
      process.platform === "darwin" || !electron?.trial,
      "只用试用的 Electron 检查；打好的包另有测试",
    );
    if (!electron) return;
    const folder = mkdtempSync(join(tmpdir(), "lantai-packaged-"));
    try {
      const program = renamed(electron, join(folder, "program"));
      expect(basename(program)).toBe("lantai");
      expect(await started(program, folder)).toEqual({
        packaged: true,
        tools: false,
        doors: [false, false],
      });
      // The same, not packaged: were the doors closed for any other reason, this would say so.
      const loose = await started(electron.program, folder);
      expect(loose).toMatchObject({ packaged: false, doors: [true, true] });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
