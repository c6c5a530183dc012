import type { Document, Unit } from "../core/document.ts";
import { type Place, placesOf } from "../core/scope.ts";
import type { Validity } from "../core/validity.ts";
import { keyOf } from "./collected/keep.ts";
import type { InstalledWork, LibraryDatabase } from "./database.ts";
import { validityAt } from "./validity.ts";

/** A document that is open, with its places by address. */
export type OpenDocument = {
  readonly document: Document;
  readonly places: ReadonlyMap<string, Place>;
  /** What may be said today of the statute that a path leads into, by what the library now has. */
  readonly validity?: (path: readonly Unit[]) => Validity | null;
};

/** The works of the present state of a library: one for all its states, since what is open outlives them. */
const present = new WeakMap<Library, { works: readonly InstalledWork[] }>();

/** What the screens read from: the installed works, and their documents, each read once and then kept. */
export type Library = {
  readonly works: readonly InstalledWork[];
  /** The document of a work; null where the work is not installed. */
  open(workId: string): Promise<OpenDocument | null>;
  /** The same where it has been read already; undefined where it has not. */
  opened(workId: string): OpenDocument | null | undefined;
};

/** The document of an installed work, with what is now said of the work; null where it is not there. */
export async function readDocument(
  database: LibraryDatabase,
  installed: InstalledWork,
): Promise<Document | null> {
  return (await readDocuments(database, [installed]))[0] ?? null;
}

/** The documents of several works, read in one go. */
export async function readDocuments(
  database: LibraryDatabase,
  installed: readonly InstalledWork[],
): Promise<readonly (Document | null)[]> {
  const keys = installed.map(({ id, delivery }) => (delivery === undefined ? id : keyOf(delivery, id)));
  const stored = await database.documents.bulkGet(keys);
  return installed.map(({ work }, at) => {
    const { document } = stored[at] ?? {};
    return document ? { ...document, work } : null;
  });
}

/** The library in its present state; what was read of an earlier one and has not changed is read. */
export async function openLibrary(database: LibraryDatabase, before?: Library): Promise<Library> {
  const works = await database.works.orderBy("order").toArray();
  const installed = new Map(works.map((each) => [each.id, each]));
  const now = (before && present.get(before)) ?? { works };
  now.works = works;
  const reading = new Map<string, Promise<OpenDocument | null>>();
  const read = new Map<string, OpenDocument | null>(before ? unchanged(before, works) : []);
  const readOnce = async (workId: string): Promise<OpenDocument | null> => {
    try {
      const there = installed.get(workId);
      const document = there && (await readDocument(database, there));
      const validity = (path: readonly Unit[]) =>
        validityAt(now.works, workId, path.findLast(({ type }) => type === "regulation")?.address ?? "");
      const opened = document ? { document, places: placesOf(document), validity } : null;
      read.set(workId, opened);
      return opened;
    } finally {
      // A failed read is told to whoever asked, and tried again by the next.
      reading.delete(workId);
    }
  };
  const library: Library = {
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
  present.set(library, now);
  return library;
}

/** What was read of the works that are still as they were. */
function unchanged(before: Library, works: readonly InstalledWork[]): [string, OpenDocument][] {
  const known = new Map(before.works.map((each) => [each.id, each]));
  return works.flatMap(({ id, sha256, work }): [string, OpenDocument][] => {
    const opened = before.opened(id);
    const same = known.get(id);
    if (!opened || same?.sha256 !== sha256) return [];
    // What is said of a work may have been corrected; its words are the same.
    const isSame = JSON.stringify(same.work) === JSON.stringify(work);
    return [[id, isSame ? opened : { ...opened, document: { ...opened.document, work } }]];
  });
}
