import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { description, productName } from "./identity.ts";
import { type Entry, sizeOf, writeTarGz } from "./tar.ts";
import type { Arch } from "./unpacked.ts";

/** What Debian and its like call the processors. */
export const debianArch: Readonly<Record<Arch, string>> = { x64: "amd64", arm64: "arm64" };

/** What Electron needs of the system. */
const depends = [
  "libgtk-3-0 | libgtk-3-0t64",
  "libnss3",
  "libasound2 | libasound2t64",
  "libgbm1",
  "libxss1",
  "libatspi2.0-0 | libatspi2.0-0t64",
];

type Package = { readonly name: string; readonly version: string; readonly arch: Arch };

/**
 * Writes a .deb of these entries. It has no scripts: nothing of ours runs as root when it is installed, and
 * whoever looks into it sees all that it does.
 */
export async function writeDeb(
  { name, version, arch }: Package,
  entries: readonly Entry[],
  file: string,
  level = 6,
): Promise<void> {
  const workshop = await mkdtemp(join(tmpdir(), "lantai-deb-"));
  try {
    const rooted = entries.map((entry) => ({ ...entry, path: `./${entry.path}` }));
    const sizes = await Promise.all(entries.map(({ content }) => sizeOf(content)));
    const control = [
      `Package: ${name}`,
      `Version: ${version}`,
      `Architecture: ${debianArch[arch]}`,
      "Maintainer: Lantai maintainers <maintainers@lantai.invalid>",
      `Installed-Size: ${Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 1024)}`,
      `Depends: ${depends.join(", ")}`,
      "Section: misc",
      "Priority: optional",
      `Description: ${productName} - offline reader of regulations and yearbooks`,
      ` ${description}。从不连接网络。`,
      "",
    ].join("\n");
    const parts = {
      control: join(workshop, "control.tar.gz"),
      data: join(workshop, "data.tar.gz"),
    };
    const told = { control, md5sums: await md5sums(entries) };
    const controls = Object.entries(told).map(([path, text]) => ({
      path: `./${path}`,
      mode: 0o644,
      content: Buffer.from(text),
    }));
    await writeTarGz([{ path: ".", mode: 0o755, content: null }, ...controls], parts.control, level);
    await writeTarGz([{ path: ".", mode: 0o755, content: null }, ...rooted], parts.data, level);
    await pipeline(Readable.from(ar(parts)), createWriteStream(file));
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

async function md5sums(entries: readonly Entry[]): Promise<string> {
  const lines: string[] = [];
  for (const { path, content } of entries) {
    if (content === null) continue;
    const hash = createHash("md5");
    if (content instanceof Buffer) hash.update(content);
    else await pipeline(createReadStream(content), hash);
    lines.push(`${hash.digest("hex")}  ${path}\n`);
  }
  return lines.join("");
}

/** The outer archive of a .deb, in the order that dpkg wants. */
async function* ar(parts: { readonly control: string; readonly data: string }): AsyncGenerator<Buffer> {
  yield Buffer.from(`!<arch>\n${arHead("debian-binary", 4)}2.0\n`);
  for (const [name, path] of Object.entries({ "control.tar.gz": parts.control, "data.tar.gz": parts.data })) {
    const { size } = await stat(path);
    yield Buffer.from(arHead(name, size));
    yield* createReadStream(path) as AsyncIterable<Buffer>;
    if (size % 2 === 1) yield Buffer.from("\n");
  }
}

const arHead = (name: string, size: number): string =>
  [name.padEnd(16), "0".padEnd(12), "0".padEnd(6), "0".padEnd(6), "100644".padEnd(8), `${size}`.padEnd(10)]
    .join("")
    .concat("`\n");
