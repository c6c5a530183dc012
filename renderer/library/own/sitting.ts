import { longestPast, type OwnRecord } from "../../core/own/records.ts";

/** How many revisions of one sitting a record remembers beside its present one: those that may still be under way. */
const few = 4;

/**
 * The past of records that are changed again and again at one sitting, as a note is that is kept twice a second while
 * it is typed. Of what came at the sitting only the last revisions are remembered, and all from before it: by these
 * other copies know the record for what became of theirs.
 */
export class Sitting {
  #id: string | undefined;
  /** What each record had behind it after the first stroke. */
  readonly #began = new Map<string, readonly string[]>();

  /** The records of a stroke, with as much of their past as is to be remembered. */
  remembering(records: readonly OwnRecord[], sitting: string | undefined): readonly OwnRecord[] {
    if (sitting !== this.#id) this.#began.clear();
    this.#id = sitting;
    if (sitting === undefined) return records;
    return records.map((record) => {
      const began = this.#began.get(record.id);
      if (!began) {
        this.#began.set(record.id, record.past);
        return record;
      }
      const since = record.past.filter((revision) => !began.includes(revision)).slice(0, few);
      return { ...record, past: [...since, ...began].slice(0, longestPast) };
    });
  }
}
