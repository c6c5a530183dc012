import { type Content, longestPast, type OwnRecord } from "../../core/own/records.ts";
import type { Change } from "./change.ts";

/** Who writes, and when. */
export type Hand = { readonly author: string; readonly at: string };

/** What a record shall be, as the next revision of what it was; of a new record the first. */
const stamped = (content: Content, before: OwnRecord | undefined, { author, at }: Hand): OwnRecord => ({
  ...bare(content),
  ...succession(before),
  author: before?.author ?? author,
  made: before?.made ?? at,
  changed: at,
});

/** The records that a change makes of what there is. */
export const outcomeOf = (
  { put = [], take = [], remove = [] }: Change,
  all: ReadonlyMap<string, OwnRecord>,
  hand: Hand,
): readonly OwnRecord[] => [
  ...take,
  ...put.map((content) => stamped(content, all.get(content.id), hand)),
  ...remove.flatMap((id) => {
    const record = all.get(id);
    return record && !record.removed ? [removal(record, hand)] : [];
  }),
];

/** A record as it is, taken away. */
const removal = (record: OwnRecord, { at }: Hand): OwnRecord => ({
  ...record,
  ...succession(record),
  changed: at,
  removed: true,
});

/** `before` again, in the place of what became of it; taken away where it was not there. */
export function broughtBack(before: OwnRecord | null, now: OwnRecord, hand: Hand): OwnRecord {
  if (before === null) return removal(now, hand);
  return { ...before, ...succession(now), changed: hand.at };
}

/** True where the one is what became of the other, or the same. */
export const goesOn = (record: OwnRecord, from: OwnRecord): boolean =>
  record.revision === from.revision || record.past.includes(from.revision);

const succession = (before: OwnRecord | undefined) => ({
  // More than seventy random bits: two hands that write the same record at the same time never make the same one.
  revision: crypto.randomUUID().slice(0, 23),
  past: before ? [before.revision, ...before.past].slice(0, longestPast) : [],
});

/** What a whole record says beyond its content is not the content's to say. */
function bare(content: Content): Content {
  if (!("removed" in content)) return content;
  const { removed: _, ...rest } = content as OwnRecord;
  return rest;
}
