import type { OwnRecord } from "../../core/own/records.ts";
import type { JournalEnd } from "../../core/shell.ts";
import type { OwnDatabase } from "../database.ts";
import { entryOf, type Journal } from "./journal.ts";
import type { LogEntry } from "./log.ts";
import { compare, countsOf, type Mended } from "./reconcile.ts";
import { readRecords } from "./table.ts";

/** What there is at the start, wherever it was. */
export type Opened = {
  readonly records: readonly OwnRecord[];
  /** The number of the last entry there ever was, and of the last one in the database. */
  readonly seq: number;
  readonly known: number;
  /** Records that one of the two places lacks. */
  readonly behind: readonly OwnRecord[];
  /** When the last change was made, in milliseconds since 1970; null where there was none. */
  readonly at: number | null;
  /** Null where there was nothing to mend. */
  readonly mended: Mended | null;
  /** False where the journal could not be read, and may have what the database lacks. */
  readonly compared: boolean;
};

/** Reads all records, and what the journal has beyond them; of the journal no more than its end where both agree. */
export async function openRecords(
  own: OwnDatabase,
  journal: Journal | null,
  breathe: () => Promise<void>,
): Promise<Opened> {
  const end = await journal?.journalEnd().catch(() => undefined);
  const read = await readAll(own, breathe, journal !== null);
  const { mark, owed, records, failure } = read;
  const known = mark?.seq ?? 0;
  const agree = end !== undefined && !owed && endsAlike(end, mark);
  const at = await lastMade(own, known);
  const lost = records.length < (mark?.count ?? 0);
  const alone = { records, seq: known, known, at, behind: [], mended: null, compared: true };
  if (journal === null || (agree && !lost && !failure)) return alone;
  try {
    const opened = await mend(own, journal, records, known);
    if (failure && opened.records.length === 0) throw failure;
    return { ...opened, at };
  } catch {
    // The journal cannot be read either, or not now.
    if (failure) throw failure;
    // What is written until it can be makes both end alike: that they have to be compared must be known all the same.
    await own.marks.put({ id: "uncompared", seq: known, count: 0, change: "" }).catch(() => {});
    return { ...alone, compared: false };
  }
}

/** Whether the journal ends with what the database was last given; where there is no journal, it has nothing else. */
function endsAlike(end: JournalEnd | null, mark: { seq: number; change: string } | undefined): boolean {
  if (end === null) return true;
  const last = end.last === null ? null : entryOf(end.last);
  return !end.half && (mark?.seq ?? 0) === (last?.seq ?? 0) && (mark?.change ?? "") === (last?.change ?? "");
}

/** The two have been compared, and what each lacked is written. */
export const markCompared = (own: OwnDatabase): Promise<void> =>
  own.marks.delete("uncompared").catch(() => {});

/** Brings database and journal together, from all that is in either. */
export async function mend(
  own: OwnDatabase,
  journal: Journal,
  records: readonly OwnRecord[],
  known: number,
): Promise<Omit<Opened, "at">> {
  const { lines, damaged } = await journal.readJournal();
  const entries = lines.map(entryOf);
  const seqOf = async ({ id, revision }: OwnRecord) =>
    (await own.log.where("[record.id+record.revision]").equals([id, revision]).first())?.seq ?? 0;
  const found = await compare(records, entries, seqOf);
  const { missingInDatabase, missingInJournal } = found;
  if (missingInDatabase.length > 0) await putBackLog(own, entries);
  const behind = [...new Set([...missingInDatabase, ...missingInJournal])];
  const all = [...found.records.values()];
  const isNothing = behind.length === 0 && damaged === 0;
  return {
    records: all,
    seq: entries.reduce((last, { seq }) => Math.max(last, seq), known),
    known,
    // One entry at least goes to both, so that they end alike and need not be compared again.
    behind: behind.length > 0 ? behind : all.slice(0, 1),
    compared: true,
    mended: isNothing
      ? null
      : { fromJournal: countsOf(missingInDatabase), fromDatabase: countsOf(missingInJournal), damaged },
  };
}

/** All that the database has. One that cannot be read counts for nothing where there is a journal. */
async function readAll(own: OwnDatabase, breathe: () => Promise<void>, journalled: boolean) {
  try {
    const [mark, uncompared] = await own.marks.bulkGet(["last", "uncompared"]);
    return { mark, owed: uncompared !== undefined, records: await readRecords(own, breathe), failure: null };
  } catch (error) {
    if (!journalled) throw error;
    return { mark: undefined, owed: false, records: [], failure: error };
  }
}

async function lastMade(own: OwnDatabase, seq: number): Promise<number | null> {
  try {
    const entry = await own.log.get(seq);
    return entry ? Date.parse(entry.at) : null;
  } catch {
    return null;
  }
}

/** Earlier versions that only the journal has: a merge may have to start from them. */
async function putBackLog(own: OwnDatabase, entries: readonly LogEntry[]): Promise<void> {
  try {
    const there = new Set(await own.log.toCollection().primaryKeys());
    await own.log.bulkPut(entries.filter(({ seq }) => !there.has(seq)));
  } catch {
    // The records themselves are written next, and what hinders that is said.
  }
}
