import type { OwnRecord, Why } from "../../core/own/records.ts";
import type { OwnDatabase } from "../database.ts";
import type { Change } from "./change.ts";
import { History } from "./history.ts";
import type { LogEntry } from "./log.ts";
import { broughtBack, type Hand, removal, stamped } from "./stamps.ts";
import { nothingKept, type OwnState, stateWith } from "./state.ts";
import { DatabaseEmptied, readRecords, writeEntries } from "./table.ts";
import { type Keeping, Writing } from "./writing.ts";

/** All records in memory, how they change, and that what changes is written. */
export class Records {
  state: OwnState = nothingKept;
  author = "";
  /** Every record, taken away or not. */
  readonly all = new Map<string, OwnRecord>();
  readonly history = new History();
  readonly writing: Writing;
  readonly #listeners = new Set<() => void>();
  /** The number of the last entry there is, and of the last that is known to be in the database. */
  #seq = 0;
  #known = 0;
  readonly #channel: BroadcastChannel | null;

  constructor(
    private readonly own: OwnDatabase,
    private readonly now: () => number,
  ) {
    const database: Keeping = { write: (entries) => this.#write(entries) };
    this.writing = new Writing(database, null, now, this.#tell);
    this.#channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(own.name);
    this.#channel?.addEventListener("message", () => void this.#catchUp());
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads all there is; in slices, where the page has other things to do. */
  async load(gently: boolean): Promise<void> {
    this.#known = this.#seq = (await this.own.marks.get("last"))?.seq ?? 0;
    const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
    this.#show(await readRecords(this.own, gently ? breathe : async () => {}));
    this.state = { ...this.state, loaded: true };
    this.#tell();
  }

  /** Makes a change; resolves once it is on disk. */
  change({ why, name, put = [], take = [], remove = [], sitting }: Change): Promise<void> {
    const hand = this.#hand();
    const after = [
      ...put.map((content) => stamped(content, this.all.get(content.id), hand)),
      ...take,
      ...remove.flatMap((id) => {
        const record = this.all.get(id);
        return record && !record.removed ? [removal(record, hand)] : [];
      }),
    ];
    if (after.length === 0) return Promise.resolve();
    this.history.add({
      name,
      ...(sitting !== undefined && { sitting }),
      turns: after.map((record) => ({ before: this.all.get(record.id) ?? null, after: record })),
    });
    return this.#put(after, why, name, hand);
  }

  /** Takes the last change back, or does it again; resolves with how many records were left alone. */
  async turn(way: "undo" | "redo"): Promise<number> {
    const hand = this.#hand();
    const turned = this.history.turn(
      way,
      (id) => this.all.get(id),
      (to, from) => broughtBack(to, from, hand),
    );
    if (!turned) return 0;
    await this.#put(turned.put, way, turned.step.name, hand);
    return turned.left;
  }

  #put(records: readonly OwnRecord[], why: Why, name: string, hand: Hand): Promise<void> {
    this.#show(records);
    const done = this.writing.add(this.#entries(records, why, name, hand));
    this.#tell();
    return done;
  }

  #entries(records: readonly OwnRecord[], why: Why, name: string, { at }: Hand): readonly LogEntry[] {
    const change = crypto.randomUUID();
    return records.map((record) => {
      this.#seq += 1;
      return { seq: this.#seq, change, why, name, at, record };
    });
  }

  async #write(entries: readonly LogEntry[]): Promise<readonly LogEntry[]> {
    try {
      return await this.#writeAfter(entries);
    } catch (error) {
      if (!(error instanceof DatabaseEmptied)) throw error;
      // The database was made anew under us: all that this window knows goes into it.
      this.#known = 0;
      const hand = this.#hand();
      await this.#writeAfter(this.#entries([...this.all.values()], "restore", "", hand));
      return entries;
    }
  }

  async #writeAfter(entries: readonly LogEntry[]): Promise<readonly LogEntry[]> {
    const written = await writeEntries(this.own, entries, this.#known);
    this.#known = written.entries.at(-1)?.seq ?? this.#known;
    this.#seq = Math.max(this.#seq, this.#known);
    this.#hear(written.others);
    const merged = written.entries.filter(({ record }, at) => {
      const asked = entries[at]?.record;
      return record !== asked && this.all.get(record.id)?.revision === asked?.revision;
    });
    if (merged.length > 0) this.#show(merged.map(({ record }) => record));
    this.#channel?.postMessage(this.#known);
    return written.entries;
  }

  /** Takes in what another tab has written since. */
  async #catchUp(): Promise<void> {
    if (!this.own.isOpen() || !this.state.loaded) return;
    try {
      const others = await this.own.log.where("seq").above(this.#known).toArray();
      this.#known = Math.max(this.#known, others.at(-1)?.seq ?? 0);
      this.#seq = Math.max(this.#seq, this.#known);
      this.#hear(others);
    } catch {
      // It is read again before the next writing, which says so where it cannot be.
    }
  }

  /** Shows what others wrote, but for what is being written here at the same time. */
  #hear(others: readonly LogEntry[]): void {
    const own = this.writing.unkept();
    const records = new Map(others.map(({ record }) => [record.id, record]));
    const news = [...records.values()].filter(
      ({ id, revision }) => !own.has(id) && this.all.get(id)?.revision !== revision,
    );
    if (news.length === 0) return;
    this.#show(news);
    this.#tell();
  }

  #show(records: readonly OwnRecord[]): void {
    for (const record of records) this.all.set(record.id, record);
    this.state = stateWith(this.state, records);
  }

  #hand = (): Hand => ({ author: this.author, at: new Date(this.now()).toISOString() });

  #tell = (): void => {
    for (const listener of this.#listeners) listener();
  };
}
