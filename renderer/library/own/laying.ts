import type { OwnRecord } from "../../core/own/records.ts";
import type { OwnDatabase } from "../database.ts";
import { atOnce, type Sheaf, type Unlaid } from "./sheaves.ts";

/** Gives the table of records what some sheaves say; resolves with how many of them were there. */
async function lay(own: OwnDatabase, due: readonly Unlaid[]): Promise<number> {
  const sheaves = await own.sheaves.bulkGet(due.map(({ seq }) => seq));
  let laid = 0;
  for (const [at, { seq, ids }] of due.entries()) {
    const sheaf = sheaves[at];
    if (!sheaf) continue;
    await own.records.bulkPut(lastOf(sheaf, ids));
    await own.unlaid.delete(seq);
    laid += 1;
  }
  return laid;
}

/** The last that a sheaf says of some records. */
function lastOf({ entries }: Sheaf, ids: readonly string[]): readonly OwnRecord[] {
  const last = new Map(entries.map(({ record }) => [record.id, record]));
  return ids.flatMap((id) => last.get(id) ?? []);
}

/**
 * Lays down the sheaves that have any of these records, as part of the transaction that is going on: so of no record
 * there are ever two words that are not laid down, and none comes after what was written later.
 */
export async function layDownOf(own: OwnDatabase, ids: readonly string[]): Promise<void> {
  const unlaid = await own.unlaid.toArray();
  if (unlaid.length === 0) return;
  const wanted = new Set(ids);
  await lay(
    own,
    unlaid.filter((each) => each.ids.some((id) => wanted.has(id))),
  );
}

/**
 * What the sheaves that are not laid down say of these records, which are about to be bound anew: from then on the new
 * sheaves have the last word on them. As part of the transaction that is going on.
 */
export async function takeOver(
  own: OwnDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OwnRecord>> {
  const said = new Map<string, OwnRecord>();
  const wanted = new Set(ids);
  const due = (await own.unlaid.toArray()).filter((each) => each.ids.some((id) => wanted.has(id)));
  for (let from = 0; from < due.length; from += atOnce) {
    const some = due.slice(from, from + atOnce);
    const sheaves = await own.sheaves.bulkGet(some.map(({ seq }) => seq));
    for (const [at, { ids: last }] of some.entries()) {
      for (const record of sheaves[at] ? lastOf(sheaves[at], last) : []) {
        if (wanted.has(record.id)) said.set(record.id, record);
      }
    }
    const left = some.map(({ seq, ids: last }) => ({ seq, ids: last.filter((id) => !wanted.has(id)) }));
    await own.unlaid.bulkPut(left.filter((each) => each.ids.length > 0));
    await own.unlaid.bulkDelete(left.flatMap((each) => (each.ids.length > 0 ? [] : [each.seq])));
  }
  return said;
}

/** Lays down all there is, each time a few whole or not at all; others have their turn in between. */
export async function layDown(own: OwnDatabase): Promise<void> {
  const some = () =>
    own.transaction("rw", own.records, own.sheaves, own.unlaid, async () =>
      lay(own, await own.unlaid.orderBy("seq").limit(atOnce).toArray()),
    );
  while ((await some()) > 0) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** The records that are not in the table of records yet, or are there as they were before; in slices. */
export async function unlaidRecords(
  own: Pick<OwnDatabase, "sheaves" | "unlaid">,
  breathe: () => Promise<void>,
): Promise<ReadonlyMap<string, OwnRecord>> {
  const records = new Map<string, OwnRecord>();
  const unlaid = await own.unlaid.toArray();
  for (let from = 0; from < unlaid.length; from += atOnce) {
    const due = unlaid.slice(from, from + atOnce);
    const sheaves = await own.sheaves.bulkGet(due.map(({ seq }) => seq));
    for (const [at, { ids }] of due.entries()) {
      const sheaf = sheaves[at];
      if (sheaf) for (const record of lastOf(sheaf, ids)) records.set(record.id, record);
    }
    await breathe();
  }
  return records;
}
