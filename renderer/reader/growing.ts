import { startTransition, useEffect, useState } from "react";

/** A run of chunks that is in the page: from `from` up to but without `to`. */
export type Range = { readonly from: number; readonly to: number };

const firstScreen = 2;
const step = 8;

/** The range that holds `at` and a screenful after it. */
export const around = (at: number, count: number): Range => ({
  from: Math.max(0, at - 1),
  to: Math.min(count, at + firstScreen),
});

/** The smallest range that holds both. */
export const union = (a: Range, b: Range): Range => ({
  from: Math.min(a.from, b.from),
  to: Math.max(a.to, b.to),
});

/**
 * The chunks to be in the page: at first those around `start`, so that the first screen comes first; then,
 * while the reader reads, a few more on both sides at a time, until all `count` are there. `reach(at)` brings
 * a chunk in at once.
 */
export function useGrowingRange(start: number, count: number): [Range, (at: number) => void] {
  const [range, setRange] = useState(() => around(start, count));
  useEffect(() => {
    if (range.from === 0 && range.to >= count) return;
    const idle = requestIdleCallback(
      () =>
        startTransition(() =>
          setRange((now) => ({ from: Math.max(0, now.from - step), to: Math.min(count, now.to + step) })),
        ),
      { timeout: 200 },
    );
    return () => cancelIdleCallback(idle);
  }, [range, count]);
  const reach = (at: number) => {
    // Everything between is brought in too: a gap would be a place that find and select-all pass over.
    setRange((now) => (at >= now.from && at < now.to ? now : union(now, around(at, count))));
  };
  return [range, reach];
}
