import { useEffect, useState } from "react";

/** How long a selection rests before something is offered for it, in milliseconds. */
const rest = 150;

/**
 * Where the words stand that were selected with the mouse or a finger in a text; null where none are, once Escape
 * was pressed, and while they are being selected. By the keyboard one selects and marks without it.
 */
export function useSelecting(): DOMRect | null {
  const [box, setBox] = useState<DOMRect | null>(null);
  useEffect(() => {
    const listening = new AbortController();
    const on = <K extends keyof WindowEventMap>(name: K, does: (event: WindowEventMap[K]) => void) =>
      window.addEventListener(name, does, { signal: listening.signal, capture: true });
    let timer = 0;
    const look = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => setBox(selectedBox()), rest);
    };
    const hide = () => {
      clearTimeout(timer);
      setBox(null);
    };
    // Only what begins in the text selects there: a press elsewhere leaves the selection, and offers nothing for it.
    let begun = false;
    on("pointerdown", ({ target, button }) => {
      // The other button asks for a menu, which offers the same.
      begun =
        button === 0 &&
        target instanceof Element &&
        target.closest(".panel .text") !== null &&
        !target.closest("button");
      if (!isTool(target)) hide();
    });
    on("pointerup", () => {
      if (begun) look();
      begun = false;
    });
    on("scroll", () => setBox((now) => (now ? selectedBox() : now)));
    on("resize", () => setBox((now) => (now ? selectedBox() : now)));
    on("keydown", ({ key }) => {
      if (key === "Escape") hide();
    });
    const onSelection = () => {
      if (getSelection()?.isCollapsed !== false) hide();
    };
    document.addEventListener("selectionchange", onSelection, { signal: listening.signal });
    return () => {
      clearTimeout(timer);
      listening.abort();
    };
  }, []);
  return box;
}

/** The class of what is offered for a selection. */
export const toolClass = "selection-tools";

const isTool = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(`.${toolClass}`) !== null;

/** Where the part of the selection stands that is seen in its text; null where that is nothing. */
function selectedBox(): DOMRect | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const around = range.commonAncestorContainer;
  const view = (around instanceof Element ? around : around.parentElement)?.closest(".panel");
  if (!view || selection.toString().trim() === "") return null;
  const edges = view.getBoundingClientRect();
  const box = range.getBoundingClientRect();
  const top = Math.max(box.top, edges.top);
  const bottom = Math.min(box.bottom, edges.bottom);
  return bottom <= top || box.width === 0 ? null : new DOMRect(box.left, top, box.width, bottom - top);
}
