import { dropUnheld } from "./dropping.ts";
import type { Keeping } from "./keep.ts";
import { list } from "./listing.ts";
import type { Request } from "./worker.ts";

/**
 * Brings the library to the state of what was collected, at the start: what an import left that was broken off is
 * dropped, works that should be listed are, and `again` is given what is to be parsed anew, because another parser
 * made it or because the library was lost.
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
  if (requests.length > 0) await again(requests);
}
