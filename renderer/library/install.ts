import { type BundledWork, type BundleManifest, bundleManifest } from "../core/bundle.ts";
import type { Document } from "../core/document.ts";
import { outlineOf } from "../core/outline.ts";
import type { LibraryDatabase } from "./database.ts";

/** Where the bundled files come from: their bytes by name, or null where there is no such file. */
export type ReadBundle = (file: string) => Promise<ArrayBuffer | null>;

/** The bundle is missing or is not what it was made as; `file` says which part. */
export class DamagedBundle extends Error {
  constructor(readonly file: string) {
    super(file);
  }
}

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
 * the rest is not touched. Each work is put whole or not at all, after its bytes were checked against the
 * manifest; throws DamagedBundle at the first that fails, and keeps what was there.
 */
export async function install(
  library: LibraryDatabase,
  manifest: BundleManifest,
  read: ReadBundle,
  report: (progress: Progress) => void = () => {},
): Promise<void> {
  const installed = new Map((await library.works.toArray()).map((work) => [work.id, work]));
  const stale = manifest.works.filter(
    (entry, order) =>
      installed.get(entry.work.id)?.sha256 !== entry.sha256 || installed.get(entry.work.id)?.order !== order,
  );
  for (const [done, entry] of stale.entries()) {
    report({ done, of: stale.length, title: entry.work.title });
    await put(library, entry, manifest.works.indexOf(entry), read);
  }
  const kept = new Set(manifest.works.map((entry) => entry.work.id));
  const gone = [...installed.keys()].filter((id) => !kept.has(id));
  if (gone.length > 0) {
    await library.transaction("rw", library.works, library.documents, async () => {
      await library.works.bulkDelete(gone);
      await library.documents.bulkDelete(gone);
    });
  }
}

async function put(
  library: LibraryDatabase,
  entry: BundledWork,
  order: number,
  read: ReadBundle,
): Promise<void> {
  const bytes = await read(entry.file);
  if (!bytes || (await sha256(bytes)) !== entry.sha256) throw new DamagedBundle(entry.file);
  const json = new TextDecoder().decode(bytes);
  const document = JSON.parse(json) as Document;
  await library.transaction("rw", library.works, library.documents, async () => {
    await library.documents.put({ id: entry.work.id, json });
    await library.works.put({
      id: entry.work.id,
      order,
      work: entry.work,
      sha256: entry.sha256,
      outline: outlineOf(document),
    });
  });
}

function jsonIn(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // Half a file is the very case that the caller tells the reader about.
    return null;
  }
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
