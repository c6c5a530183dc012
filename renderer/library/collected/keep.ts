import type { Addition, Prepared } from "../../core/collection.ts";
import { outlineOf } from "../../core/outline.ts";
import { parse } from "../../core/parse.ts";
import { statuteDatesOf } from "../../core/statute-dates.ts";
import type { CollectedDatabase, InstalledWork, LibraryDatabase } from "../database.ts";
import { textDigest } from "../digest.ts";

/** The databases that works are kept in, and the parser that this program has. */
export type Keeping = {
  readonly library: LibraryDatabase;
  readonly collected: CollectedDatabase;
  readonly parser: string;
};

/** Which delivery of which collection a work comes with, and its place in it. */
export type Coming = { readonly collection: string; readonly delivery: string; readonly order: number };

/** What a work of a delivery, its document and its source are kept under. */
export const keyOf = (delivery: string, workId: string): string => `${delivery}/${workId}`;

/**
 * Parses an addition and keeps its source, its document and its outline under its delivery, where nobody sees
 * them before the delivery is taken in. Rejects where there is no room; what was kept is then dropped with the
 * delivery. Takes a second or two for the largest work: call it in a worker.
 */
export async function keep(keeping: Keeping, coming: Coming, { seed, text }: Addition): Promise<Prepared> {
  const id = keyOf(coming.delivery, seed.id);
  await keeping.collected.sources.put({ id, delivery: coming.delivery, order: coming.order, seed, text });
  return prepare(keeping, coming, { seed, text });
}

/** Makes document and outline of a source that is kept already: what another parser made of it is replaced. */
export async function prepare(
  { library, parser }: Keeping,
  { collection, delivery, order }: Coming,
  { seed, text }: Addition,
): Promise<Prepared> {
  const { document, diagnostics } = parse(seed, text);
  const { work } = document;
  const id = keyOf(delivery, work.id);
  const outline = outlineOf(document);
  // What the reader corrects of a work leaves its words as they were: it is the same edition.
  const sha256 = await textDigest(JSON.stringify(document.units));
  const statutes = statuteDatesOf(document);
  const about = { id: work.id, order, work, sha256, outline, statutes };
  const installed: InstalledWork = { ...about, collection, delivery };
  await library.transaction("rw", library.documents, library.prepared, async () => {
    await library.documents.put({ id, document });
    await library.prepared.put({ id, delivery, parser, installed });
  });
  const told = statutes.find(({ address }) => address === "")?.dates;
  const prepared = { work, entries: outline.length, characters: text.length, sha256, diagnostics };
  return { ...prepared, ...(told && { told }) };
}
