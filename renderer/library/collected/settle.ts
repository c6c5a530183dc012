import { dropUnheld } from "./dropping.ts";
import type { Keeping } from "./keep.ts";
import { list } from "./listing.ts";
import type { Request } from "./worker.ts";

/**
 * Brings the library to the state of what was collected, at the start: what an import left that was broken off is
 * dropped, works that should be listed are, and `again` is given what is to be parsed anew, because another parser
 * made it or because the library was lost: what is in the library first.
 */
export async function settle(
  keeping: Keeping,
  again: (requests: readonly Request[]) => Promise<unknown>,
): Promise<void> {
  const { library, collected, parser } = keeping;
  await dropUnheld(keeping);
  const collections = (await collected.collections.toArray()).filter(({ removed }) => removed === undefined);
  const ids = new Set(collections.map(({ id }) => id));
  const listed = await library.works.where("collection").above("").toArray();
  await library.works.bulkDelete(
    listed.filter(({ collection = "" }) => !ids.has(collection)).map(({ id }) => id),
  );
  const requests: Request[] = [];
  for (const collection of collections) {
    const delivery = collection.now.id;
    const made = new Map<string, string>();
    await library.prepared
      .where("delivery")
      .equals(delivery)
      .each((prepared) => void made.set(prepared.id, prepared.parser));
    const count = listed.filter((work) => work.delivery === delivery).length;
    if (count !== made.size) await list(library, collection);
    const sources = await collected.sources.where("delivery").equals(delivery).primaryKeys();
    for (const source of sources) {
      if (made.get(source) === parser || (parser === "" && made.has(source))) continue;
      const order = (await collected.sources.get(source))?.order ?? 0;
      requests.push({ coming: { collection: collection.id, delivery, order }, source, parser });
    }
  }
  requests.push(...(await behind(keeping)));
  if (requests.length > 0) await again(requests);
}

/** What is not seen, but can be gone back to or put back, and was never made of its source, or is lost. */
async function behind({ library, collected, parser }: Keeping): Promise<readonly Request[]> {
  const requests: Request[] = [];
  for (const collection of await collected.collections.toArray()) {
    const { id, removed, now, before } = collection;
    for (const { id: delivery } of [removed === undefined ? undefined : now, before].filter(
      (each) => !!each,
    )) {
      const made = new Set(await library.prepared.where("delivery").equals(delivery).primaryKeys());
      for (const source of await collected.sources.where("delivery").equals(delivery).primaryKeys()) {
        if (made.has(source)) continue;
        const order = (await collected.sources.get(source))?.order ?? 0;
        requests.push({ coming: { collection: id, delivery, order }, source, parser });
      }
    }
  }
  return requests;
}
