import type { LogEntry } from "./log.ts";
import { failure, type Saving, type Trouble } from "./saving.ts";

/** A place where entries are kept; either all of them are on disk when it resolves, or it rejects. */
export type Keeping = {
  /** `told` hears how many of them have been given to the disk, where they are given bit by bit. */
  write(entries: readonly LogEntry[], told: (count: number) => void): Promise<readonly LogEntry[]>;
};

/** One entry on its way: where it is already. */
type Unkept = { entry: LogEntry; database: boolean; journal: boolean };
type Waiting = { readonly last: Unkept; resolve(): void; reject(error: Error): void };

/** How long after a failure it is tried again, in milliseconds; the last for good. */
const patience = [2000, 4000, 8000, 15_000, 30_000];

/**
 * The way of entries to the disk: one writing at a time; what comes meanwhile goes together with the next one.
 * What could not be written stays, and is tried again until it is.
 */
export class Writing {
  saving: Saving = { phase: "saved", at: null };
  #unkept: Unkept[] = [];
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #again: (() => void) | null = null;

  constructor(
    private readonly database: Keeping,
    private readonly journal: Keeping | null,
    private readonly now: () => number,
    private readonly tell: () => void,
  ) {}

  /** True while an entry is not wherever it belongs. */
  get busy(): boolean {
    return this.#unkept.length > 0;
  }

  /** The ids of records that are not on disk as they are. */
  unkept(): ReadonlySet<string> {
    return new Set(this.#unkept.map(({ entry }) => entry.record.id));
  }

  /** Sends entries on their way; resolves once they are on disk, rejects where the first attempt fails. */
  add(entries: readonly LogEntry[]): Promise<void> {
    const unkept = entries.map((entry) => ({ entry, database: false, journal: this.journal === null }));
    const last = unkept.at(-1);
    if (!last) return Promise.resolve();
    this.#unkept.push(...unkept);
    const done = new Promise<void>((resolve, reject) => this.#waiting.push({ last, resolve, reject }));
    // Whoever does not wait for it reads of a failure in the status bar; it is no fault of the program.
    done.catch(() => {});
    if (this.saving.phase === "saved") this.#say({ phase: "saving", at: this.saving.at });
    void this.run();
    return done;
  }

  /** Says when, before this start, something was last written. */
  begin(at: number | null): void {
    this.#say({ phase: "saved", at });
  }

  /** Tries again what has not been written; resolves when all is, or the attempt has failed. */
  run(): Promise<void> {
    clearTimeout(this.#timer);
    const again = this.#again;
    this.#again = null;
    again?.();
    this.#running ??= this.#attempt();
    return this.#running;
  }

  async #attempt(): Promise<void> {
    // What is asked in the same turn goes together.
    await Promise.resolve();
    let going = this.#unkept.length > 0;
    while (going) {
      const batch = [...this.#unkept];
      const trouble = {
        database: await this.#write("database", batch),
        // Where there is none, it holds nothing.
        journal: this.journal ? await this.#write("journal", batch) : undefined,
      };
      const error = trouble.database ?? trouble.journal ?? null;
      this.#unkept = this.#unkept.filter(({ database, journal }) => !database || !journal);
      going = error === null && this.#unkept.length > 0;
      // Before anyone is told: whoever then asks for more must find it at rest.
      if (!going) this.#running = null;
      if (!error) this.#failures = 0;
      if (error) this.#failed(trouble);
      else this.#say({ phase: going ? "saving" : "saved", at: this.now() });
      this.#answer(new Set(batch), error);
    }
    this.#running = null;
  }

  /** What was written earlier cannot be read; `again` tries it once more. */
  fail(error: unknown, again: () => void): void {
    this.#again = again;
    const database = error instanceof Error ? error : new Error(String(error));
    this.#failed({ database, journal: database });
  }

  #failed(trouble: Trouble): void {
    this.#say(failure(trouble, this.saving.at, this.now()));
    const wait = patience[Math.min(this.#failures, patience.length - 1)];
    this.#failures += 1;
    this.#timer = setTimeout(() => void this.run(), wait);
  }

  async #write(where: "database" | "journal", batch: readonly Unkept[]): Promise<Error | null> {
    const missing = batch.filter((each) => !each[where]);
    if (missing.length === 0) return null;
    try {
      const told = (count: number) => this.#tellShare(where, count / missing.length);
      const written = await this[where]?.write(
        missing.map(({ entry }) => entry),
        told,
      );
      missing.forEach((each, index) => {
        each[where] = true;
        each.entry = written?.[index] ?? each.entry;
      });
      return null;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  /** Tells those who wait for what is in one place at least by now, and, of a failure, the others of the batch. */
  #answer(batch: ReadonlySet<Unkept>, error: Error | null): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const each of waiting) {
      if (each.last.database || (this.journal !== null && each.last.journal)) each.resolve();
      else if (error && batch.has(each.last)) each.reject(error);
      else this.#waiting.push(each);
    }
  }

  /** The database comes first, then the journal; a hundred times at most. */
  #tellShare(where: "database" | "journal", of: number): void {
    const share = this.journal === null ? of : of / 2 + (where === "journal" ? 0.5 : 0);
    if (this.saving.phase !== "saving" || share - (this.saving.share ?? 0) < 0.01) return;
    this.#say({ ...this.saving, share });
  }

  #say(saving: Saving): void {
    this.saving = saving;
    this.tell();
  }
}
