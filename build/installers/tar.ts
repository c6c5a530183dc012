import { createReadStream, createWriteStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

/** One thing in an archive. `content` is the path of a file, or the bytes themselves; null makes a folder. */
export type Entry = {
  readonly path: string;
  readonly mode: number;
  readonly content: string | Buffer | null;
};

/** The moment that every file of an archive is dated, in seconds: the same content is the same archive, to the byte. */
const date = Date.UTC(2026, 0, 1) / 1000;

/** A folder and all that is in it, in the same order everywhere, under another name. */
export async function entriesOf(folder: string, name: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [{ path: name, mode: 0o755, content: null }];
  const found = await readdir(folder, { withFileTypes: true });
  for (const each of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const at = join(folder, each.name);
    const path = `${name}/${each.name}`;
    if (each.isDirectory()) entries.push(...(await entriesOf(at, path)));
    else entries.push({ path, mode: (await stat(at)).mode & 0o100 ? 0o755 : 0o644, content: at });
  }
  return entries;
}

/** Writes a .tar.gz of the entries, all of them root's; `level` says how hard it tries to be small. */
export const writeTarGz = (entries: readonly Entry[], file: string, level = 6): Promise<void> =>
  pipeline(Readable.from(tar(entries)), createGzip({ level }), createWriteStream(file));

/** The bytes of an archive in the old format that every system reads (ustar). */
async function* tar(entries: readonly Entry[]): AsyncGenerator<Buffer> {
  for (const { path, mode, content } of entries) {
    const size = await sizeOf(content);
    yield head(content === null ? `${path}/` : path, mode, size, content === null);
    if (content instanceof Buffer) yield content;
    else if (content !== null) yield* createReadStream(content) as AsyncIterable<Buffer>;
    yield Buffer.alloc(-size & 511);
  }
  yield Buffer.alloc(1024);
}

/** How long the content of an entry is, in bytes. */
export const sizeOf = async (content: Entry["content"]): Promise<number> =>
  content === null ? 0 : content instanceof Buffer ? content.length : (await stat(content)).size;

function head(path: string, mode: number, size: number, folder: boolean): Buffer {
  const block = Buffer.alloc(512);
  const [prefix, name] = halves(path);
  const octal = (value: number, at: number, length: number) =>
    block.write(value.toString(8).padStart(length - 1, "0"), at, "latin1");
  block.write(name, 0);
  octal(mode, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(date, 136, 12);
  block.fill(" ", 148, 156);
  block.write(folder ? "5" : "0", 156);
  block.write("ustar\x0000", 257, "latin1");
  block.write("root", 265);
  block.write("root", 297);
  block.write(prefix, 345);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return block;
}

/** A long path stands in two parts, cut at the first slash after which the rest is short enough. */
function halves(path: string): readonly [string, string] {
  if (Buffer.byteLength(path) <= 100) return ["", path];
  for (let at = path.indexOf("/"); at > 0; at = path.indexOf("/", at + 1)) {
    const [prefix, name] = [path.slice(0, at), path.slice(at + 1)];
    if (Buffer.byteLength(name) <= 100 && Buffer.byteLength(prefix) <= 155 && name !== "")
      return [prefix, name];
  }
  throw new Error(`the path is too long for an archive: ${path}`);
}
