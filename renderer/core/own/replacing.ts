import { idFrom } from "./checksum.ts";
import { saySame } from "./likeness.ts";
import { joined } from "./merge.ts";
import type { Known } from "./plan.ts";
import { longestPast, type OwnRecord } from "./records.ts";

/**
 * What makes all that is here as it was in a backup, record by record: what has come since is taken away, and can be
 * brought back.
 */
export function* replacing(
  backup: readonly OwnRecord[],
  live: Iterable<OwnRecord>,
  kept: Known["kept"],
  now: string,
): Generator<undefined, readonly OwnRecord[]> {
  const there = new Set(backup.map(({ id }) => id));
  const all: OwnRecord[] = [];
  for (const record of backup) {
    const mine = kept(record.id);
    if (!mine && !record.removed) all.push(record);
    if (mine && !saySame(mine, record)) all.push({ ...joined(mine, record, record), changed: now });
    yield;
  }
  for (const record of live) {
    if (there.has(record.id)) continue;
    const revision = idFrom(`${record.revision} ${now}`).slice(0, 18);
    const past = [record.revision, ...record.past].slice(0, longestPast);
    all.push({ ...record, removed: true, revision, past, changed: now });
    yield;
  }
  return all;
}
