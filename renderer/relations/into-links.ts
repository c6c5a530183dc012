import { type RefObject, useEffect } from "react";

/**
 * Lets Tab go from a text to the first of its links that is in view, and where none is, on to what comes after
 * the text: to the first link of all it would throw one who reads further down.
 */
export function useTabIntoLinks(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const view = panel.current;
    if (!view) return;
    const onKey = (event: KeyboardEvent) => {
      const { key, shiftKey, ctrlKey, altKey, target } = event;
      if (key !== "Tab" || shiftKey || ctrlKey || altKey || target !== view) return;
      const edges = view.getBoundingClientRect();
      const linksIn = (part: Element) => [...part.querySelectorAll<HTMLElement>("a")];
      // Asking where a link is lays out its whole chunk: only those in view are asked.
      const seen = [...view.querySelectorAll(".chunk")]
        .filter((chunk) => touches(chunk.getBoundingClientRect(), edges))
        .flatMap(linksIn)
        .find((link) => isWithin(link.getBoundingClientRect(), edges));
      (seen ?? linksIn(view).at(-1))?.focus({ preventScroll: true });
      // From the last link Tab goes on by itself.
      if (seen) event.preventDefault();
    };
    view.addEventListener("keydown", onKey);
    return () => view.removeEventListener("keydown", onKey);
  }, [panel]);
}

const touches = (box: DOMRect, edges: DOMRect): boolean => box.bottom > edges.top && box.top < edges.bottom;

const isWithin = (box: DOMRect, edges: DOMRect): boolean =>
  box.top >= edges.top && box.bottom <= edges.bottom;
