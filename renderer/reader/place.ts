import { type RefObject, useCallback, useEffect, useEffectEvent, useRef } from "react";
import type { ReadingPlace } from "../library/session.ts";
import { undrawnAround } from "./drawn.ts";

type Element = RefObject<HTMLElement | null>;

/** For how many frames a place is held after it last moved, and for how many at most. */
const settling = { frames: 6, most: 90 };

/**
 * How to go somewhere, and to stay there while what is about it is laid out, which changes its height: `go`
 * is done now, and again until nothing has moved it for some frames, or the reader moves.
 */
export function useHolding(scroller: Element): (go: () => void) => void {
  const frame = useRef(0);
  useEffect(() => {
    const view = scroller.current;
    const stop = () => cancelAnimationFrame(frame.current);
    const moves = ["wheel", "pointerdown", "keydown", "touchstart"] as const;
    for (const move of moves) view?.addEventListener(move, stop, { passive: true });
    return () => {
      stop();
      for (const move of moves) view?.removeEventListener(move, stop);
    };
  }, [scroller]);
  return useCallback(
    (go: () => void) => {
      const again = (frames: number, left: number) => {
        frame.current = requestAnimationFrame(() => {
          const before = scroller.current?.scrollTop ?? 0;
          go();
          const moved = Math.abs((scroller.current?.scrollTop ?? 0) - before) > 1;
          if (frames > 0 && left > 0) again(moved ? settling.frames : frames - 1, left - 1);
        });
      };
      cancelAnimationFrame(frame.current);
      again(settling.frames, settling.most);
      go();
    },
    [scroller],
  );
}

/** The element of an address in a text; null where it is not in the page. */
export const elementAt = (root: HTMLElement | null, address: string): HTMLElement | null =>
  address && root ? root.querySelector<HTMLElement>(`[data-address="${CSS.escape(address)}"]`) : null;

/** How much of the upper edge of the view is covered by what stays there while the text is scrolled. */
export function coveredIn(view: HTMLElement): number {
  // Not by a query, which would go through the whole of a long text to find nothing.
  const bar = [...view.children].find((part) => part.matches(".doubt"));
  return bar ? bar.getBoundingClientRect().height : 0;
}

/** Scrolls to a place, or to the top. At `beginning` what stands above the text is seen too. */
export function scrollToPlace(
  view: HTMLElement | null,
  root: HTMLElement | null,
  { address, offset }: ReadingPlace,
  beginning: string | undefined,
): void {
  if (!view || !root) return;
  const target = elementAt(root, address);
  if (!address || (target && address === beginning && offset === 0)) view.scrollTop = 0;
  else if (target) {
    const undrawn = undrawnAround(target);
    // A jump leaves some room above its target; a place that is brought back is brought back exactly.
    const room = offset === 0 ? 12 + coveredIn(view) : 0;
    bringToEdge(view, undrawn ?? target, undrawn ? 0 : offset - room);
  }
}

/** Scrolls until an element is so far above the upper edge of the view. */
export function bringToEdge(view: HTMLElement, element: HTMLElement, above: number): void {
  view.scrollTop += element.getBoundingClientRect().top - view.getBoundingClientRect().top + above;
}

/** Reports where the reader is, whenever the text was scrolled. */
export function useReportedPlace(
  scroller: Element,
  root: Element,
  onPlace: (place: ReadingPlace) => void,
): void {
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
}

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
