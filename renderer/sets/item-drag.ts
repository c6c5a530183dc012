import { type PointerEvent, type RefObject, useRef, useState } from "react";
import { rowAt } from "../ui/row-at.ts";

/** How far the mouse moves before it drags, and how near the edge the list begins to scroll, in CSS pixels. */
const still = 5;
const edge = 28;

type Drag = { readonly at: number; readonly x: number; readonly y: number; moving: boolean };

/**
 * Dragging rows of a list with the mouse. `gap` is the number of the row before which what is dragged would be put;
 * null while nothing is. A drag is no click: `dragged` tells the two apart.
 */
export function useItemDrag(
  list: RefObject<HTMLElement | null>,
  tops: Float64Array,
  onDrop: (at: number, gap: number) => void,
) {
  const [gap, setGap] = useState<number | null>(null);
  const drag = useRef<Drag | null>(null);
  const dragged = useRef(false);
  const gapAt = ({ clientY }: PointerEvent): number => {
    const box = list.current;
    if (!box) return 0;
    const y = clientY - box.getBoundingClientRect().top + box.scrollTop;
    const row = rowAt(tops, y);
    const middle = ((tops[row] ?? 0) + (tops[row + 1] ?? 0)) / 2;
    return y < middle ? row : row + 1;
  };
  const stop = () => {
    drag.current = null;
    setGap(null);
  };
  return {
    gap,
    dragged: () => dragged.current,
    handlers: {
      onPointerDown(event: PointerEvent) {
        dragged.current = false;
        const target = event.target instanceof Element ? event.target : null;
        const row = target?.closest<HTMLElement>("[data-at]");
        // A finger scrolls, and what is chosen is chosen by a click.
        const isMouse = event.button === 0 && event.pointerType === "mouse" && !event.shiftKey;
        if (!row || !isMouse || target?.closest(".check")) return;
        drag.current = { at: Number(row.dataset.at), x: event.clientX, y: event.clientY, moving: false };
      },
      onPointerMove(event: PointerEvent) {
        const now = drag.current;
        const box = list.current;
        if (!now || !box) return;
        if (!now.moving) {
          if (Math.hypot(event.clientX - now.x, event.clientY - now.y) < still) return;
          now.moving = true;
          dragged.current = true;
          box.setPointerCapture(event.pointerId);
        }
        const { top, bottom } = box.getBoundingClientRect();
        if (event.clientY < top + edge) box.scrollTop -= 12;
        else if (event.clientY > bottom - edge) box.scrollTop += 12;
        setGap(gapAt(event));
      },
      onPointerUp(event: PointerEvent) {
        const now = drag.current;
        if (now?.moving) onDrop(now.at, gapAt(event));
        stop();
      },
      onPointerCancel: stop,
    },
    /** Gives up what is being dragged; false where nothing is. */
    cancel(): boolean {
      const was = drag.current?.moving ?? false;
      stop();
      return was;
    },
  };
}
