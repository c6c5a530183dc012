import type { Addition } from "../../core/collection.ts";
import { type Difference, differenceOf } from "../../core/pack/difference.ts";
import { type Keeping, keep, keyOf } from "../collected/keep.ts";
import type { InstalledWork } from "../database.ts";
import { readDocument } from "../library.ts";

/** What a delivery would make of one work. */
export type WorkChange = {
  readonly id: string;
  readonly title: string;
  /**
   * Told: its words stay, what is said of it changes. Elsewhere: a work by this id is in the library already, from
   * elsewhere, and stays what it is.
   */
  readonly what: "new" | "changed" | "told" | "same" | "gone" | "elsewhere";
  readonly difference: Difference | null;
  /** The sum of the edition that it would be; "" where it goes. */
  readonly edition: string;
};

/** How far keeping is: works done, of how many, and the one at hand. */
export type KeepingOf = (done: number, of: number, title: string) => void;

/** Parses and keeps all works of a delivery, where nobody sees them yet, and tells what taking it in would change. */
export async function keepAll(
  keeping: Keeping,
  coming: { readonly collection: string; readonly delivery: string },
  additions: readonly Addition[],
  report: KeepingOf = () => {},
): Promise<readonly WorkChange[]> {
  for (const [order, addition] of additions.entries()) {
    report(order, additions.length, addition.seed.title);
    await keep(keeping, { ...coming, order }, addition);
  }
  return changesOf(keeping, coming);
}

/** What taking in a delivery that is kept would change, or going back to one: work by work, in its order. */
export async function changesOf(
  { library }: Keeping,
  { collection, delivery }: { readonly collection: string; readonly delivery: string },
): Promise<readonly WorkChange[]> {
  const prepared = await library.prepared.where("delivery").equals(delivery).toArray();
  const coming = prepared.map(({ installed }) => installed).sort((one, other) => one.order - other.order);
  const changes: WorkChange[] = [];
  for (const work of coming) {
    const before = await library.works.get(work.id);
    changes.push(await changeOf(work, before, collection));
  }
  const ids = new Set(coming.map(({ id }) => id));
  const there = await library.works.where("collection").equals(collection).toArray();
  const gone = there.filter(({ id }) => !ids.has(id));
  const nothing = { difference: null, edition: "" };
  return [
    ...changes,
    ...gone.map(({ id, work }) => ({ id, title: work.title, what: "gone" as const, ...nothing })),
  ];

  async function changeOf(work: InstalledWork, before: InstalledWork | undefined, of: string) {
    const { id, sha256 } = work;
    const told = { id, title: work.work.title, edition: sha256, difference: null };
    if (!before) return { ...told, what: "new" } as const;
    if (before.collection !== of) return { ...told, what: "elsewhere" } as const;
    if (before.sha256 === sha256) {
      const same = JSON.stringify(before.work) === JSON.stringify(work.work);
      return { ...told, what: same ? "same" : "told" } as const;
    }
    const [old, now] = [
      await readDocument(library, before),
      await library.documents.get(keyOf(delivery, id)),
    ];
    const difference = old && now ? differenceOf(old, now.document) : null;
    return { ...told, what: "changed", difference } as const;
  }
}
