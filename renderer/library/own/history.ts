import { saySame } from "../../core/own/likeness.ts";
import type { OwnRecord } from "../../core/own/records.ts";

/** A record before and after a change; before is null where the change made it. */
export type Turn = { readonly before: OwnRecord | null; readonly after: OwnRecord };

/** A change that can be undone: its name, and what became of what. */
export type Step = {
  readonly name: string;
  readonly turns: readonly Turn[];
  readonly sitting?: string;
  /** When it was done, where that was before this start. */
  readonly at?: string;
  /** How many records it changed of which it is no longer known what they were. */
  readonly lost?: number;
};

/** A change of before this start: what became of what is read only when it is asked for. */
export type Earlier = { readonly name: string; readonly at: string; readonly read: () => Promise<Step> };

export type Way = "undo" | "redo";

/** What came of turning a step: the records to be put, and how many were left alone. */
export type Turned = { readonly step: Step; readonly put: readonly OwnRecord[]; readonly left: number };

/** How many changes can be undone. */
const longest = 200;

/** The changes of this window, and those before it, to be undone one after the other, and done again. */
export class History {
  readonly #done: (Step | Earlier)[] = [];
  readonly #undone: (Step | Earlier)[] = [];
  /** Revisions that only brought an earlier one back, and that one: undoing further takes them for the same. */
  readonly #stands = new Map<string, string>();

  /** Remembers a change; what was undone before cannot be done again after it. */
  add(step: Step): void {
    this.#undone.length = 0;
    const last = this.#done.at(-1);
    if (last && "turns" in last && step.sitting !== undefined && last.sitting === step.sitting) {
      this.#done[this.#done.length - 1] = together(last, step);
    } else this.#push(this.#done, step);
  }

  /** Puts what was done before this start under what has been done since. */
  recall(done: readonly Earlier[], undone: readonly Earlier[]): void {
    // What was undone then cannot be done again after something else was done.
    if (this.#done.length === 0) this.#undone.unshift(...undone);
    this.#done.unshift(...done);
    this.#done.splice(0, this.#done.length - longest);
  }

  /** Reads what is turned next, where that was done before this start. */
  async ready(way: Way): Promise<void> {
    const steps = way === "undo" ? this.#done : this.#undone;
    for (let last = steps.at(-1); last && "read" in last; last = steps.at(-1)) {
      const step = await last.read();
      // It may have been undone meanwhile, or something else been done.
      const at = steps.indexOf(last);
      if (at >= 0) steps[at] = step;
    }
  }

  /** When what is turned next was done, where that was before this start; else null. */
  doneAt = (way: Way): string | null => (way === "undo" ? this.#done : this.#undone).at(-1)?.at ?? null;

  undoable = (): string | null => this.#done.at(-1)?.name ?? null;
  redoable = (): string | null => this.#undone.at(-1)?.name ?? null;

  /**
   * Takes the last change back, or does it again: `now` says what a record is now, `bring` makes the record that
   * brings `to` back, as its next revision. Answers what is to be put; `left` counts the records that have been
   * changed since by someone else and are left as they are. Record by record, so that others may have their turn in
   * between; what they change meanwhile is left as they made it. Nothing is done before it ends.
   */
  *turn(
    way: Way,
    now: (id: string) => OwnRecord | undefined,
    bring: (to: OwnRecord | null, from: OwnRecord) => OwnRecord,
  ): Generator<undefined, Turned | null> {
    const [from, to] = way === "undo" ? [this.#done, this.#undone] : [this.#undone, this.#done];
    const step = from.at(-1);
    if (!step || !("turns" in step)) return null;
    const made: (Turn & { readonly there: OwnRecord; readonly record: OwnRecord })[] = [];
    for (const { before, after } of step.turns) {
      const [back, expected] = way === "undo" ? [before, after] : [after, before];
      const there = now(after.id);
      if (there && this.#same(there, expected ?? there)) {
        const record = bring(back, there);
        if (back) this.#stands.set(record.revision, this.#origin(back.revision));
        made.push({ before, after, there, record });
      }
      yield;
    }
    const turns = made.filter(({ there }) => now(there.id) === there);
    // Something else may have been done meanwhile, and stand above it.
    const at = from.indexOf(step);
    if (at >= 0) from.splice(at, 1);
    if (turns.length > 0) {
      this.#push(to, { name: step.name, turns: turns.map(({ before, after }) => ({ before, after })) });
    }
    const left = step.turns.length - turns.length + (step.lost ?? 0);
    return { step, put: turns.map(({ record }) => record), left };
  }

  /** What was brought back before this start says the same under another revision. */
  #same = (a: OwnRecord, b: OwnRecord): boolean =>
    this.#origin(a.revision) === this.#origin(b.revision) || saySame(a, b);

  #origin = (revision: string): string => this.#stands.get(revision) ?? revision;

  #push(steps: (Step | Earlier)[], step: Step): void {
    steps.push(step);
    if (steps.length > longest) steps.shift();
  }
}

/** Two steps as one: every record goes from what it was before the first to what it is after the last. */
export function together(first: Step, second: Step): Step {
  const turns = new Map(first.turns.map((turn) => [turn.after.id, turn]));
  for (const { before, after } of second.turns) {
    const earlier = turns.get(after.id);
    turns.set(after.id, { before: earlier ? earlier.before : before, after });
  }
  return { ...first, turns: [...turns.values()] };
}
