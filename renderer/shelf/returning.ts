import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * What is filtered is seen from its top; after it the whole is seen where it was left, unless one has gone to
 * another `place` since: then `toPlace` shows that.
 */
export function useReturning(
  box: RefObject<HTMLElement | null>,
  words: string,
  place: string | null,
  toPlace: () => void,
): void {
  const left = useRef<{ top: number | null; place: string | null }>({ top: null, place });
  const filtered = words !== "";
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || filtered) return;
    const note = () => {
      left.current.top = element.scrollTop;
    };
    element.addEventListener("scroll", note, { passive: true });
    // Before the shorter tree makes the view move of itself.
    return () => element.removeEventListener("scroll", note);
  }, [box, filtered]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only filtering moves the view
  useLayoutEffect(() => {
    if (filtered) left.current.place = place;
    else if (left.current.top === null || left.current.place !== place) toPlace();
    else if (box.current) box.current.scrollTop = left.current.top;
  }, [filtered]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words find others
  useLayoutEffect(() => {
    if (filtered && box.current) box.current.scrollTop = 0;
  }, [words]);
}
