import type { Shell } from "../../core/shell.ts";
import type { LogEntry } from "./log.ts";
import type { Keeping } from "./writing.ts";

/** The journal that the desktop program keeps beside the database. */
export type Journal = Pick<Shell, "journalEnd" | "readJournal" | "appendJournal" | "checkJournal">;

/** How many lines are given to the journal at a time: of a large import all at once would stop the window. */
const sliceLength = 1000;

/** Entries are written to the journal one a line; where that fails amid many, all of them are written again. */
export const keptIn = (journal: Journal): Keeping => ({
  write: async (entries, told) => {
    for (let from = 0; from < entries.length; from += sliceLength) {
      const slice = entries.slice(from, from + sliceLength);
      await journal.appendJournal(slice.map((entry) => JSON.stringify(entry)));
      if (entries.length > sliceLength) told(from + slice.length);
    }
    return entries;
  },
});

/** The entry that a line of the journal is; its checksum has been held against it. */
export const entryOf = (line: string): LogEntry => JSON.parse(line) as LogEntry;
