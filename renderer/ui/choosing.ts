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
export function useChoosing(ids: readonly string[]): Choosing {
  const [kept, setKept] = useState(nothing);
  const placeOf = (id: string | null) => (id === null ? -1 : ids.indexOf(id));
  const chosen = useMemo(
    () => (kept.ids.size === 0 ? kept.ids : new Set(ids.filter((id) => kept.ids.has(id)))),
    [ids, kept.ids],
  );
  const there = useMemo(() => (kept.active === null ? -1 : ids.indexOf(kept.active)), [ids, kept.active]);
  const active = there >= 0 ? there : Math.min(kept.at, ids.length - 1);
  const within = (at: number) => Math.max(0, Math.min(at, ids.length - 1));
  return {
    active,
    touched: kept.active !== null,
    chosen,
    move(to, extend) {
      const at = within(to);
      const id = ids[at] ?? null;
      if (!extend) return setKept({ ids: chosen, active: id, at, from: id });
      const begun = placeOf(kept.from);
      const from = begun >= 0 ? begun : Math.max(0, active);
      const stretch = ids.slice(Math.min(from, at), Math.max(from, at) + 1);
      setKept({ ids: new Set(stretch), active: id, at, from: ids[from] ?? null });
    },
    toggle(at) {
      const id = ids[at];
      if (id === undefined) return;
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      setKept({ ids: next, active: id, at, from: id });
    },
    only: (at) => setKept({ ids: new Set(), active: ids[at] ?? null, at, from: ids[at] ?? null }),
    chooseAll: () => setKept({ ...kept, ids: new Set(ids) }),
    clear: () => setKept({ ...kept, ids: new Set() }),
  };
}
