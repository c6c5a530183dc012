import type { BundledWork } from "../core/bundle.ts";
import type { Document } from "../core/document.ts";
import { outlineOf } from "../core/outline.ts";
import { statuteDatesOf } from "../core/statute-dates.ts";
import type { LibraryDatabase } from "./database.ts";
import { digestOf } from "./digest.ts";

/** A work of the bundle with the bytes of its file, and its place among the others. */
export type Delivered = { readonly entry: BundledWork; readonly order: number; readonly bytes: ArrayBuffer };

/** Puts works of the bundle into the library, one at a time, until it is ended. */
export type Installer = {
  /** False where the bytes are not those of the manifest. They may be taken away from the caller. */
  readonly put: (delivered: Delivered) => Promise<boolean>;
  readonly end: () => void;
};

/** Puts them where it is asked. */
export const installHere = (library: LibraryDatabase): Installer => ({
  put: (delivered) => putInto(library, delivered),
  end: () => {},
});

async function putInto(
  library: LibraryDatabase,
  { entry: { work, document }, order, bytes }: Delivered,
): Promise<boolean> {
  const json = await textIn(bytes, document.sha256);
  if (json === null) return false;
  const content = JSON.parse(json) as Document;
  const outline = outlineOf(content);
  const statutes = statuteDatesOf(content);
  await library.transaction("rw", library.works, library.documents, async () => {
    await library.documents.put({ id: work.id, document: content });
    await library.works.put({ id: work.id, order, work, sha256: document.sha256, outline, statutes });
  });
  return true;
}

/** The text that bytes are; null where they are not those that a sum was made of. */
export async function textIn(bytes: ArrayBuffer, sha256: string): Promise<string | null> {
  if ((await digestOf(bytes)) !== sha256) return null;
  // The parser counts characters from the first byte on, a byte order mark too.
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
