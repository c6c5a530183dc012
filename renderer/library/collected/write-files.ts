import { keptFileOf, keptWork, tableNames } from "../../core/kept-file.ts";
import type { StoredCollection } from "../database.ts";
import type { Keeping } from "./keep.ts";
import {
  deliveriesOf,
  emptyTable,
  type HeldWork,
  type KeptFiles,
  squeezed,
  type Table,
} from "./kept-form.ts";

/** What brings the files to the state of the database; what is postponed stays in them as it is. */
export function writerOf(
  { library, collected }: Pick<Keeping, "library" | "collected">,
  files: KeptFiles,
  first: Table | null,
  postponed: readonly StoredCollection[],
): () => Promise<void> {
  let table = first ?? emptyTable;
  let isWritten = first !== null;
  const untouched = new Set(postponed.flatMap(deliveriesOf));
  return async () => {
    const sizes = new Map((await files.keptFiles())?.map(({ name, size }) => [name, size]));
    const collections = [...(await collected.collections.toArray()), ...postponed];
    const works: Record<string, readonly HeldWork[]> = {};
    for (const delivery of collections.flatMap(deliveriesOf)) {
      const held = table.works[delivery] ?? [];
      works[delivery] = untouched.has(delivery) ? held : await write(delivery, held, sizes);
    }
    const before = table;
    const now: Table = { format: 1, collections, signers: await collected.signers.toArray(), works };
    isWritten &&= tableNames.every((name) => sizes.has(name));
    if (!isWritten || JSON.stringify(now) !== JSON.stringify(before)) {
      const bytes = await squeezed(now);
      for (const name of tableNames) await files.keepFile(name, bytes);
      table = now;
      isWritten = true;
    }
    for (const name of sizes.keys()) {
      const { delivery = "", at = 0 } = keptWork(name) ?? {};
      // Files of a delivery that no table ever named may be all that is left of it.
      if (before.works[delivery] && at >= (works[delivery]?.length ?? 0)) await files.dropKept(name);
    }
  };

  async function write(delivery: string, held: readonly HeldWork[], sizes: ReadonlyMap<string, number>) {
    const said = new Map<string, string>();
    await library.prepared
      .where("delivery")
      .equals(delivery)
      .each(({ id, installed }) => void said.set(id, JSON.stringify(installed.work)));
    const works: HeldWork[] = [];
    for (const id of await collected.sources.where("delivery").equals(delivery).primaryKeys()) {
      const [name, old] = [keptFileOf(delivery, works.length), held[works.length]];
      const now = said.get(id) ?? old?.said ?? "";
      const isThere = old?.id === id && old.said === now && sizes.get(name) === old.size;
      const source = isThere ? undefined : await collected.sources.get(id);
      if (isThere) works.push(old);
      if (!source) continue;
      const bytes = await squeezed(source);
      await files.keepFile(name, bytes);
      works.push({ id, title: source.seed.title, said: now, size: bytes.length });
    }
    return works;
  }
}
