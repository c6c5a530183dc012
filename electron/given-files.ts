import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type FileRefusal, type GivenFile, kindOfFile, longestFile } from "../renderer/core/given-file.ts";

/** More than this many at a stroke is a mistake, or not meant well. */
const most = 200;

/** The files among the words of a command line; `folder` is where it was given. Anything else is passed over. */
export function filesAmong(words: readonly string[], folder: string): readonly string[] {
  return words
    .flatMap((word) => asPath(word) ?? [])
    .filter((path) => kindOfFile(path) !== null)
    .map((path) => resolve(folder, path))
    .slice(0, most);
}

/** File managers of Linux give addresses; those of other machines than this one are nobody's file. */
function asPath(word: string): string | null {
  if (word.startsWith("-") || word.includes("\0")) return null;
  if (!/^file:/i.test(word)) return word;
  try {
    return fileURLToPath(word);
  } catch {
    // An address of another machine, or none at all: it was not ours to open.
    return null;
  }
}

/** The files that are given to the program, until the page takes them: a page that is still loading misses none. */
export class GivenFiles {
  #waiting: string[] = [];

  give(paths: readonly string[]): void {
    this.#waiting = [...this.#waiting, ...paths].slice(0, most);
  }

  /** What was given since the last time, read one after the other. */
  async take(): Promise<readonly GivenFile[]> {
    const taken = this.#waiting;
    this.#waiting = [];
    const files: GivenFile[] = [];
    for (const path of taken) files.push(await read(path));
    return files;
  }
}

async function read(path: string): Promise<GivenFile> {
  const name = basename(path);
  const kind = kindOfFile(name);
  if (kind === null) return { name, refusal: "foreign" };
  let file: FileHandle | null = null;
  try {
    // Windows has no such flag, nor the pipes among its files that one would wait on forever.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const about = await file.stat();
    if (!about.isFile()) return { name, refusal: "foreign" };
    if (about.size > longestFile[kind]) return { name, refusal: "large" };
    // As much as there was when it was looked at: a file that grows without end is read no further.
    const bytes = new Uint8Array(about.size);
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await file.read(bytes, at, Math.min(bytes.length - at, 1 << 24), at);
      if (bytesRead === 0) return { name, refusal: "unreadable" };
      at += bytesRead;
    }
    return { name, bytes };
  } catch (error) {
    return { name, refusal: refusals[(error as NodeJS.ErrnoException).code ?? ""] ?? "unreadable" };
  } finally {
    await file?.close();
  }
}

const refusals: Readonly<Record<string, FileRefusal>> = {
  ENOENT: "gone",
  ENOTDIR: "gone",
  ENODEV: "gone",
  EISDIR: "foreign",
};
