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
  /** The same where it has been read already; undefined where it has not. */
  opened(workId: string): OpenDocument | null | undefined;
};

/** The library in its present state. */
export async function openLibrary(database: LibraryDatabase): Promise<Library> {
  const works = await database.works.orderBy("order").toArray();
  const reading = new Map<string, Promise<OpenDocument | null>>();
  const read = new Map<string, OpenDocument | null>();
  const readOnce = async (workId: string): Promise<OpenDocument | null> => {
    try {
      const document = (await database.documents.get(workId))?.document;
      const opened = document ? { document, places: placesOf(document) } : null;
      read.set(workId, opened);
      return opened;
    } finally {
      // A failed read is told to whoever asked, and tried again by the next.
      reading.delete(workId);
    }
  };
  return {
    works,
    opened: (workId) => read.get(workId),
    open: (workId) => {
      const known = read.get(workId);
      if (known !== undefined) return Promise.resolve(known);
      const begun = reading.get(workId) ?? readOnce(workId);
      reading.set(workId, begun);
      return begun;
    },
  };
}
