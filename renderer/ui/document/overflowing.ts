import { type RefObject, useEffect, useState } from "react";

/** True while the first child of an element is wider than it: then, and only then, it is scrolled by itself. */
export function useOverflowing(box: RefObject<HTMLElement | null>): boolean {
  const [overflowing, setOverflowing] = useState(false);
  useEffect(() => {
    const element = box.current;
    const content = element?.firstElementChild;
    if (!element || !content) return;
    const observer = new ResizeObserver(() => {
      // Half a pixel is rounding.
      setOverflowing(content.getBoundingClientRect().width > element.clientWidth + 1);
    });
    observer.observe(element);
    observer.observe(content);
    return () => observer.disconnect();
  }, [box]);
  return overflowing;
}
