import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import type { JournalEnd } from "../renderer/core/shell.ts";
import { format, headOf, unsealed } from "./journal-line.ts";
import { segmentNames } from "./segments.ts";

/** How much is read from the end at first: more than most lines are long. */
const tailLength = 64 * 1024;

/** Where the journal ends; `repeated` is the length of what its last segment began with. */
export async function readEnd(folder: string): Promise<JournalEnd & { readonly repeated: number }> {
  const name = (await segmentNames(folder)).at(-1);
  if (name === undefined) return { last: null, half: false, newer: false, repeated: 0 };
  const file = await open(join(folder, name), "r");
  try {
    const { size } = await file.stat();
    const first = await stretch(file, 0, 256);
    const head = headOf(unsealed(first.split("\n")[0] ?? ""));
    const newer = head !== null && head.format > format;
    const lines = await lastLines(file, size);
    const isOpen = lines.pop() !== "";
    const last = unsealed(lines.at(-1) ?? "");
    return {
      last: last !== null && headOf(last) === null ? last : null,
      // Every segment has a head at least: one whose last line is not whole, or not there, is damaged.
      half: isOpen || last === null,
      newer,
      repeated: head?.bytes ?? 0,
    };
  } finally {
    await file.close();
  }
}

/** The last lines, the last whole one of them from its beginning, however long it is. */
async function lastLines(file: FileHandle, size: number): Promise<string[]> {
  for (let length = tailLength; ; length *= 4) {
    const lines = (await stretch(file, Math.max(0, size - length), length)).split("\n");
    if (lines.length > 2 || length >= size) return lines;
  }
}

async function stretch(file: FileHandle, from: number, length: number): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
  return buffer.toString("utf8", 0, bytesRead);
}
