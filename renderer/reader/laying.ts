import { useEffect } from "react";
import { layingGround } from "../core/own/ground.ts";
import type { OpenDocument } from "../library/library.ts";

/** How long a text has been open before it is made ready to be marked, in milliseconds: reading comes first. */
const settled = 1500;
/** What is left of the time in which the page has nothing to do, in milliseconds. */
const spare = 2;

/** Lays the ground that anchors are made on while the page has nothing to do, before the first mark waits for it. */
export function useGroundLaid(opened: OpenDocument | null): void {
  useEffect(() => {
    if (!opened) return;
    const laying = layingGround(opened.document);
    let idle = 0;
    const lay = (deadline: IdleDeadline) => {
      do if (laying.next().done) return;
      while (deadline.timeRemaining() > spare);
      idle = requestIdleCallback(lay);
    };
    const timer = setTimeout(() => {
      idle = requestIdleCallback(lay);
    }, settled);
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
    };
  }, [opened]);
}
