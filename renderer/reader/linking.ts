import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import { counterpart, type Marks } from "../core/pairing.ts";
import { besideOf, type Follower } from "./following.ts";

/** One of two texts side by side. */
export type LinkedText = {
  readonly view: RefObject<HTMLElement | null>;
  readonly follower: RefObject<Follower | null>;
  /** Null until it is read. */
  readonly marks: Marks | null;
};

/** What has no counterpart, and the number of the pane where it is missing. */
export type Unpaired = { readonly pane: number; readonly label: string };

type Use = {
  readonly on: boolean;
  readonly texts: readonly LinkedText[];
  /** The number of the pane that leads at first, and after a jump in it. */
  readonly leading: number;
  /** Counts the jumps. */
  readonly jumps: number;
};

/** How long scrolling must rest before the place is brought to the pixel, in milliseconds. */
const rest = 120;
/** How often it is looked again where nothing was laid out yet. */
const looks = 10;
const moves = ["wheel", "pointerdown", "keydown", "touchstart"] as const;

/**
 * Lets two texts go along with each other by the numbers of their articles. Only the one that the reader's
 * hand is on leads: what the other one does because of it leads to nothing.
 */
export function useLinked({ on, texts, leading, jumps }: Use): Unpaired | null {
  const [unpaired, setUnpaired] = useState<Unpaired | null>(null);
  const leader = useRef(leading);
  /** The pane that the other one went along with last. */
  const led = useRef(leading);
  /** False where it cannot be told yet where to. */
  const follow = useEffectEvent((): boolean => {
    const [from, to] = [texts[leader.current], texts[1 - leader.current]];
    if (!from?.marks || !to?.marks) return false;
    const standing = from.follower.current?.standing(from.marks);
    if (!standing) return false;
    led.current = leader.current;
    const found = counterpart(from.marks, standing.at, to.marks);
    if (found) to.follower.current?.stand(to.marks, besideOf(standing, found));
    const pane = 1 - leader.current;
    const label = found?.exact ? null : (from.marks.list[standing.at]?.label ?? null);
    setUnpaired((now) => {
      if (label === null) return null;
      return now?.pane === pane && now.label === label ? now : { pane, label };
    });
    return true;
  });
  const [first, second] = texts;
  const ready = on && first?.marks && second?.marks;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is to follow from its beginning
  useEffect(() => {
    if (!ready) return setUnpaired(null);
    let frame = 0;
    let timer = 0;
    const settle = (left: number) => {
      timer = window.setTimeout(() => {
        watch();
        if (!follow() && left > 0) settle(left - 1);
      }, rest);
    };
    const soon = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        follow();
      });
      clearTimeout(timer);
      // What has only now come into view may have changed its height.
      settle(looks);
    };
    // More of a text was laid out, perhaps long after the scrolling: what follows stands elsewhere then. But a
    // pane that one has only clicked into does not lead yet.
    const grown = new ResizeObserver(() => leader.current === led.current && soon());
    const watched = new Set<Element>();
    const watch = () => {
      for (const { follower } of [first, second]) {
        const text = follower.current?.text;
        if (text && !watched.has(text)) grown.observe(text);
        if (text) watched.add(text);
      }
    };
    const ends = [first, second].map(({ view }, pane) => {
      const element = view.current;
      const lead = () => {
        leader.current = pane;
      };
      const onScroll = () => leader.current === pane && soon();
      for (const move of moves) element?.addEventListener(move, lead, { passive: true });
      element?.addEventListener("scroll", onScroll, { passive: true });
      return () => {
        for (const move of moves) element?.removeEventListener(move, lead);
        element?.removeEventListener("scroll", onScroll);
      };
    });
    // In another width the same article stands elsewhere.
    const observer = new ResizeObserver(soon);
    for (const { view } of [first, second]) if (view.current) observer.observe(view.current);
    soon();
    return () => {
      observer.disconnect();
      grown.disconnect();
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      for (const end of ends) end();
    };
  }, [ready, first?.marks, second?.marks]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pane in which one jumps leads
  useEffect(() => {
    leader.current = leading;
  }, [leading, jumps]);
  return unpaired;
}
