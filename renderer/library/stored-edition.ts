import { keyOf } from "./collected/keep.ts";
import { type InstalledWork, LibraryDatabase, open } from "./database.ts";
import { textDigest } from "./digest.ts";

/** An installed work, and whether its document is now, in the database, what it was when it was installed. */
export type Verified = {
  readonly installed: InstalledWork;
  readonly standing: "same" | "changed" | "missing";
};

/** Reads each of these works from the database anew, and tells of one after the other how it stands. */
export async function* verified(works: readonly InstalledWork[]): AsyncGenerator<Verified> {
  const database = await open(new LibraryDatabase());
  try {
    for (const installed of works) {
      const now = await storedEdition(database, installed);
      const standing = now === null ? "missing" : now === installed.sha256 ? "same" : "changed";
      yield { installed, standing };
    }
  } finally {
    database.close();
  }
}

/** The SHA-256 of the document of a work as it is stored, made as it was when it was installed; null without one. */
export async function storedEdition(
  database: LibraryDatabase,
  { id, delivery }: InstalledWork,
): Promise<string | null> {
  const stored = await database.documents.get(delivery === undefined ? id : keyOf(delivery, id));
  if (!stored) return null;
  // That of a work of the bundle is of its file, that of another of its units.
  return textDigest(JSON.stringify(delivery === undefined ? stored.document : stored.document.units));
}
