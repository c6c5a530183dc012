import {
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
} from "react";
import { flushSync } from "react-dom";
import { type Block, blocksOf, type Chunk, chunksOf, isWhole } from "../core/blocks.ts";
import { type Unit, walk } from "../core/document.ts";
import type { ReadingPlace } from "../library/session.ts";
import { ChunkView } from "../ui/document/Blocks.tsx";
import { useGrowingRange } from "./growing.ts";

/** A jump to an address; `count` tells two jumps to the same place apart. */
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

  const beginning = units[0]?.address;

  const scrollTo = useCallback(
    ({ address, offset }: ReadingPlace): HTMLElement | null => {
      const target = address ? find(root.current, address) : null;
      const view = scroller.current;
      if (!view) return null;
      // The beginning is the beginning: what stands above the first unit is seen too.
      if (!target || (address === beginning && offset === 0)) {
        if (!address || target) view.scrollTop = 0;
        return target;
      }
      view.scrollTop +=
        target.getBoundingClientRect().top - view.getBoundingClientRect().top + offset - topMargin(offset);
      return target;
    },
    [scroller, beginning],
  );

  /**
   * Goes to a place and stays there while what is about it is laid out, which changes its height: for some
   * frames, or until the reader moves.
   */
  const settling = useRef(0);
  const settle = useCallback(
    (to: ReadingPlace): HTMLElement | null => {
      cancelAnimationFrame(settling.current);
      const again = (frames: number) => {
        settling.current = requestAnimationFrame(() => {
          scrollTo(to);
          if (frames > 0) again(frames - 1);
        });
      };
      again(settlingFrames);
      return scrollTo(to);
    },
    [scrollTo],
  );
  useEffect(() => {
    const view = scroller.current;
    const stop = () => cancelAnimationFrame(settling.current);
    const moves = ["wheel", "pointerdown", "keydown", "touchstart"] as const;
    for (const move of moves) view?.addEventListener(move, stop, { passive: true });
    return () => {
      stop();
      for (const move of moves) view?.removeEventListener(move, stop);
    };
  }, [scroller]);

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

  const report = useEffectEvent((view: HTMLElement): boolean => {
    const seen = placeIn(view, root.current);
    if (seen) onPlace(seen);
    return seen !== null;
  });
  useEffect(() => {
    const view = scroller.current;
    if (!view) return;
    let frame = 0;
    // After a long way at once, what is now in view is not laid out before the next frame.
    const look = (tries: number) => {
      frame = requestAnimationFrame(() => {
        frame = 0;
        if (!report(view) && tries > 0) look(tries - 1);
      });
    };
    const onScroll = () => {
      if (frame === 0) look(5);
    };
    view.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      view.removeEventListener("scroll", onScroll);
      cancelAnimationFrame(frame);
    };
  }, [scroller]);

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

/** How many frames a place is held after a jump. */
const settlingFrames = 6;

/** A jump leaves a line's height above its target; a place that is brought back is brought back exactly. */
const topMargin = (offset: number): number => (offset === 0 ? 12 : 0);

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

const find = (root: HTMLElement | null, address: string): HTMLElement | null =>
  root?.querySelector<HTMLElement>(`[data-address="${CSS.escape(address)}"]`) ?? null;

/** The block at the upper edge of the view, and how far it is above it. */
function placeIn(view: HTMLElement, root: HTMLElement | null): ReadingPlace | null {
  const box = view.getBoundingClientRect();
  const text = root?.getBoundingClientRect();
  if (!text) return null;
  const x = text.left + text.width / 2;
  // A gap between two blocks is at most some lines high.
  for (let y = box.top + 14; y < box.top + 200; y += 12) {
    const block = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-block]");
    const address = block?.dataset.address;
    if (block && address && root?.contains(block)) {
      return { address, offset: Math.round(box.top - block.getBoundingClientRect().top) };
    }
  }
  return null;
}

/** Shows where a jump has landed. */
function flash(target: HTMLElement): void {
  target.animate([{ backgroundColor: "var(--landed)" }, { backgroundColor: "transparent" }], {
    duration: 1600,
    easing: "ease-out",
  });
}
