import { useEffect } from "react";
import { painter } from "../ui/painting.ts";

const brush = painter(["annotating"]);

/** Paints the words that a note is written to while it is written: the selection is gone once the note has the keyboard. */
export function usePending(ranges: readonly Range[]): void {
  useEffect(() => {
    brush.paint(new Map([["annotating", ranges]]));
    return () => brush.paint(new Map());
  }, [ranges]);
}
