import type { Collection } from "../../core/collection.ts";
import type { Work } from "../../core/document.ts";
import type { Delivery, InstalledWork, StoredCollection } from "../database.ts";
import { dropDelivery, dropWorks } from "./dropping.ts";
import { type Keeping, keyOf } from "./keep.ts";
import { list, unlist } from "./listing.ts";
import { settle } from "./settle.ts";
import type { Request } from "./worker.ts";

/** A collection as the screens see it. */
export type Collected = Collection & {
  readonly works: readonly InstalledWork[];
  /** What can be gone back to. */
  readonly before?: Delivery;
  readonly removed?: string;
};

/** Parses sources that are kept anew, beside the page. */
export type Reparse = (requests: readonly Request[]) => Promise<unknown>;

/** Everything in the library that is not of the bundle. Whatever changes it is one stroke: whole, or not at all. */
export type Collections = {
  /** In the order in which they came, those that were taken out too. */
  all(): Promise<readonly Collected[]>;
  /** Calls `listener` after every change of what the library has; returns how to stop that. */
  onChange(listener: () => void): () => void;
  /** How often it changed: what was read before `onChange` was called may be old. */
  changes(): number;
  /** What `keep` is given for a new delivery: of a collection that there is, or of a new one. */
  coming(collection?: string): { readonly collection: string; readonly delivery: string };
  /** Takes a delivery in: its works are listed, and what its collection had before can be gone back to. */
  take(delivery: string, of: Omit<Collection, "added">): Promise<void>;
  /** Drops what was kept of a delivery that is not wanted. */
  drop(delivery: string): Promise<void>;
  /** Drops some works of a delivery before it is taken in. */
  leave(delivery: string, workIds: readonly string[]): Promise<void>;
  /** Goes back to the delivery before; the one that was there becomes what can be gone back to. */
  goBack(collection: string): Promise<void>;
  /** Takes a collection out of the library. For thirty days it can be put back. */
  remove(collection: string): Promise<void>;
  putBack(collection: string): Promise<void>;
  rename(collection: string, name: string): Promise<void>;
  /** Corrects what is said of a work, kept or listed; its words stay as they are. */
  describe(delivery: string, workId: string, changes: Partial<Omit<Work, "id">>): Promise<void>;
  readonly keeping: Keeping;
};

/** Opens what was collected, and brings the library to its state: see `settle`. */
export async function openCollections(keeping: Keeping, reparse: Reparse): Promise<Collections> {
  const { library, collected } = keeping;
  const listeners = new Set<() => void>();
  let changes = 0;
  const changed = () => {
    changes += 1;
    for (const listener of listeners) listener();
  };
  const there = async (id: string): Promise<StoredCollection> => {
    const found = await collected.collections.get(id);
    if (!found) throw new Error(`no collection ${id}`);
    return found;
  };
  const put = async (collection: StoredCollection): Promise<void> => {
    await collected.collections.put(collection);
    await list(library, collection);
    changed();
  };
  await settle(keeping, async (requests) => {
    // The window does not wait for it: what the other parser made can be read meanwhile.
    void reparse(requests)
      .then(async () => {
        for (const each of await collected.collections.toArray()) await list(library, each);
        changed();
      })
      .catch(() => undefined);
  });
  return {
    keeping,
    all: async () => {
      const works = await library.works.where("collection").above("").sortBy("order");
      const collections = await collected.collections.toArray();
      return collections
        .sort((one, other) => one.place - other.place)
        .map(({ place: _, now: { id: _id, ...now }, ...rest }) => ({
          ...rest,
          ...now,
          works: works.filter(({ collection }) => collection === rest.id),
        }));
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changes: () => changes,
    coming: (collection = crypto.randomUUID()) => ({ collection, delivery: crypto.randomUUID() }),
    take: async (delivery, { id, kind, name, version, signed }) => {
      const now: Delivery = {
        id: delivery,
        added: new Date().toISOString(),
        ...(version !== undefined && { version }),
        ...(signed && { signed }),
      };
      const others = await collected.collections.toArray();
      const old = others.find((each) => each.id === id);
      const place = old?.place ?? 1 + Math.max(0, ...others.map((each) => each.place));
      await put({ id, kind, name, place, now, ...(old && { before: old.now }) });
      if (old?.before) await dropDelivery(keeping, old.before.id);
    },
    drop: async (delivery) => dropDelivery(keeping, delivery),
    leave: async (delivery, workIds) => dropWorks(keeping, delivery, workIds),
    goBack: async (id) => {
      const collection = await there(id);
      const { before, now } = collection;
      if (before) await put({ ...collection, now: before, before: now });
    },
    remove: async (id) => {
      const collection = await there(id);
      await collected.collections.put({ ...collection, removed: new Date().toISOString() });
      await unlist(library, id);
      changed();
    },
    putBack: async (id) => {
      const { removed: _, ...collection } = await there(id);
      await put(collection);
    },
    rename: async (id, name) => put({ ...(await there(id)), name }),
    describe: async (delivery, workId, changes) => {
      const key = keyOf(delivery, workId);
      await collected.sources
        .where("id")
        .equals(key)
        .modify((source, row) => {
          row.value = { ...source, seed: { ...source.seed, ...changes } };
        });
      await library.prepared
        .where("id")
        .equals(key)
        .modify((prepared, row) => {
          const work = { ...prepared.installed.work, ...changes };
          row.value = { ...prepared, installed: { ...prepared.installed, work } };
        });
      const collection = (await collected.collections.toArray()).find(({ now }) => now.id === delivery);
      if (collection) await put(collection);
    },
  };
}
