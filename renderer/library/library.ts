import type { Document } from "../core/document.ts";
import { type Place, placesOf } from "../core/scope.ts";
import type { InstalledWork, LibraryDatabase } from "./database.ts";

/** A document that is open, with its places by address. */
export type OpenDocument = { readonly document: Document; readonly places: ReadonlyMap<string, Place> };

/** What the screens read from: the installed works, and their documents, each read once and then kept. */
export type Library = {
  readonly works: readonly InstalledWork[];
  /** The document of a work; null where the work is not installed. */
  open(workId: string): Promise<OpenDocument | null>;
};

/** The library in its present state. */
export async function openLibrary(database: LibraryDatabase): Promise<Library> {
  const works = await database.works.orderBy("order").toArray();
  const opened = new Map<string, Promise<OpenDocument | null>>();
  const read = async (workId: string): Promise<OpenDocument | null> => {
    const stored = await database.documents.get(workId);
    if (!stored) return null;
    const document = JSON.parse(stored.json) as Document;
    return { document, places: placesOf(document) };
  };
  return {
    works,
    open: (workId) => {
      const known = opened.get(workId);
      if (known) return known;
      const reading = read(workId);
      opened.set(workId, reading);
      // A failed read is told to whoever asked, and tried again by the next.
      reading.catch(() => opened.delete(workId));
      return reading;
    },
  };
}
