import { readFileSync, renameSync, writeFileSync } from "node:fs";

/** What was remembered in a file; null where there is none or it cannot be read: the program then begins anew. */
export function recall(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // A first start, or a damaged file, which is written anew.
    return null;
  }
}

/** Remembers something in a file, in one go: the program may end right after, and nothing would wait for a promise. */
export function remember(file: string, value: unknown): void {
  const unfinished = `${file}.part`;
  writeFileSync(unfinished, JSON.stringify(value));
  renameSync(unfinished, file);
}
