import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { electronVersion, root } from "../project.ts";

const electronPackage = join(root, "node_modules/electron");

/** Where it ends up: it moves there too, when the download itself was made before. */
const unpacked = join(electronPackage, "dist");

/** The program that the electron package has downloaded earlier, or null. */
export function findOfficialElectron(folder: string = electronPackage): string | null {
  try {
    const version = readFileSync(join(folder, "dist/version"), "utf8").trim().replace(/^v/, "");
    const program = join(folder, "dist", readFileSync(join(folder, "path.txt"), "utf8"));
    return version === electronVersion && existsSync(program) ? program : null;
  } catch {
    // The electron package writes these files last: without them there is no complete program.
    return null;
  }
}

/** How long a download may bring nothing before it is given up; at the start it is the wait of an offline machine. */
const patience = { first: 6_000, later: 30_000 };

/** For how long a failed download is not tried again. */
const day = 24 * 60 * 60 * 1000;

/**
 * Lets the electron package download its program. Gives up quickly where nothing comes, remembers that for a
 * day, and then does not make the next start wait.
 */
export async function downloadOfficialElectron(
  cache: string,
  say: (sentence: string) => void,
): Promise<string | null> {
  const memory = join(cache, "electron-unreachable.json");
  const attempt = `${electronVersion} ${process.env.ELECTRON_MIRROR ?? ""}`;
  if (remembersFailure(memory, attempt)) return null;
  await mkdir(cache, { recursive: true });
  say(`正在下载 Electron ${electronVersion}（约 110 MB，只需一次）…`);
  const workshop = await mkdtemp(join(cache, "unfinished-"));
  try {
    await watchedDownload(workshop, say);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
  const program = findOfficialElectron();
  if (program === null) await writeFile(memory, JSON.stringify({ attempt, at: Date.now() }));
  else await rm(memory, { force: true });
  return program;
}

function remembersFailure(memory: string, attempt: string): boolean {
  try {
    const { attempt: failed, at } = JSON.parse(readFileSync(memory, "utf8")) as Record<string, unknown>;
    return failed === attempt && typeof at === "number" && Date.now() - at < day;
  } catch {
    // Nothing is remembered, or nothing legible: then it is tried.
    return false;
  }
}

/** Runs the package's own download with its temporary files in `workshop`, and ends it when nothing moves any more. */
function watchedDownload(workshop: string, say: (sentence: string) => void): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(electronPackage, "install.js")], {
      stdio: "ignore",
      env: { ...process.env, TMPDIR: workshop, TMP: workshop, TEMP: workshop, ELECTRON_GET_NO_PROGRESS: "1" },
    });
    let size = sizeOf(workshop, unpacked);
    let moved = 0;
    let told = 0;
    const began = Date.now();
    const watch = setInterval(() => {
      const now = sizeOf(workshop, unpacked);
      if (now !== size) moved = Date.now();
      size = now;
      if (size - told > 20_000_000) {
        told = size;
        say(`已取得 ${Math.round(size / 1_000_000)} MB`);
      }
      const limit = moved === 0 ? patience.first : patience.later;
      if (Date.now() - Math.max(began, moved) > limit) child.kill();
    }, 500);
    const end = () => {
      clearInterval(watch);
      resolve();
    };
    child.on("error", end);
    child.on("close", end);
  });
}

function sizeOf(...folders: readonly string[]): number {
  try {
    return folders
      .filter((folder) => existsSync(folder))
      .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  } catch {
    // A file may be moved away while it is being looked at.
    return 0;
  }
}
