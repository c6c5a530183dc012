import { type RefObject, useEffect, useMemo, useState } from "react";
import { useReturning } from "./returning.ts";
import { nearestRow, type Row, rowKey, type Whereabouts } from "./rows.ts";
import { reveal } from "./seen.ts";

/** Which row is active, and which stands for what is read. */
export type Chosen = {
  readonly active: number;
  readonly choose: (row: Row | undefined) => void;
  /** The key of the row of what is read, or of the nearest above it that is in sight; null for none. */
  readonly here: string | null;
  readonly placeOf: (key: string | undefined) => number;
};

/**
 * What is chosen in the tree, which follows what is read unless the reader is busy in the tree. What is chosen
 * among filtered rows is forgotten with the words; what was chosen in the whole is not.
 */
export function useChosen(
  box: RefObject<HTMLElement | null>,
  rows: readonly Row[],
  words: string,
  current: Whereabouts | null,
): Chosen {
  const places = useMemo(() => new Map(rows.map((row, at) => [row.key, at])), [rows]);
  const placeOf = (key: string | null | undefined) => places.get(key ?? "") ?? -1;
  const here = current && nearestRow(places, current);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const beginning = words === "" ? placeOf(here) : rows.findIndex(({ found }) => found);
  const kept = placeOf(chosen[words]);

  const place = current && rowKey(current.workId, current.path.at(-1) ?? "");
  const toPlace = () => reveal(box.current, placeOf(here));
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new place moves the tree, not a branch opened by hand
  useEffect(() => {
    if (document.activeElement === box.current) return;
    setChosen({});
    toPlace();
  }, [place]);
  useReturning(box, words, place, toPlace);

  return {
    active: Math.max(0, kept >= 0 ? kept : beginning),
    choose: (row) => row && setChosen((before) => ({ "": before[""] ?? "", [words]: row.key })),
    here,
    placeOf,
  };
}
