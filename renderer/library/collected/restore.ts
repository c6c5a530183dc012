import { keptFileOf } from "../../core/kept-file.ts";
import type { CollectedDatabase, StoredCollection, StoredSource } from "../database.ts";
import { isOver } from "./dropping.ts";
import { deliveriesOf, type KeptFiles, type Table, unsqueezed } from "./kept-form.ts";

/** What became of collections that the database had lost. */
export type Restored = {
  /** How many works are in the library again. */
  readonly works: number;
  /** The titles of works whose files are damaged or gone. */
  readonly lost: readonly string[];
  /** Collections that could not be put back now, though their files are there: the next start tries again. */
  readonly postponed: readonly StoredCollection[];
};

/** Characters that are put into the database in one stroke. */
const most = 2_000_000;

/**
 * Puts back from the files what the database lacks. It drops a collection only where that was taken out long ago:
 * any other that the files have and it has not was lost. What it has stays as it is.
 */
export async function restore(
  collected: CollectedDatabase,
  files: KeptFiles,
  there: ReadonlySet<string>,
  table: Table,
): Promise<Restored> {
  const lost: string[] = [];
  const postponed: StoredCollection[] = [];
  let works = 0;
  for (const signer of table.signers) {
    if (!(await collected.signers.get(signer.id))) await collected.signers.put(signer);
  }
  for (const collection of table.collections) {
    if (isOver(collection) || (await collected.collections.get(collection.id))) continue;
    try {
      const back = await putBack(collection);
      if (collection.removed === undefined) works += back.works;
      lost.push(...back.lost);
    } catch {
      // A file that another program holds, or a disk without room: what was put back of it is dropped as unheld.
      postponed.push(collection);
    }
  }
  return { works, lost, postponed };

  async function putBack({ before, ...collection }: StoredCollection) {
    const found: Record<string, number> = {};
    const missing: string[] = [];
    for (const delivery of deliveriesOf({ ...collection, ...(before && { before }) })) {
      let some: StoredSource[] = [];
      let length = 0;
      found[delivery] = 0;
      for (const [at, { id, title }] of (table.works[delivery] ?? []).entries()) {
        const source = await sourceIn(keptFileOf(delivery, at));
        if (source?.id === id) {
          found[delivery] += 1;
          length += source.text.length;
          some.push(source);
        } else if (delivery === collection.now.id) missing.push(title);
        // Many at once, since each stroke is waited for until it is on disk; never all of them in memory.
        if (length < most) continue;
        await collected.sources.bulkPut(some);
        some = [];
        length = 0;
      }
      await collected.sources.bulkPut(some);
    }
    const back = found[collection.now.id] ?? 0;
    // Nothing of it is whole: an empty group of works would be no use.
    if (back === 0) return { works: 0, lost: missing };
    const places = (await collected.collections.toArray()).map(({ place }) => place);
    const place = places.includes(collection.place) ? 1 + Math.max(...places) : collection.place;
    const earlier = before && (found[before.id] ?? 0) > 0 ? { before } : {};
    await collected.collections.put({ ...collection, place, ...earlier });
    return { works: back, lost: missing };
  }

  /** Null where there is no such file, or it is not whole. */
  async function sourceIn(name: string): Promise<StoredSource | null> {
    return there.has(name) ? ((await unsqueezed(await files.readKept(name))) as StoredSource | null) : null;
  }
}
