import { type FileHandle, mkdir, open, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { StringDecoder } from "node:string_decoder";
import { setImmediate } from "node:timers/promises";
import { format, head, headOf, sealed, unsealed } from "./journal-line.ts";
import { eachOf } from "./pause.ts";
import { putInPlace } from "./put-in-place.ts";

/** What a segment holds: its lines, how many were damaged, and whether its head is that of a later form. */
export type Segment = {
  readonly name: string;
  readonly lines: readonly string[];
  readonly damaged: number;
  readonly newer: boolean;
  /** It repeats all that came before it. */
  readonly whole: boolean;
};

const nameOf = (number: number): string => `journal-${String(number).padStart(6, "0")}.log`;
const numberOf = (name: string): number => Number(/^journal-(\d{6})\.log$/.exec(name)?.[1] ?? Number.NaN);

/** The names of the segments in a folder, the oldest first; none where there is no folder. */
export async function segmentNames(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => numberOf(name) > 0).toSorted();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** How much of a file is made into lines at a time, in bytes. */
const stretch = 1024 * 1024;

/** The lines of a file; others have their turn while they are read. */
async function linesOf(path: string): Promise<readonly string[]> {
  const bytes = await readFile(path);
  const decoder = new StringDecoder("utf8");
  const lines: string[] = [];
  let rest = "";
  for (let from = 0; from < bytes.length; from += stretch) {
    const some = (rest + decoder.write(bytes.subarray(from, from + stretch))).split("\n");
    rest = some.pop() ?? "";
    for (const line of some) lines.push(line);
    await setImmediate();
  }
  lines.push(rest + decoder.end());
  return lines;
}

/** Reads a segment line by line: whatever is damaged is skipped and counted. */
export async function readSegment(folder: string, name: string): Promise<Segment> {
  const all = await linesOf(join(folder, name));
  const top = headOf(unsealed(all[0] ?? ""));
  if (top && top.format > format) return { name, lines: [], damaged: 0, newer: true, whole: true };
  // Where the head is gone, what stands in its place may be a line like any other.
  const texts = await eachOf(
    all.slice(top ? 1 : 0).filter((line) => line !== ""),
    unsealed,
  );
  const lines = texts.filter((text) => text !== null);
  const damaged = Math.max(texts.length - lines.length, top ? 0 : 1);
  const whole = top !== null && lines.length >= top.repeated && damaged === 0;
  return { name, lines, damaged, newer: false, whole };
}

/** Makes the segment after `last` that begins with `lines`; it is there whole or not at all. */
export async function makeSegment(folder: string, last: string | undefined, lines: readonly string[]) {
  const first = (await mkdir(folder, { recursive: true })) !== undefined;
  const name = nameOf((last === undefined ? 0 : numberOf(last)) + 1);
  const unfinished = join(folder, `${name}.part`);
  const text = await eachOf(lines, (line) => Buffer.from(sealed(line)));
  const length = text.reduce((sum, line) => sum + line.length, 0);
  try {
    await writeSynced(unfinished, [Buffer.from(head(lines.length, length)), ...text]);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await putInPlace(unfinished, join(folder, name));
  await syncFolder(folder);
  if (first) await syncFolder(join(folder, ".."));
  return name;
}

/** How many lines are given to the disk at a time. */
const written = 1000;

async function writeSynced(path: string, lines: readonly Buffer[]): Promise<void> {
  const file = await open(path, "w");
  try {
    for (let from = 0; from < lines.length; from += written) {
      await file.appendFile(Buffer.concat(lines.slice(from, from + written)));
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Keeps a damaged segment under a name that is no longer read. */
export const setAside = (folder: string, name: string): Promise<void> =>
  putInPlace(join(folder, name), join(folder, `${name}.damaged`));

/** How long old segments are kept, as long as the oldest backup; and how much room they may take. */
const longest = 35 * 24 * 3600 * 1000;
const room = 256 * 1024 * 1024;

/** Lets go of the oldest segments; the last three always stay. */
export async function letGo(folder: string, now: number): Promise<void> {
  let taken = 0;
  for (const name of (await segmentNames(folder)).toReversed().slice(3)) {
    const { mtimeMs, size } = await stat(join(folder, name));
    taken += size;
    // A clock that was set back keeps them longer, never shorter.
    if (taken > room || now - mtimeMs > longest) await rm(join(folder, name));
  }
}

/** Makes the name of a new file as lasting as its content; Windows does that by itself and knows no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** False where the file was deleted or replaced while it was open. */
export async function isThere(path: string, handle: FileHandle): Promise<boolean> {
  try {
    return (await stat(path)).ino === (await handle.stat()).ino;
  } catch {
    return false;
  }
}
