import { canonical } from "../own/likeness.ts";
import type { SetEntry } from "../own/records.ts";

type Held = { readonly id: string; readonly entry: SetEntry };

/** What became of one place of a set between two versions of it. */
export type Difference = {
  readonly id: string;
  readonly is: "added" | "removed" | "changed" | "moved";
  readonly before: SetEntry | null;
  readonly after: SetEntry | null;
};

/** What differs, in the order of the later one; what was taken away comes last. What is the same is not told. */
export function differencesOf(before: readonly Held[], after: readonly Held[]): readonly Difference[] {
  const places = new Map(before.map(({ id }, at) => [id, at]));
  const left = new Set(after.map(({ id }) => id));
  const both = after.filter(({ id }) => places.has(id));
  const inPlace = longestRising(both.map(({ id }) => places.get(id) ?? 0));
  const still = new Set([...inPlace].map((at) => both[at]?.id));
  const differences = after.flatMap(({ id, entry }): readonly Difference[] => {
    const at = places.get(id);
    const was = at === undefined ? null : (before[at]?.entry ?? null);
    if (!was) return [{ id, is: "added", before: null, after: entry }];
    if (canonical(was) !== canonical(entry)) return [{ id, is: "changed", before: was, after: entry }];
    return still.has(id) ? [] : [{ id, is: "moved", before: was, after: entry }];
  });
  const removed = before.filter(({ id }) => !left.has(id));
  return [
    ...differences,
    ...removed.map(({ id, entry }): Difference => ({ id, is: "removed", before: entry, after: null })),
  ];
}

/** Which of some numbers, by their places, are the most that stand in rising order: these have not moved. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [at, number] of numbers.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = at;
  }
  const rising = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) rising.add(at);
  return rising;
}
