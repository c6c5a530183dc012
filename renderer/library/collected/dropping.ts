import type { StoredCollection } from "../database.ts";
import { type Keeping, keyOf } from "./keep.ts";

/** Drops what was kept of a delivery: its sources, and what was made of them. */
export async function dropDelivery({ library, collected }: Keeping, delivery: string): Promise<void> {
  const keys = await library.prepared.where("delivery").equals(delivery).primaryKeys();
  const sources = await collected.sources.where("delivery").equals(delivery).primaryKeys();
  await library.transaction("rw", library.documents, library.prepared, async () => {
    await library.documents.bulkDelete([...new Set([...keys, ...sources])]);
    await library.prepared.bulkDelete(keys);
  });
  await collected.sources.bulkDelete(sources);
}

/** Drops some works of a delivery that was not taken in yet. */
export async function dropWorks(
  { library, collected }: Keeping,
  delivery: string,
  workIds: readonly string[],
): Promise<void> {
  const keys = workIds.map((id) => keyOf(delivery, id));
  await library.transaction("rw", library.documents, library.prepared, async () => {
    await library.documents.bulkDelete(keys);
    await library.prepared.bulkDelete(keys);
  });
  await collected.sources.bulkDelete(keys);
}

/** For how long what was taken out can be put back. */
const grace = 30 * 24 * 60 * 60 * 1000;

/** Whether a collection was taken out so long ago that it cannot be put back any more. */
export const isOver = ({ removed }: StoredCollection, now = Date.now()): boolean =>
  removed !== undefined && now - Date.parse(removed) > grace;

/**
 * Drops the deliveries that no collection holds any more: of an import that was broken off, of the pack before
 * the one before, and what was taken out long ago.
 */
export async function dropUnheld(keeping: Keeping, now = Date.now()): Promise<void> {
  const { library, collected } = keeping;
  const collections = await collected.collections.toArray();
  const held = new Set(
    collections.filter((each) => !isOver(each, now)).flatMap(({ now, before }) => [now.id, before?.id]),
  );
  const kept = new Set([
    ...(await collected.sources.orderBy("delivery").uniqueKeys()),
    ...(await library.prepared.orderBy("delivery").uniqueKeys()),
  ] as string[]);
  for (const delivery of kept) if (!held.has(delivery)) await dropDelivery(keeping, delivery);
  await collected.collections.bulkDelete(collections.filter((each) => isOver(each, now)).map(({ id }) => id));
}
