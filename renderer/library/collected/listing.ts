import type { LibraryDatabase, StoredCollection } from "../database.ts";

/** Works of the bundle come first; after them each collection has room for so many. */
const room = 100_000;

/** Lists the works of what a collection has now among those of the library, in the place of what it had before. */
export async function list(library: LibraryDatabase, collection: StoredCollection): Promise<void> {
  const { id, place, now, removed } = collection;
  if (removed !== undefined) return;
  const prepared = await library.prepared.where("delivery").equals(now.id).toArray();
  await library.transaction("rw", library.works, async () => {
    const taken = new Map((await library.works.toArray()).map((work) => [work.id, work.collection]));
    await library.works.where("collection").equals(id).delete();
    // A work that stands elsewhere in the library already stays what it is there.
    const own = prepared.filter(
      ({ installed }) => !taken.has(installed.id) || taken.get(installed.id) === id,
    );
    await library.works.bulkPut(
      own.map(({ installed }) => ({ ...installed, collection: id, order: place * room + installed.order })),
    );
  });
}

/** Takes the works of a collection out of the list; what they are made of stays. */
export async function unlist(library: LibraryDatabase, collection: string): Promise<void> {
  await library.works.where("collection").equals(collection).delete();
}
