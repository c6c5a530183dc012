import { type BundledFile, type BundleManifest, bundleManifest } from "../core/bundle.ts";
import type { Work } from "../core/document.ts";
import type { LibraryDatabase } from "./database.ts";
import { type Installer, installHere, textIn } from "./installer.ts";

/** Where the bundled files come from: their bytes by name, or null where there is no such file. */
export type ReadBundle = (file: string) => Promise<ArrayBuffer | null>;

/** The bundle is missing or is not what it was made as, and nothing can be read; the message names the file. */
export class DamagedBundle extends Error {}

/** How far the first start is: works done, of how many, and the one at hand. */
export type Progress = { readonly done: number; readonly of: number; readonly title: string };

/** Reads the bundle's manifest; throws DamagedBundle. */
export async function readManifest(read: ReadBundle): Promise<BundleManifest> {
  const file = "manifest.json";
  const bytes = await read(file);
  const manifest = bytes && bundleManifest(jsonIn(bytes));
  if (!manifest) throw new DamagedBundle(file);
  return manifest;
}

/**
 * Brings the library to the bundle's state, by whoever `begin` gives: works that changed are replaced, works that left are removed,
 * the rest, and what was collected, is not touched. Each work is put whole or not at all, after its bytes were checked against the
 * manifest. Returns the works whose files are missing or damaged; of those, what was there is kept.
 */
export async function install(
  library: LibraryDatabase,
  manifest: BundleManifest,
  read: ReadBundle,
  report: (progress: Progress) => void = () => {},
  begin: (library: LibraryDatabase) => Installer = installHere,
): Promise<readonly Work[]> {
  const listed = await library.works.toArray();
  const installed = new Map(
    listed.filter(({ collection }) => collection === undefined).map((work) => [work.id, work]),
  );
  const stale = [...manifest.works.entries()].filter(([order, { work, document }]) => {
    const there = installed.get(work.id);
    return there?.sha256 !== document.sha256 || there.order !== order || !there.statutes;
  });
  const damaged: Work[] = [];
  const installer = stale.length > 0 ? begin(library) : null;
  try {
    for (const [done, [order, entry]] of stale.entries()) {
      report({ done, of: stale.length, title: entry.work.title });
      const bytes = await read(entry.document.file);
      if (!(bytes && (await installer?.put({ entry, order, bytes })))) damaged.push(entry.work);
    }
  } finally {
    installer?.end();
  }
  const kept = new Set(manifest.works.map((entry) => entry.work.id));
  const gone = [...installed.keys()].filter((id) => !kept.has(id));
  if (gone.length > 0) {
    await library.transaction("rw", library.works, library.documents, async () => {
      await library.works.bulkDelete(gone);
      await library.documents.bulkDelete(gone);
    });
  }
  return damaged;
}

/** The text of a file of the bundle; null where it is missing, or its bytes are not those it was made of. */
export async function readText({ file, sha256 }: BundledFile, read: ReadBundle): Promise<string | null> {
  const bytes = await read(file);
  return bytes && textIn(bytes, sha256);
}

function jsonIn(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // Half a file is the very case that the caller tells the reader about.
    return null;
  }
}
