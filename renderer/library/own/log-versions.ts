import type { OwnRecord } from "../../core/own/records.ts";
import type { OwnDatabase } from "../database.ts";
import type { LogEntry } from "./log.ts";

/** A record as it was at one of its revisions. */
export type Version = { readonly id: string; readonly revision: string };

/** In which sheaf a version is bound, as far as they have been looked through; nobody asks as long as there is none. */
type Bound = { upTo: number; readonly sheafOf: Map<string, number> };

const looked = new WeakMap<OwnDatabase, Bound>();

/** What tells it from every other. */
export const keyOf = ({ id, revision }: Version): string => `${id} ${revision}`;

/** How many sheaves are looked through at a time. */
const slice = 50;

/** Looks through the sheaves that have come since the last time. */
async function lookThrough(own: OwnDatabase): Promise<Bound> {
  const bound = looked.get(own) ?? { upTo: 0, sheafOf: new Map() };
  looked.set(own, bound);
  for (;;) {
    const sheaves = await own.sheaves.where("seq").above(bound.upTo).limit(slice).toArray();
    for (const { seq, entries } of sheaves) {
      for (const { record } of entries) bound.sheafOf.set(keyOf(record), seq);
      bound.upTo = Math.max(bound.upTo, seq);
    }
    if (sheaves.length < slice) return bound;
  }
}

/** Sheaves have come that are older than others: all are looked through again when it is asked for. */
export const lookAgain = (own: OwnDatabase): void => void looked.delete(own);

/** The entries by which the log has these versions, in their order; undefined where it no longer has one. */
export async function entriesOf(
  own: OwnDatabase,
  versions: readonly Version[],
): Promise<readonly (LogEntry | undefined)[]> {
  const { sheafOf } = await lookThrough(own);
  const wanted = [...new Set(versions.flatMap((version) => sheafOf.get(keyOf(version)) ?? []))];
  const entries = new Map<string, LogEntry>();
  for (let from = 0; from < wanted.length; from += slice) {
    for (const sheaf of await own.sheaves.bulkGet(wanted.slice(from, from + slice))) {
      for (const entry of sheaf?.entries ?? []) entries.set(keyOf(entry.record), entry);
    }
  }
  return Promise.all(
    versions.map(
      (version) =>
        entries.get(keyOf(version)) ??
        own.log.where("[record.id+record.revision]").equals([version.id, version.revision]).first(),
    ),
  );
}

/** A record as it was at one of its revisions; null where the log no longer has it. */
export async function readVersion(own: OwnDatabase, id: string, revision: string): Promise<OwnRecord | null> {
  const [entry] = await entriesOf(own, [{ id, revision }]);
  return entry?.record ?? null;
}
