import { useEffect, useMemo, useState } from "react";
import type { SetItem } from "../core/own/records.ts";
import { type Rechecked, recheck, type WorkNow } from "../core/sets/recheck.ts";
import { measureOf } from "../core/sets/units.ts";
import type { Library } from "../library/library.ts";

/** The works that some items are from, as they are now; null where one is not there. Undefined while they are read. */
export type WorksNow = ReadonlyMap<string, WorkNow>;

const none: WorksNow = new Map();

/** Reads the works that some items are from; those not yet read, and those that could not be, are not in it. */
export function useWorksNow(library: Library, items: readonly SetItem[]): WorksNow {
  const [works, setWorks] = useState(none);
  const wanted = useMemo(() => [...new Set(items.flatMap(workIdOf))].toSorted().join("\n"), [items]);
  useEffect(() => {
    let current = true;
    const ids = wanted === "" ? [] : wanted.split("\n");
    const read = ids.map(async (id) => {
      const edition = library.works.find((work) => work.id === id)?.sha256;
      const from = edition === undefined ? null : await library.open(id);
      return [id, from && edition !== undefined ? { from, edition } : null] as const;
    });
    // What cannot be read now is not called gone.
    void Promise.allSettled(read).then((settled) => {
      if (!current) return;
      setWorks(new Map(settled.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []))));
    });
    return () => {
      current = false;
    };
  }, [library, wanted]);
  return works;
}

const workIdOf = ({ entry }: SetItem): readonly string[] =>
  entry.sort === "unit" ? [entry.anchor.workId] : [];

/** How each unit of some items stands to its work now, by the id of its item; those whose work is not read are left out. */
export function recheckedOf(items: readonly SetItem[], works: WorksNow): ReadonlyMap<string, Rechecked> {
  return new Map(
    items.flatMap(({ id, entry }) => {
      const work = entry.sort === "unit" ? works.get(entry.anchor.workId) : undefined;
      return entry.sort !== "unit" || work === undefined ? [] : [[id, recheck(entry, work)] as const];
    }),
  );
}

/** What a set comes to. */
export type Tally = {
  readonly units: number;
  readonly articles: number;
  readonly characters: number;
  readonly changed: number;
  readonly gone: number;
};

/** Counts what some items hold, as the works are now. */
export function tallyOf(
  items: readonly SetItem[],
  works: WorksNow,
  rechecked: ReadonlyMap<string, Rechecked>,
): Tally {
  const tally = { units: 0, articles: 0, characters: 0, changed: 0, gone: 0 };
  for (const { id, entry } of items) {
    if (entry.sort !== "unit") continue;
    const found = rechecked.get(id);
    const work = works.get(entry.anchor.workId);
    tally.units += 1;
    if (found?.standing === "changed") tally.changed += 1;
    if (found?.standing === "gone") tally.gone += 1;
    if (!found?.now || !work) continue;
    const { articles, characters } = measureOf(work.from, found.now.anchor.address);
    tally.articles += articles;
    tally.characters += characters;
  }
  return tally;
}
