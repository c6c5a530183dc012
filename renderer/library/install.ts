import { type BundledFile, type BundledWork, type BundleManifest, bundleManifest } from "../core/bundle.ts";
import type { Document, Work } from "../core/document.ts";
import { outlineOf } from "../core/outline.ts";
import { statuteDatesOf } from "../core/statute-dates.ts";
import type { LibraryDatabase } from "./database.ts";
import { digestOf } from "./digest.ts";

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
 * Brings the library to the bundle's state: works that changed are replaced, works that left are removed,
 * the rest, and what was collected, is not touched. Each work is put whole or not at all, after its bytes were checked against the
 * manifest. Returns the works whose files are missing or damaged; of those, what was there is kept.
 */
export async function install(
  library: LibraryDatabase,
  manifest: BundleManifest,
  read: ReadBundle,
  report: (progress: Progress) => void = () => {},
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
  for (const [done, [order, entry]] of stale.entries()) {
    report({ done, of: stale.length, title: entry.work.title });
    if (!(await put(library, entry, order, read))) damaged.push(entry.work);
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

/** False where the bytes are not those of the manifest. */
async function put(
  library: LibraryDatabase,
  { work, document: { file, sha256 } }: BundledWork,
  order: number,
  read: ReadBundle,
): Promise<boolean> {
  const json = await readText({ file, sha256 }, read);
  if (json === null) return false;
  const content = JSON.parse(json) as Document;
  const outline = outlineOf(content);
  const statutes = statuteDatesOf(content);
  await library.transaction("rw", library.works, library.documents, async () => {
    await library.documents.put({ id: work.id, document: content });
    await library.works.put({ id: work.id, order, work, sha256, outline, statutes });
  });
  return true;
}

/** The text of a file of the bundle; null where it is missing, or its bytes are not those it was made of. */
export async function readText({ file, sha256 }: BundledFile, read: ReadBundle): Promise<string | null> {
  const bytes = await read(file);
  if (!bytes || (await digestOf(bytes)) !== sha256) return null;
  // The parser counts characters from the first byte on, a byte order mark too.
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

function jsonIn(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // Half a file is the very case that the caller tells the reader about.
    return null;
  }
}
