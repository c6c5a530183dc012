import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { type Entry, openPromise } from "yauzl";

/**
 * Unpacks a zip into a folder. `place` says where in it a file goes, by its name in the zip, or null to leave
 * it out; yauzl refuses names that lead outside.
 */
export async function unzip(
  zip: string,
  folder: string,
  place: (name: string) => string | null,
): Promise<void> {
  const archive = await openPromise(zip);
  try {
    for await (const entry of archive.eachEntry()) {
      const to = entry.fileName.endsWith("/") ? null : place(entry.fileName);
      if (to === null) continue;
      const file = join(folder, to);
      await mkdir(dirname(file), { recursive: true });
      await pipeline(
        await archive.openReadStreamPromise(entry),
        createWriteStream(file, { mode: modeOf(entry) }),
      );
    }
  } finally {
    archive.close();
  }
}

/** Unix keeps the permissions in the upper half of the attributes; only "may be run" matters here. */
const modeOf = (entry: Entry): number => ((entry.externalFileAttributes >>> 16) & 0o100 ? 0o755 : 0o644);
