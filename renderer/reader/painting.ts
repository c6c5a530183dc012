import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { type Annotated, brushes } from "../core/own/painted.ts";
import { onMoved } from "../ui/document/table-copy.ts";
import { painter } from "../ui/painting.ts";
import { type Bookmarked, placeBookmarkSigns } from "./bookmark-signs.ts";
import type { Range as ChunkRange } from "./growing.ts";
import { useNear } from "./near.ts";
import { type Extent, type Occurrence, occurrencesWithin } from "./occurrences.ts";
import type { Sight } from "./sight.ts";
import { placeSigns } from "./signs.ts";
import type { Slice } from "./slices.ts";

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

/** What is found lies over what is annotated. */
const names = [...brushes, "found", "found-current"];

/**
 * Paints marks and annotations over the text without touching it, and puts the signs of annotations beside it. Only
 * what is about the view is painted, anew as the reader goes on: a word that stands in every sentence of a work
 * costs no more than one that stands in one.
 */
export function usePainting(
  { scroller, root, range, extents }: Where,
  marks: Marks | null,
  annotated: Annotated | null,
  bookmarked: Bookmarked,
  sight: () => Sight | null,
): void {
  const [own] = useState(() => painter(names));
  const near = useNear({ scroller, root, range }, () => paint());
  const paint = useEffectEvent(() => {
    const shown = sight();
    if (!shown) return own.paint(new Map());
    const strokes = new Map<string, StaticRange[]>();
    const add = (name: string, slice: Slice) => {
      const stretch = shown.stretchOf(slice);
      if (!stretch) return;
      const stretches = strokes.get(name) ?? [];
      stretches.push(stretch);
      strokes.set(name, stretches);
    };
    for (const chunk of near()) {
      const extent = extents[chunk] ?? { from: 0, to: 0 };
      for (let block = extent.from; block < extent.to; block++) {
        for (const painted of annotated?.painted(block) ?? []) add(painted.brush, painted);
      }
      for (const found of occurrencesWithin(marks?.all ?? [], extent)) add("found", found);
      for (const found of occurrencesWithin(marks?.current ?? [], extent)) add("found-current", found);
      placeSigns(root.current?.children[chunk], annotated);
      placeBookmarkSigns(root.current?.children[chunk], bookmarked);
    }
    own.paint(strokes);
  });
  // What is painted does not follow the cells of rows that are sorted.
  useEffect(() => (root.current ? onMoved(root.current, () => paint()) : undefined), [root]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: painted anew where the marks are others
  useEffect(() => paint(), [marks, annotated, bookmarked]);
  useEffect(() => () => own.paint(new Map()), [own]);
}
