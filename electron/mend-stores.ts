import { readdirSync, readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { wholeLength } from "./torn-log.ts";

/**
 * Cuts off what Chromium was writing to its databases when the program, or the computer, ended in the middle of it.
 * LevelDB passes over that when it opens such a log, but then writes on behind it; what was harmless so far is at the
 * next start damage in the middle of the log, for which Chromium throws the whole database away. To be called before
 * anything opens them. Returns how many bytes were cut off; whatever cannot be read or cut stays as it is.
 */
export function mendStores(data: string): number {
  let cut = 0;
  for (const folder of storesIn(data)) {
    for (const name of namesIn(folder).filter((each) => /^\d+\.log$|^MANIFEST-\d+$/.test(each))) {
      try {
        const file = join(folder, name);
        const log = readFileSync(file);
        const whole = wholeLength(log);
        // A list of files that holds nothing is worse than one that is damaged.
        if (whole === log.length || (whole === 0 && !name.endsWith(".log"))) continue;
        truncateSync(file, whole);
        cut += log.length - whole;
      } catch {
        // Held by another program, or not to be written: Chromium says itself what it makes of it.
      }
    }
  }
  return cut;
}

/** The folders of the page's databases, and of what it keeps by names. */
const storesIn = (data: string): readonly string[] => [
  ...namesIn(join(data, "IndexedDB"))
    .filter((name) => name.endsWith(".leveldb"))
    .map((name) => join(data, "IndexedDB", name)),
  join(data, "Local Storage", "leveldb"),
];

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
