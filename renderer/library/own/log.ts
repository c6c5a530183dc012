import type { OwnRecord, Why } from "../../core/own/records.ts";

/** One record put at one stroke, as the log of changes and the journal keep it. */
export type LogEntry = {
  /** Counts every entry there ever was; what comes later has the higher number, whatever the clock says. */
  readonly seq: number;
  /** The same for all that was changed at one stroke. */
  readonly change: string;
  readonly why: Why;
  /** What was done, in the reader's words. */
  readonly name: string;
  /** When, ISO 8601 in UTC; for the reader only, never to put things in order. */
  readonly at: string;
  readonly record: OwnRecord;
  /**
   * The revision in whose place the record came, null where there was none: what undoing brings back. Not there where
   * an earlier version wrote it, or it was changed elsewhere at the same time.
   */
  readonly was?: string | null;
  /** Strokes of one sitting that follow each other are undone as one. */
  readonly sitting?: string;
};

/** How many entries the log keeps for each record there is, and besides: what is older is let go. */
const kept = { each: 4, besides: 20_000 };

/** The first number that the log still has to keep, with `records` records and the last number `seq`. */
export const firstKept = (seq: number, records: number): number =>
  seq - records * kept.each - kept.besides + 1;
