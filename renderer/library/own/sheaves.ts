import type { OwnDatabase } from "../database.ts";
import type { LogEntry } from "./log.ts";

/**
 * Entries of the log that follow each other, in one row: to write fifty thousand rows takes twenty times as long as to
 * write what is in them.
 */
export type Sheaf = {
  /** The number of the last entry. */
  readonly seq: number;
  readonly entries: readonly LogEntry[];
};

/** A sheaf whose records are not in the table of records yet; `ids` are those that it has the last word on. */
export type Unlaid = { readonly seq: number; readonly ids: readonly string[] };

/** From so many entries on they are bound into sheaves. */
export const many = 1000;

/** How long a sheaf may be, in characters of JSON: what is longer than 64 KB, Chromium writes to a file of its own. */
const longest = 28_000;

/** Binds entries into sheaves, a few at a time; only such as follow each other without a gap come into one. */
export function* sheavesOf(entries: readonly LogEntry[]): Generator<Sheaf> {
  let bound: LogEntry[] = [];
  let length = 0;
  for (const entry of entries) {
    const more = JSON.stringify(entry).length;
    const before = bound.at(-1);
    if (before && (length + more > longest || entry.seq !== before.seq + 1)) {
      yield { seq: before.seq, entries: bound };
      [bound, length] = [[], 0];
    }
    bound.push(entry);
    length += more;
  }
  const last = bound.at(-1);
  if (last) yield { seq: last.seq, entries: bound };
}

/** How many sheaves are written at a time: the window has its turn in between. */
export const atOnce = 8;

/**
 * Writes entries as sheaves, as part of the transaction that is going on; where `unlaid`, the table of records has yet
 * to be given what they say.
 */
export async function putSheaves(
  own: OwnDatabase,
  entries: readonly LogEntry[],
  unlaid: boolean,
): Promise<void> {
  const last = new Map(entries.map((entry) => [entry.record.id, entry.seq]));
  const put = async (sheaves: readonly Sheaf[]) => {
    await own.sheaves.bulkPut(sheaves);
    if (!unlaid) return;
    await own.unlaid.bulkPut(
      sheaves.map((sheaf) => ({
        seq: sheaf.seq,
        ids: sheaf.entries.flatMap(({ seq, record: { id } }) => (last.get(id) === seq ? [id] : [])),
      })),
    );
  };
  let some: Sheaf[] = [];
  for (const sheaf of sheavesOf(entries)) {
    some.push(sheaf);
    if (some.length < atOnce) continue;
    await put(some);
    some = [];
  }
  await put(some);
}
