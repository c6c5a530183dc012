import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { onMoved } from "../ui/document/table-copy.ts";
import type { Range as ChunkRange } from "./growing.ts";
import { type Extent, type Occurrence, occurrencesWithin } from "./occurrences.ts";
import type { Sight } from "./sight.ts";

/** What is to be seen in a text: all occurrences, and those of them that the reader is at. */
export type Marks = { readonly all: readonly Occurrence[]; readonly current: readonly Occurrence[] };

type Where = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly root: RefObject<HTMLElement | null>;
  /** The chunks that are in the page. */
  readonly range: ChunkRange;
  /** The blocks of each chunk. */
  readonly extents: readonly Extent[];
};

/**
 * Paints marks over the text without touching it. Only what is about the view is painted, anew as the reader
 * goes on: a word that stands in every sentence of a work costs no more than one that stands in one.
 */
export function usePainting(
  { scroller, root, range, extents }: Where,
  marks: Marks | null,
  sight: () => Sight | null,
): void {
  const near = useRef<ReadonlySet<number>>(new Set());
  const painted = useRef<(readonly globalThis.Range[])[]>([]);
  const paint = useEffectEvent(() => {
    const shown = sight();
    const lists = marks && shown ? [marks.all, marks.current] : [[], []];
    for (const [at, name] of names.entries()) {
      const ranges = [...near.current].flatMap((chunk) =>
        occurrencesWithin(lists[at] ?? [], extents[chunk] ?? { from: 0, to: 0 }).flatMap(
          (occurrence) => shown?.rangeOf(occurrence) ?? [],
        ),
      );
      painted.current[at] = repainted(name, at, painted.current[at] ?? [], ranges);
    }
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a chunk that comes into the page is another element
  useEffect(() => {
    const chunks = [...(root.current?.children ?? [])];
    const observer = new IntersectionObserver(
      (entries) => {
        const now = new Set(near.current);
        for (const { target, isIntersecting } of entries) {
          const chunk = chunks.indexOf(target);
          if (isIntersecting) now.add(chunk);
          else now.delete(chunk);
        }
        near.current = now;
        paint();
      },
      { root: scroller.current, rootMargin: "50% 0px" },
    );
    for (const chunk of chunks) observer.observe(chunk);
    return () => observer.disconnect();
  }, [scroller, root, range]);
  // Ranges do not follow the cells of rows that are sorted.
  useEffect(() => (root.current ? onMoved(root.current, () => paint()) : undefined), [root]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: painted anew where the marks are others
  useEffect(() => paint(), [marks]);
  useEffect(
    () => () => {
      for (const [at, name] of names.entries()) repainted(name, at, painted.current[at] ?? [], []);
      painted.current = [];
    },
    [],
  );
}

const names = ["found", "found-current"];

/** Two texts side by side paint with the same brush: each takes away only what it has painted itself. */
function repainted(
  name: string,
  priority: number,
  before: readonly globalThis.Range[],
  ranges: readonly globalThis.Range[],
): readonly globalThis.Range[] {
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  highlight.priority = priority;
  for (const range of before) highlight.delete(range);
  for (const range of ranges) highlight.add(range);
  CSS.highlights.set(name, highlight);
  return ranges;
}
