import { type RefObject, useImperativeHandle, useLayoutEffect, useMemo, useRef } from "react";
import { flushSync } from "react-dom";
import { blocksOf, chunksOf } from "../core/blocks.ts";
import type { Unit } from "../core/document.ts";
import type { Annotated } from "../core/own/painted.ts";
import type { ReadingPlace } from "../library/session.ts";
import { ChunkView } from "../ui/document/Blocks.tsx";
import type { Linked } from "../ui/document/linked.ts";
import type { Bookmarked } from "./bookmark-signs.ts";
import { chunkByAddress, estimate, extentsOf, keyOf } from "./chunks.ts";
import { useEdgeKeys } from "./edges.ts";
import { type Follower, followerOf } from "./following.ts";
import { bringIntoView, type Going } from "./going.ts";
import { useGrowingRange } from "./growing.ts";
import { type Marks, usePainting } from "./painting.ts";
import { elementAt, scrollToPlace, useHolding, useReportedPlace } from "./place.ts";
import { useKeptWidth } from "./resizing.ts";
import { type Sight, sightOf } from "./sight.ts";

/**
 * A jump to a unit: `offset` is how far above the edge it is to stand, in CSS pixels; `count` tells two jumps
 * to the same place apart.
 */
export type Jump = { readonly address: string; readonly offset: number; readonly count: number };

type Props = {
  readonly workId: string;
  readonly units: readonly Unit[];
  /** The number of the first block among those of the document. */
  readonly firstBlock: number;
  readonly headingLevel: number;
  readonly place: ReadingPlace;
  readonly linked: Linked | undefined;
  readonly jump: Jump | null;
  readonly marks: Marks | null;
  readonly annotated: Annotated | null;
  readonly bookmarked: Bookmarked;
  readonly going: Going | null;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly sight: RefObject<Sight | null>;
  /** Where the other pane finds it that is to follow it. */
  readonly follower: RefObject<Follower | null>;
  readonly onPlace: (place: ReadingPlace) => void;
};

/** The running text of a scope: starts at `place`, follows jumps, and reports where the reader is. */
export function Text(props: Props) {
  const { workId, units, firstBlock, headingLevel, place, linked, jump, marks, annotated } = props;
  const { bookmarked, going, scroller, sight, follower, onPlace } = props;
  const chunks = useMemo(() => chunksOf(blocksOf(units, headingLevel)), [units, headingLevel]);
  const chunkOf = useMemo(() => chunkByAddress(chunks), [chunks]);
  const extents = useMemo(() => extentsOf(chunks, firstBlock), [chunks, firstBlock]);
  const first = useRef(jump ?? place);
  const [range, reach] = useGrowingRange(chunkOf.get(first.current.address) ?? 0, chunks.length);
  const root = useRef<HTMLDivElement>(null);

  const hold = useHolding(scroller);
  const beginning = units[0]?.address;
  useLayoutEffect(() => {
    hold(() => scrollToPlace(scroller.current, root.current, first.current, beginning));
  }, [hold, scroller, beginning]);

  useEdgeKeys(scroller, (edge) => flushSync(() => reach(edge === "first" ? 0 : chunks.length - 1)), hold);

  const lastJump = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a jump is done once, when it comes
  useLayoutEffect(() => {
    if (!jump || lastJump.current === jump.count) return;
    lastJump.current = jump.count;
    const at = chunkOf.get(jump.address);
    // The place must be in the page before it can be scrolled to; a layout effect may not flush by itself.
    queueMicrotask(() => {
      if (at !== undefined) flushSync(() => reach(at));
      hold(() => scrollToPlace(scroller.current, root.current, jump, beginning));
      const target = elementAt(root.current, jump.address);
      // Coming back, one knows where one was; and an occurrence shows by itself.
      if (target && jump.offset === 0 && !going) flash(target);
    });
  }, [jump]);

  const bring = (address: string) => {
    const at = chunkOf.get(address);
    if (at !== undefined && (at < range.from || at >= range.to)) flushSync(() => reach(at));
  };
  const look = (): Sight | null =>
    scroller.current && root.current
      ? sightOf(
          scroller.current,
          root.current,
          extents.map(({ from }) => from),
        )
      : null;
  useImperativeHandle(sight, look as () => Sight);
  useImperativeHandle(follower, () => followerIn(scroller.current, root.current, bring) as Follower);

  const lastGoing = useRef<Pick<Going, "occurrence" | "count"> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as with a jump, after which it comes where there are both
  useLayoutEffect(() => {
    // Finding and the marks of a question count for themselves: only with its occurrence is a count one's own.
    const last = lastGoing.current;
    if (!going || (last?.count === going.count && last.occurrence === going.occurrence)) return;
    const { occurrence, onArrive } = going;
    const at = extents.findIndex(({ from, to }) => occurrence.block >= from && occurrence.block < to);
    if (at < 0) return;
    lastGoing.current = going;
    queueMicrotask(() => {
      flushSync(() => reach(at));
      let scrolled = false;
      hold(() => {
        scrolled = bringIntoView(scroller.current, look()?.rangeOf(occurrence), scrolled);
      });
      onArrive();
    });
  }, [going]);

  useReportedPlace(scroller, root, onPlace);
  useKeptWidth(scroller, root, place, (to) =>
    hold(() => scrollToPlace(scroller.current, root.current, to, beginning)),
  );
  usePainting({ scroller, root, range, extents }, marks, annotated, bookmarked, look);

  return (
    <div className="text" data-work={workId} ref={root}>
      {chunks.map((chunk, at) =>
        at >= range.from && at < range.to ? (
          <ChunkView key={keyOf(chunk)} chunk={chunk} height={estimate(chunk)} linked={linked} />
        ) : (
          <div key={keyOf(chunk)} className="chunk" style={{ blockSize: estimate(chunk) }} />
        ),
      )}
    </div>
  );
}

const followerIn = (view: HTMLElement | null, root: HTMLElement | null, reach: (address: string) => void) =>
  view && root ? followerOf(view, root, reach) : null;

/** Shows where a jump has landed. */
function flash(target: HTMLElement): void {
  target.animate([{ backgroundColor: "var(--landed)" }, { backgroundColor: "transparent" }], {
    duration: 1600,
    // Who wants less motion sees the same for as long, and then not.
    easing: matchMedia("(prefers-reduced-motion: reduce)").matches ? "step-end" : "ease-out",
  });
}
