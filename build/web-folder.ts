import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileKinds, productName } from "./installers/identity.ts";
import { page, root } from "./project.ts";

/** What tells a folder of ours from any other: nothing else is ever written over. */
const mark = "service-worker.js";

/** Files that are not part of the page, for whoever puts the folder on a server. */
const leaflet = "说明.txt";

/**
 * Writes the web edition into a folder, for any static server: the page as built, what makes a browser take it for a
 * program that can be installed, and what keeps it there when the server is off. Refuses a folder with other things.
 */
export async function writeWebFolder(folder: string, from: string = page): Promise<void> {
  const isOther = existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, mark));
  if (isOther) throw new Error(`文件夹里已有别的东西，没有写入：${folder}。请换一个空文件夹`);
  const built = await readdir(from, { recursive: true, withFileTypes: true });
  const files = new Map<string, string | Buffer>();
  for (const { name, parentPath } of built.filter((entry) => entry.isFile())) {
    const path = join(parentPath, name);
    files.set(path.slice(from.length + 1).replaceAll("\\", "/"), path);
  }
  files.set("index.html", Buffer.from(installable(await readFile(join(from, "index.html"), "utf8"))));
  files.set("manifest.json", Buffer.from(JSON.stringify(manifest, null, 2)));
  files.set("icons/icon-192.png", join(root, "build/icons/icon-192.png"));
  files.set("icons/icon-512.png", join(root, "build/icons/icon.png"));
  const worker = await editionWorker(files);
  // The page and the worker last: until then a server goes on giving the old edition, or none.
  const last = ["index.html", mark];
  const names = [...files.keys()].filter((name) => !last.includes(name));
  files.set(mark, Buffer.from(worker));
  files.set(leaflet, join(root, "build/web-leaflet.txt"));
  for (const name of [...names, leaflet, ...last]) await put(files.get(name) ?? "", join(folder, name));
  await sweep(folder, new Set(files.keys()));
}

/** What a browser is told of the program that it may install. */
const manifest = {
  id: "./",
  name: productName,
  short_name: productName,
  description: "离线查阅地方法规、年鉴、规划与工作报告",
  lang: "zh-CN",
  start_url: "./",
  scope: "./",
  display: "standalone",
  background_color: "#faf8f3",
  theme_color: "#faf8f3",
  icons: [192, 512].map((side) => ({
    src: `./icons/icon-${side}.png`,
    sizes: `${side}x${side}`,
    type: "image/png",
  })),
  file_handlers: fileKinds.map(({ mimeType, ending }) => ({
    action: "./",
    accept: { [mimeType]: [`.${ending}`] },
  })),
  launch_handler: { client_mode: "focus-existing" },
};

const installable = (html: string): string =>
  html.replace("</title>", '</title>\n    <link rel="manifest" href="./manifest.json" />');

/** The service worker, with the checksums of the files that make up this edition in front of it. */
async function editionWorker(files: ReadonlyMap<string, string | Buffer>): Promise<string> {
  const script = await readFile(join(root, "dist/tools/service-worker.js"), "utf8");
  const sums: Record<string, string> = {};
  for (const name of [...files.keys()].sort()) sums[name] = sum(await bytesOf(files.get(name) ?? ""));
  const id = sum(Buffer.from(JSON.stringify(sums) + script)).slice(0, 16);
  return `const __EDITION__ = ${JSON.stringify({ id, files: sums })};\n${script}`;
}

const sum = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

const bytesOf = async (content: string | Buffer): Promise<Buffer> =>
  content instanceof Buffer ? content : readFile(content);

/** Puts a file there in one go: nobody is ever given half of one. */
async function put(content: string | Buffer, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  const unfinished = `${to}.part`;
  if (content instanceof Buffer) await writeFile(unfinished, content);
  else await copyFile(content, unfinished);
  await rename(unfinished, to);
}

/** Takes away what only an earlier edition had. */
async function sweep(folder: string, wanted: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1).replaceAll("\\", "/");
    if (entry.isFile() && !wanted.has(name)) await rm(path);
  }
}
