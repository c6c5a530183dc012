import { useMemo, useState } from "react";

/** What is chosen in a list, and which row has the keyboard. */
export type Choosing = {
  /** The number of the active row; -1 in an empty list. */
  readonly active: number;
  /** The reader has been in the list: the active row is one that was meant. */
  readonly touched: boolean;
  /** The ids that are chosen and listed, in the order of the list. */
  readonly chosen: ReadonlySet<string>;
  readonly move: (to: number, extend: boolean) => void;
  readonly toggle: (at: number) => void;
  /** The row has the keyboard, and nothing is chosen. */
  readonly only: (at: number) => void;
  readonly chooseAll: () => void;
  readonly clear: () => void;
};

type Kept = {
  readonly ids: ReadonlySet<string>;
  readonly active: string | null;
  /** Where the active row was: what is deleted leaves the keyboard where it stood. */
  readonly at: number;
  /** From where a stretch of rows is chosen. */
  readonly from: string | null;
};

const nothing: Kept = { ids: new Set(), active: null, at: 0, from: null };

/** Choosing among rows that come and go: what is no longer listed is not chosen. */
export function useChoosing(rows: readonly { readonly id: string }[]): Choosing {
  const [kept, setKept] = useState(nothing);
  const placeOf = (sought: string | null) =>
    sought === null ? -1 : rows.findIndex(({ id }) => id === sought);
  const chosen = useMemo(
    () =>
      kept.ids.size === 0 ? kept.ids : new Set(rows.filter(({ id }) => kept.ids.has(id)).map(({ id }) => id)),
    [rows, kept.ids],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: it depends on the rows
  const there = useMemo(() => placeOf(kept.active), [rows, kept.active]);
  const active = there >= 0 ? there : Math.min(kept.at, rows.length - 1);
  const within = (at: number) => Math.max(0, Math.min(at, rows.length - 1));
  const idAt = (at: number) => rows[at]?.id ?? null;
  return {
    active,
    touched: kept.active !== null,
    chosen,
    move(to, extend) {
      const at = within(to);
      const id = idAt(at);
      if (!extend) return setKept({ ids: chosen, active: id, at, from: id });
      const begun = placeOf(kept.from);
      const from = begun >= 0 ? begun : Math.max(0, active);
      const stretch = rows.slice(Math.min(from, at), Math.max(from, at) + 1);
      setKept({ ids: new Set(stretch.map(({ id }) => id)), active: id, at, from: idAt(from) });
    },
    toggle(at) {
      const id = idAt(at);
      if (id === null) return;
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      setKept({ ids: next, active: id, at, from: id });
    },
    only: (at) => setKept({ ids: new Set(), active: idAt(at), at, from: idAt(at) }),
    chooseAll: () => setKept({ ...kept, ids: new Set(rows.map(({ id }) => id)) }),
    clear: () => setKept({ ...kept, ids: new Set() }),
  };
}
