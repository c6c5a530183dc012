import type { Shell } from "../../core/shell.ts";
import type { LogEntry } from "./log.ts";
import type { Keeping } from "./writing.ts";

/** The journal that the desktop program keeps beside the database. */
export type Journal = Pick<Shell, "journalEnd" | "readJournal" | "appendJournal" | "checkJournal">;

/** Entries are written to the journal one a line. */
export const keptIn = (journal: Journal): Keeping => ({
  write: async (entries) => {
    await journal.appendJournal(entries.map((entry) => JSON.stringify(entry)));
    return entries;
  },
});

/** The entry that a line of the journal is; its checksum has been held against it. */
export const entryOf = (line: string): LogEntry => JSON.parse(line) as LogEntry;
