import type { OwnRecord, Why } from "../../core/own/records.ts";
import type { OwnDatabase } from "../database.ts";
import { type Earlier, type History, type Step, together, type Way } from "./history.ts";
import type { LogEntry } from "./log.ts";
import { readVersion } from "./table.ts";

/** How many strokes before this start are looked at. */
const most = 300;
/** How many entries of a stroke are read at a time. */
const sliceLength = 500;

/** One stroke as it stands in the log: its entries are those of one change between two numbers. */
type Stroke = Pick<LogEntry, "change" | "why" | "name" | "at"> & {
  readonly sitting: string | undefined;
  readonly first: number;
  readonly last: number;
};
type Sat = { readonly strokes: readonly Stroke[]; readonly sitting: string | undefined };

/** Lets a history undo what was done before this start; where the log cannot be read, only what is done from now on. */
export async function recallEarlier(own: OwnDatabase, history: History, upTo: number): Promise<void> {
  try {
    const { done, undone } = await earlierChanges(own, upTo);
    history.recall(done, undone);
  } catch {
    // Nothing is lost by it, and a database that cannot be read is told of where it is written.
  }
}

/**
 * What was done before this start and can still be undone, and what was undone and can be done again, each the
 * oldest first. Only where each stroke stands is looked up: what it did is read when it is turned. It ends where the
 * log does not tell what a record was before, as an earlier version wrote it.
 */
async function earlierChanges(
  own: OwnDatabase,
  upTo: number,
): Promise<{ readonly done: readonly Earlier[]; readonly undone: readonly Earlier[] }> {
  const done: Sat[] = [];
  const undone: Sat[] = [];
  const take = (from: Sat[], name: string) => {
    const at = from.findLastIndex(({ strokes }) => strokes[0]?.name === name);
    if (at >= 0) from.splice(at, 1);
  };
  for (const stroke of await lastStrokes(own, upTo)) {
    const alone: Sat = { strokes: [stroke], sitting: undefined };
    if (stroke.why === "undo") {
      take(done, stroke.name);
      undone.push(alone);
    } else if (stroke.why === "redo") {
      take(undone, stroke.name);
      done.push(alone);
    } else {
      undone.length = 0;
      const { sitting } = stroke;
      const before = done.at(-1);
      if (before && sitting !== undefined && before.sitting === sitting) {
        done[done.length - 1] = { strokes: [...before.strokes, stroke], sitting };
      } else done.push({ strokes: [stroke], sitting });
    }
  }
  const told =
    (way: Way) =>
    ({ strokes }: Sat): Earlier => {
      const [{ name, at } = { name: "", at: "" }] = strokes.slice(-1);
      return { name, at, read: () => readStep(own, way, name, at, strokes) };
    };
  return { done: done.map(told("undo")), undone: undone.map(told("redo")) };
}

/** The last strokes that the reader made, the oldest first. */
async function lastStrokes(own: OwnDatabase, upTo: number): Promise<readonly Stroke[]> {
  const strokes: Stroke[] = [];
  for (let seq = upTo; strokes.length < most; ) {
    const last = await own.log.where("seq").belowOrEqual(seq).last();
    if (!last) break;
    const first = await firstOf(own, last);
    seq = first - 1;
    const { change, why, name, at, sitting } = last;
    // What the program did of its own accord, or put back at a start, is not what the reader takes back.
    if (why === "anchor" || (why === "restore" && name === "")) continue;
    if (last.was === undefined) break;
    strokes.push({ change, why, name, at, sitting, first, last: last.seq });
  }
  return strokes.reverse();
}

/** The first number of a stroke, from its last entry: they follow each other, so that few are looked at. */
async function firstOf(own: OwnDatabase, { seq, change }: LogEntry): Promise<number> {
  const isOf = async (each: number) => (await own.log.get(each))?.change === change;
  let [first, jump] = [seq, 1];
  while (await isOf(first - jump)) {
    first -= jump;
    jump *= 2;
  }
  for (let outside = first - jump; first - outside > 1; ) {
    const middle = Math.floor((first + outside) / 2);
    if (await isOf(middle)) first = middle;
    else outside = middle;
  }
  return first;
}

/** What some strokes did, or how what they undid is done again; what is no longer known of it is counted. */
async function readStep(
  own: OwnDatabase,
  way: Way,
  name: string,
  at: string,
  strokes: readonly Stroke[],
): Promise<Step> {
  let step: Step = { name, at, turns: [], lost: 0 };
  for (const { change, why, first, last } of strokes) {
    for (let from = first; from <= last; from += sliceLength) {
      const entries = await own.log
        .where("seq")
        .between(from, Math.min(from + sliceLength - 1, last), true, true)
        .filter((entry) => entry.change === change)
        .toArray();
      const read = await Promise.all(
        entries.map(async ({ record, was }) => ({
          record,
          was: typeof was === "string" ? await versionBefore(own, why, record, was) : null,
          known: was === null,
        })),
      );
      const turns = read.flatMap(({ record, was, known }) => {
        if (way === "undo") return was || known ? [{ before: was, after: record }] : [];
        return was ? [{ before: record, after: was }] : [];
      });
      step = { ...together(step, { name, turns }), lost: (step.lost ?? 0) + read.length - turns.length };
    }
  }
  return step;
}

/** What a record was before a stroke; one that was only taken away says it itself. */
const versionBefore = async (
  own: OwnDatabase,
  why: Why,
  { removed, ...record }: OwnRecord,
  was: string,
): Promise<OwnRecord | null> =>
  removed && why === "edit"
    ? ({ ...record, revision: was, past: record.past.slice(1) } as OwnRecord)
    : readVersion(own, record.id, was);
