import type { OwnRecord, Why } from "../../core/own/records.ts";
import { inSlices } from "../breath.ts";
import type { OwnDatabase } from "../database.ts";
import type { Change } from "./change.ts";
import { recallEarlier } from "./earlier.ts";
import { Exporting } from "./exporting.ts";
import { History, type Way } from "./history.ts";
import { type Journal, keptIn } from "./journal.ts";
import { KeptTable } from "./kept-table.ts";
import type { LogEntry } from "./log.ts";
import { markCompared, mend, type Opened, openRecords } from "./opening.ts";
import type { Mended } from "./reconcile.ts";
import { Sitting } from "./sitting.ts";
import { broughtBack, goesOn, type Hand, outcomeOf } from "./stamps.ts";
import { nothingKept, type OwnState, stateWith } from "./state.ts";
import { Writing } from "./writing.ts";

/** How long after a journal that could not be read is asked again, in milliseconds. */
const soon = 3000;

/** All records in memory, how they change, and that what changes is written. */
export class Records {
  state: OwnState = nothingKept;
  author = "";
  /** Every record, taken away or not. */
  readonly all = new Map<string, OwnRecord>();
  readonly history = new History();
  readonly writing: Writing;
  /** What was mended at the start and has not been acknowledged. */
  mended: Mended | null = null;
  /** False while the journal could not be read, and may have what is not known here. */
  compared = true;
  readonly exporting: Exporting;
  readonly #table: KeptTable;
  readonly #sitting = new Sitting();
  readonly #listeners = new Set<() => void>();
  /** The number of the last entry there is. */
  #seq = 0;
  /** Resolves when nothing is being taken back, or done again. */
  #turning: Promise<unknown> = Promise.resolve();
  /** Resolves when it is known what was done before this start. */
  #recalled: Promise<void> = Promise.resolve();

  constructor(
    private readonly own: OwnDatabase,
    private readonly journal: Journal | null,
    private readonly now: () => number,
  ) {
    this.exporting = new Exporting(own);
    this.#table = new KeptTable(own, {
      others: (entries) => this.#hear(entries),
      merged: (record, { revision }) => {
        if (this.all.get(record.id)?.revision === revision) this.#show([record]);
      },
      everything: () => this.#everything(),
      emptied: () => void this.writing.add(this.#everything()),
    });
    this.writing = new Writing(this.#table, journal && keptIn(journal), now, this.tell);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads all there is; in slices, where the page has other things to do. */
  async load(gently: boolean): Promise<void> {
    const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
    try {
      const opened = await openRecords(this.own, this.journal, gently ? breathe : async () => {});
      this.#table.known = opened.known;
      this.writing.begin(opened.at);
      if (!this.journal) await this.exporting.begin();
      this.#take(opened);
      this.state = { ...this.state, loaded: true };
      this.#recalled = recallEarlier(this.own, this.history, opened.seq).then(this.tell);
      // What another tab wrote while this was being read.
      void this.#table.catchUp();
    } catch (error) {
      this.writing.fail(error, () => void this.load(gently));
    }
    this.tell();
  }

  /** All there is has just been exported. */
  async exported(): Promise<void> {
    await this.exporting.done(this.#seq, this.now());
    this.tell();
  }

  /** Looks through the journal for damage, and mends it from what is known here; what it alone has is taken from it. */
  async check(): Promise<void> {
    if (!this.journal || !this.state.loaded) return;
    try {
      if (this.compared && (await this.journal.checkJournal()) === 0) return;
      this.#take(await mend(this.own, this.journal, [...this.all.values()], this.#seq));
      this.tell();
    } catch {
      // What may be missing is asked for until it comes; damage alone is found again at the next start.
      if (!this.compared) this.#checkSoon();
    }
  }

  #checkSoon = () => setTimeout(() => void this.check(), soon);

  #take({ records, seq, behind, mended, compared }: Omit<Opened, "at">): void {
    this.compared = compared;
    const unkept = this.writing.unkept();
    // What was written while they were being read, and is saved already, is not written over either.
    const isLater = (record: OwnRecord, now = this.all.get(record.id)) => !now || goesOn(record, now);
    this.#show(records.filter((record) => !unkept.has(record.id) && isLater(record)));
    this.#seq = Math.max(this.#seq, seq);
    if (!this.journal) this.exporting.look(this.#seq, this.now());
    this.mended = mended ?? this.mended;
    const written = this.writing.add(this.#entries(behind, "restore", "", this.#hand()));
    if (behind.length > 0 && compared) written.then(() => markCompared(this.own)).catch(() => {});
    if (!compared) this.#checkSoon();
  }

  /** Makes a change; resolves once it is on disk. */
  change(change: Change): Promise<void> {
    const { why, name, sitting } = change;
    const hand = this.#hand();
    const after = this.#sitting.remembering(outcomeOf(change, this.all, hand), sitting);
    if (after.length === 0) return Promise.resolve();
    const turns = after.map((record) => ({ before: this.all.get(record.id) ?? null, after: record }));
    // What the program did of its own accord is not what the reader takes back.
    if (why !== "anchor") {
      this.history.add({ name, ...(sitting !== undefined && { sitting }), turns });
    }
    return this.#put(after, why, name, hand, sitting);
  }

  /** Takes the last change back, or does it again; resolves with how many records were left alone. */
  async turn(way: Way): Promise<number> {
    // One after the other: the second means what is last when the first is done, and not only when it is on disk.
    const turning = this.#turning.then(() => this.#turned(way));
    this.#turning = turning.catch(() => {});
    const { left, kept } = await turning;
    await kept;
    return left;
  }

  async #turned(way: Way): Promise<{ readonly left: number; readonly kept?: Promise<void> }> {
    await this.#recalled;
    await this.history.ready(way);
    const hand = this.#hand();
    const turning = this.history.turn(
      way,
      (id) => this.all.get(id),
      (to, from) => broughtBack(to, from, hand),
    );
    const turned = await inSlices(turning, new AbortController().signal);
    if (!turned) return { left: 0 };
    return { left: turned.left, kept: this.#put(turned.put, way, turned.step.name, hand) };
  }

  #put(records: readonly OwnRecord[], why: Why, name: string, hand: Hand, sitting?: string): Promise<void> {
    const was = records.map(({ id }) => this.all.get(id)?.revision ?? null);
    this.#show(records);
    if (!this.journal) this.exporting.look(this.#seq + records.length, this.now());
    const entries = this.#entries(records, why, name, hand).map((entry, at) => ({
      ...entry,
      was: was[at] ?? null,
      ...(sitting !== undefined && { sitting }),
    }));
    const done = this.writing.add(entries);
    this.tell();
    return done;
  }

  #everything = () => this.#entries([...this.all.values()], "restore", "", this.#hand());

  #entries(records: readonly OwnRecord[], why: Why, name: string, { at }: Hand): readonly LogEntry[] {
    const change = crypto.randomUUID();
    return records.map((record) => {
      this.#seq += 1;
      return { seq: this.#seq, change, why, name, at, record };
    });
  }

  /** Shows what others wrote, but for what is being written here at the same time. */
  #hear(others: readonly LogEntry[]): void {
    this.#seq = Math.max(this.#seq, others.at(-1)?.seq ?? 0);
    const own = this.writing.unkept();
    const records = new Map(others.map(({ record }) => [record.id, record]));
    const news = [...records.values()].filter(
      ({ id, revision }) => !own.has(id) && this.all.get(id)?.revision !== revision,
    );
    if (news.length === 0) return;
    this.#show(news);
    this.tell();
  }

  #show(records: readonly OwnRecord[]): void {
    for (const record of records) this.all.set(record.id, record);
    this.state = stateWith(this.state, records);
  }

  #hand = (): Hand => ({ author: this.author, at: new Date(this.now()).toISOString() });

  tell = (): void => {
    for (const listener of this.#listeners) listener();
  };
}
