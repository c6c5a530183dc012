import type { OwnRecord } from "../../core/own/records.ts";

/** A record before and after a change; before is null where the change made it. */
export type Turn = { readonly before: OwnRecord | null; readonly after: OwnRecord };

/** A change that can be undone: its name, and what became of what. */
export type Step = { readonly name: string; readonly turns: readonly Turn[]; readonly sitting?: string };

/** How many changes can be undone. */
const longest = 200;

/** The changes of this window, to be undone one after the other, and done again. */
export class History {
  readonly #done: Step[] = [];
  readonly #undone: Step[] = [];
  /** Revisions that only brought an earlier one back, and that one: undoing further takes them for the same. */
  readonly #stands = new Map<string, string>();

  /** Remembers a change; what was undone before cannot be done again after it. */
  add(step: Step): void {
    this.#undone.length = 0;
    const last = this.#done.at(-1);
    if (last && step.sitting !== undefined && last.sitting === step.sitting) {
      this.#done[this.#done.length - 1] = together(last, step);
    } else this.#push(this.#done, step);
  }

  undoable = (): string | null => this.#done.at(-1)?.name ?? null;
  redoable = (): string | null => this.#undone.at(-1)?.name ?? null;

  /**
   * Takes the last change back, or does it again: `now` says what a record is now, `bring` makes the record that
   * brings `to` back, as its next revision. Answers what is to be put; `left` counts the records that have been
   * changed since by someone else and are left as they are.
   */
  turn(
    way: "undo" | "redo",
    now: (id: string) => OwnRecord | undefined,
    bring: (to: OwnRecord | null, from: OwnRecord) => OwnRecord,
  ): { readonly step: Step; readonly put: readonly OwnRecord[]; readonly left: number } | null {
    const [from, to] = way === "undo" ? [this.#done, this.#undone] : [this.#undone, this.#done];
    const step = from.pop();
    if (!step) return null;
    const put: OwnRecord[] = [];
    const turns: Turn[] = [];
    for (const turn of step.turns) {
      const [back, expected] = way === "undo" ? [turn.before, turn.after] : [turn.after, turn.before];
      const there = now(turn.after.id);
      if (!there || !this.#same(there, expected ?? there)) continue;
      const record = bring(back, there);
      if (back) this.#stands.set(record.revision, this.#origin(back.revision));
      put.push(record);
      turns.push(turn);
    }
    if (turns.length > 0) this.#push(to, { name: step.name, turns });
    return { step, put, left: step.turns.length - turns.length };
  }

  #same = (a: OwnRecord, b: OwnRecord): boolean => this.#origin(a.revision) === this.#origin(b.revision);

  #origin = (revision: string): string => this.#stands.get(revision) ?? revision;

  #push(steps: Step[], step: Step): void {
    steps.push(step);
    if (steps.length > longest) steps.shift();
  }
}

/** Two steps as one: every record goes from what it was before the first to what it is after the last. */
function together(first: Step, second: Step): Step {
  const turns = new Map(first.turns.map((turn) => [turn.after.id, turn]));
  for (const { before, after } of second.turns) {
    const earlier = turns.get(after.id);
    turns.set(after.id, { before: earlier ? earlier.before : before, after });
  }
  return { ...first, turns: [...turns.values()] };
}
