import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from "react";

/** How long a list must have rested before it is told where, in milliseconds. */
const rest = 150;

/** What of a list is seen; it begins at `top`, goes to a new one, and tells where it has come to rest. */
export function useView(
  list: RefObject<HTMLElement | null>,
  top: number,
  onTop: (top: number) => void,
): { readonly top: number; readonly height: number; readonly width: number } {
  const [view, setView] = useState({ top, height: 800, width: 440 });
  const tell = useEffectEvent(onTop);

  const told = useRef<number | null>(null);
  useLayoutEffect(() => {
    // What the list itself has told must not hold up one who scrolls on meanwhile.
    if (list.current && told.current !== top) list.current.scrollTop = top;
    told.current = top;
  }, [list, top]);

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    let timer = 0;
    const measure = () =>
      setView({ top: element.scrollTop, height: element.clientHeight, width: element.clientWidth });
    const onScroll = () => {
      measure();
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        told.current = Math.round(element.scrollTop);
        tell(told.current);
      }, rest);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      element.removeEventListener("scroll", onScroll);
    };
  }, [list]);
  return view;
}

/** Scrolls a list no further than is needed for a row to be seen below what covers `over` pixels of its top. */
export function bringIntoView(
  list: HTMLElement | null,
  { top, height }: { readonly top: number; readonly height: number },
  over: number,
): void {
  if (!list) return;
  if (top - over < list.scrollTop) list.scrollTop = top - over;
  else if (top + height > list.scrollTop + list.clientHeight) {
    list.scrollTop = top + height - list.clientHeight;
  }
}
