import { type RefObject, useLayoutEffect, useMemo, useRef } from "react";
import { flushSync } from "react-dom";
import { type Block, blocksOf, type Chunk, chunksOf, isWhole } from "../core/blocks.ts";
import { type Unit, walk } from "../core/document.ts";
import type { ReadingPlace } from "../library/session.ts";
import { ChunkView } from "../ui/document/Blocks.tsx";
import { useGrowingRange } from "./growing.ts";
import { useReportedPlace, useSettling } from "./place.ts";

/**
 * A jump to a unit: `offset` is how far above the edge it is to stand, in CSS pixels; `count` tells two jumps
 * to the same place apart.
 */
export type Jump = { readonly address: string; readonly offset: number; readonly count: number };

type Props = {
  readonly workId: string;
  readonly units: readonly Unit[];
  readonly headingLevel: number;
  readonly place: ReadingPlace;
  readonly jump: Jump | null;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onPlace: (place: ReadingPlace) => void;
};

/** The running text of a scope: starts at `place`, follows jumps, and reports where the reader is. */
export function Text({ workId, units, headingLevel, place, jump, scroller, onPlace }: Props) {
  const chunks = useMemo(() => chunksOf(blocksOf(units, headingLevel)), [units, headingLevel]);
  const chunkOf = useMemo(() => chunkByAddress(chunks), [chunks]);
  const first = useRef(jump ?? place);
  const [range, reach] = useGrowingRange(chunkOf.get(first.current.address) ?? 0, chunks.length);
  const root = useRef<HTMLDivElement>(null);

  const settle = useSettling(scroller, root, units[0]?.address);
  useLayoutEffect(() => {
    settle(first.current);
  }, [settle]);

  const lastJump = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a jump is done once, when it comes
  useLayoutEffect(() => {
    if (!jump || lastJump.current === jump.count) return;
    lastJump.current = jump.count;
    const at = chunkOf.get(jump.address);
    // The place must be in the page before it can be scrolled to; a layout effect may not flush by itself.
    queueMicrotask(() => {
      if (at !== undefined) flushSync(() => reach(at));
      const target = settle(jump);
      // Coming back, one knows where one was.
      if (target && jump.offset === 0) flash(target);
    });
  }, [jump]);

  useReportedPlace(scroller, root, onPlace);

  return (
    <div className="text" data-work={workId} ref={root}>
      {chunks.map((chunk, at) =>
        at >= range.from && at < range.to ? (
          <ChunkView key={keyOf(chunk)} chunk={chunk} height={estimate(chunk)} />
        ) : (
          <div key={keyOf(chunk)} className="chunk" style={{ blockSize: estimate(chunk) }} />
        ),
      )}
    </div>
  );
}

const keyOf = (chunk: Chunk): string => chunk.blocks[0]?.unit.address ?? "";

/** About how high a chunk will be, in CSS pixels, at 40 characters a line of 32 pixels. */
const estimate = (chunk: Chunk): number =>
  chunk.blocks.reduce((sum, block) => sum + blockHeight(block), 0) + (chunk.weight / 40) * 32;

const blockHeight = ({ unit }: Block): number => (unit.children.length > 0 ? 40 : 24);

function chunkByAddress(chunks: readonly Chunk[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [at, chunk] of chunks.entries()) {
    for (const { unit } of chunk.blocks) {
      for (const { unit: shown } of isWhole(unit) ? walk([unit]) : [{ unit }]) found.set(shown.address, at);
    }
  }
  return found;
}

/** Shows where a jump has landed. */
function flash(target: HTMLElement): void {
  target.animate([{ backgroundColor: "var(--landed)" }, { backgroundColor: "transparent" }], {
    duration: 1600,
    easing: "ease-out",
  });
}
