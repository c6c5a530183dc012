import { type RefObject, useEffect, useState } from "react";
import type { Tab } from "../library/session.ts";

/**
 * The address of the unit in focus in the tab in front: what was clicked, or has the keyboard, or was jumped
 * to, as long as it is in view; else the place where one reads. `asked` counts the jumps.
 */
export function useUnitInFocus(
  panel: RefObject<HTMLElement | null>,
  front: Tab | null,
  asked: number,
): string {
  const [picked, setPicked] = useState<{
    readonly tab: string;
    readonly address: string;
    readonly block: Element | null;
  } | null>(null);
  const tab = front?.id;
  const place = front ? front.place.address || front.scope : "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: at a jump the place is where it goes; scrolling changes it
  useEffect(() => {
    if (tab !== undefined && asked > 0) setPicked({ tab, address: place, block: null });
  }, [asked]);
  useEffect(() => {
    const view = panel.current;
    if (!view || tab === undefined) return;
    const pick = ({ target }: Event) => {
      const block = target instanceof Element ? target.closest<HTMLElement>("[data-block]") : null;
      const address = block?.dataset.address;
      if (block && address) setPicked({ tab, address, block });
    };
    const look = () =>
      setPicked((now) => {
        if (!now) return now;
        // What was jumped to is in the page only after the jump.
        const block = now.block ?? view.querySelector(`[data-address="${CSS.escape(now.address)}"]`);
        if (!block || !isInView(view, block)) return null;
        return now.block ? now : { ...now, block };
      });
    view.addEventListener("click", pick);
    view.addEventListener("focusin", pick);
    view.addEventListener("scroll", look, { passive: true });
    return () => {
      view.removeEventListener("click", pick);
      view.removeEventListener("focusin", pick);
      view.removeEventListener("scroll", look);
    };
  }, [panel, tab]);
  return picked?.tab === tab ? (picked?.address ?? place) : place;
}

function isInView(view: HTMLElement, block: Element): boolean {
  const { top, bottom } = block.getBoundingClientRect();
  const edges = view.getBoundingClientRect();
  return bottom > edges.top && top < edges.bottom;
}
