import type { OwnDatabase } from "../database.ts";

/** What has been changed since the last export, and for how many days. */
export type Unexported = { readonly changes: number; readonly days: number };

/** After how many changes, or days with any, a reader whose browser keeps the only copy is reminded to export. */
const patience = { changes: 50, days: 14 };
const day = 24 * 3600 * 1000;

/** Counts what has not been exported. */
export class Exporting {
  /** Null where there is no need to export. */
  unexported: Unexported | null = null;
  /** The change up to which all was exported, and the instant of the first one after it. */
  #from = { seq: 0, at: null as number | null };

  constructor(private readonly own: OwnDatabase) {}

  /** Reads when it was last done, and since when there is something that was not. */
  async begin(): Promise<void> {
    const seq = (await this.own.marks.get("exported"))?.seq ?? 0;
    const first = await this.own.log.where("seq").above(seq).first();
    this.#from = { seq, at: first ? Date.parse(first.at) || null : null };
  }

  /** Looks again whether it is time, at the change number `seq`, and the instant `now`. */
  look(seq: number, now: number): void {
    const changes = seq - this.#from.seq;
    if (changes > 0) this.#from.at ??= now;
    const days = Math.floor((now - (this.#from.at ?? now)) / day);
    const due = changes >= patience.changes || (changes > 0 && days >= patience.days);
    this.unexported = due ? { changes, days: Math.max(0, days) } : null;
  }

  /** All up to `seq` has just been exported. */
  async done(seq: number, now: number): Promise<void> {
    this.#from = { seq, at: null };
    this.look(seq, now);
    await this.own.marks.put({ id: "exported", seq, change: "", count: 0, at: new Date(now).toISOString() });
  }
}
