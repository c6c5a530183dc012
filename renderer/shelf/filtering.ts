import { useEffect, useMemo, useState } from "react";
import type { InstalledWork } from "../library/database.ts";
import { type Filtered, filterOf } from "./filter.ts";
import type { Grouping } from "./groups.ts";
import { type Labels, labelsOf } from "./labels.ts";
import { type Row, rowsInSight } from "./rows.ts";

/** The tree as a filter leaves it, with the branches that were opened and closed in it. */
export type Filtering = Filtered & {
  readonly rows: readonly Row[];
  readonly onFold: (keys: readonly string[], open: boolean) => void;
};

type Folded = { readonly words: string; readonly open: ReadonlyMap<string, boolean> };

/**
 * The tree filtered by words; null where there are none. What is opened and closed in it is forgotten with the
 * words. Once it is `wanted`, the labels are made ready while nothing else is to do.
 */
export function useFiltering(
  works: readonly InstalledWork[],
  words: string,
  wanted: boolean,
  grouping: Grouping,
): Filtering | null {
  const labels = useMemo(() => labelsOf(works), [works]);
  useEffect(() => (wanted ? readAhead(labels) : undefined), [labels, wanted]);
  const [folded, setFolded] = useState<Folded>({ words: "", open: new Map() });
  const open = folded.words === words ? folded.open : null;
  const filtered = useMemo(() => filterOf(works, labels, words), [works, labels, words]);
  const rows = useMemo(() => {
    if (!filtered) return [];
    const { sight } = filtered;
    const isOpen = (key: string, work: number, entry: number) =>
      open?.get(key) ?? sight.isOpen(key, work, entry);
    const isGroupOpen = (key: string) => open?.get(key) ?? sight.isGroupOpen(key);
    return rowsInSight(works, { ...sight, isOpen, isGroupOpen }, grouping);
  }, [works, filtered, open, grouping]);
  if (!filtered) return null;
  return {
    ...filtered,
    rows,
    onFold: (keys, to) =>
      setFolded({ words, open: new Map([...(open ?? []), ...keys.map((key) => [key, to] as const)]) }),
  };
}

function readAhead(labels: Labels): () => void {
  let waiting = requestIdleCallback(function go() {
    if (!labels.readSome()) waiting = requestIdleCallback(go);
  });
  return () => cancelIdleCallback(waiting);
}
