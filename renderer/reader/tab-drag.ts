import { type DragEvent, useState } from "react";

/** What a dragged tab travels as; nothing outside of the program takes it. */
const format = "application/x-lantai-tab";

/** How a tab is put into a row: `at` counts where it then stands. */
export type PutTab = (tab: string, at: number) => void;

/**
 * Dragging tabs within a row, and from one row to the other. `gap` is the number of the tab before which the
 * dragged one would be put, to be shown; null while none is dragged over the row.
 */
export function useTabDrag(ids: readonly string[], onPut: PutTab) {
  const [gap, setGap] = useState<number | null>(null);
  const gapAt = (event: DragEvent): number => {
    const boxes = [...event.currentTarget.querySelectorAll("[role=tab]")].map((tab) =>
      tab.getBoundingClientRect(),
    );
    const before = boxes.findIndex(({ left, width }) => event.clientX < left + width / 2);
    return before < 0 ? boxes.length : before;
  };
  return {
    gap,
    ofTab: (id: string) => ({
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.setData(format, id);
        event.dataTransfer.effectAllowed = "move";
      },
    }),
    ofRow: {
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes(format)) return;
        event.preventDefault();
        setGap(gapAt(event));
      },
      onDragLeave: (event: DragEvent) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setGap(null);
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setGap(null);
        const id = event.dataTransfer.getData(format);
        const to = gapAt(event);
        const from = ids.indexOf(id);
        // Taken out of the row first, it leaves those behind it one place further to the left.
        if (id) onPut(id, from >= 0 && from < to ? to - 1 : to);
      },
    },
  };
}
