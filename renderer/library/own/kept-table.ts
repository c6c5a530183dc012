import type { OwnRecord } from "../../core/own/records.ts";
import { type OwnDatabase, open } from "../database.ts";
import type { LogEntry } from "./log.ts";
import { DatabaseEmptied, writeEntries } from "./table.ts";
import type { Keeping } from "./writing.ts";

/** How long a database that was closed by the browser is left alone, in milliseconds. */
const calm = 500;

type Hearing = {
  /** What another tab of the program has written. */
  others(entries: readonly LogEntry[]): void;
  /** What came of an entry where another had changed the same record: it was merged. */
  merged(record: OwnRecord, asked: OwnRecord): void;
  /** Everything, as entries: the database has lost it. */
  everything(): readonly LogEntry[];
  /** It has just lost it, and nobody is writing. */
  emptied(): void;
};

/** The database as a place where entries are kept, shared with other tabs: each tells the others what it wrote. */
export class KeptTable implements Keeping {
  /** The number of the last entry that is known to be there; null before any has been read. */
  known: number | null = null;
  readonly #channel: BroadcastChannel | null;

  constructor(
    private readonly own: OwnDatabase,
    private readonly hearing: Hearing,
  ) {
    this.#channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(own.name);
    this.#channel?.addEventListener("message", () => void this.catchUp());
    // Chromium closes what it throws away, as where the disk is nearly full; whoever closes it here is not told so.
    const follow = () =>
      own.backendDB().addEventListener("close", () => setTimeout(() => void this.#lookAgain(), calm));
    own.on("ready", follow, true);
  }

  async #lookAgain(): Promise<void> {
    try {
      await open(this.own);
      const last = await this.own.marks.get("last");
      if ((last?.seq ?? 0) < (this.known ?? 0)) this.hearing.emptied();
    } catch {
      // What hinders it is said when something is written next.
    }
  }

  async write(entries: readonly LogEntry[], told?: (count: number) => void): Promise<readonly LogEntry[]> {
    try {
      return await this.#writeAfter(entries, this.known ?? 0, told);
    } catch (error) {
      if (!(error instanceof DatabaseEmptied)) throw error;
      // The database was made anew under us: all that this window knows goes into it, and nothing less will do.
      await this.#writeAfter(this.hearing.everything(), 0);
      return entries;
    }
  }

  async #writeAfter(
    entries: readonly LogEntry[],
    known: number,
    told?: (count: number) => void,
  ): Promise<readonly LogEntry[]> {
    const written = await writeEntries(this.own, entries, known, told);
    this.known = written.entries.at(-1)?.seq ?? this.known;
    this.hearing.others(written.others);
    for (const [at, { record }] of written.entries.entries()) {
      const asked = entries[at]?.record;
      if (asked && record !== asked) this.hearing.merged(record, asked);
    }
    this.#channel?.postMessage(this.known);
    return written.entries;
  }

  /** Takes in what another tab has written since. */
  async catchUp(): Promise<void> {
    if (this.known === null || !this.own.isOpen()) return;
    try {
      const others = await this.own.log.where("seq").above(this.known).toArray();
      this.known = Math.max(this.known, others.at(-1)?.seq ?? 0);
      this.hearing.others(others);
    } catch {
      // It is read again before the next writing, which says so where it cannot be.
    }
  }
}
