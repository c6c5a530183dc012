import { type RefObject, useEffect, useEffectEvent } from "react";
import type { ReadingPlace } from "../library/session.ts";
import { isKept } from "./keeping.ts";

/**
 * Goes back to the place where the reader was whenever the text became wider or narrower: a panel was opened
 * or folded, a pane or the window sized. Lines break elsewhere then, and what was in view would be far away.
 */
export function useKeptWidth(
  scroller: RefObject<HTMLElement | null>,
  root: RefObject<HTMLElement | null>,
  place: ReadingPlace,
  goTo: (place: ReadingPlace) => void,
): void {
  const onWidth = useEffectEvent((before: number, now: number) => {
    const view = scroller.current;
    // Another size of type changes the width too, and is held to the character.
    if (!view || isKept(view) || before === 0 || now === 0) return;
    const { address, offset } = place;
    // So much narrower the lines are, so much higher is what they make.
    goTo({ address, offset: offset > 0 ? Math.round((offset * before) / now) : offset });
  });
  useEffect(() => {
    const text = root.current;
    if (!text) return;
    let width = text.clientWidth;
    const observer = new ResizeObserver(() => {
      const now = text.clientWidth;
      if (now === width) return;
      onWidth(width, now);
      width = now;
    });
    observer.observe(text);
    return () => observer.disconnect();
  }, [root]);
}
