import { type RefObject, useEffect, useEffectEvent } from "react";

type Edge = "first" | "last";

/** What has these keys for itself, or is scrolled by itself. */
const ownKeys = "input, textarea, select, [contenteditable], [role=menu], .table-scroll";

/**
 * Home and End go to the very edges of the text, and stay there. Left to itself the browser goes to where the end
 * was when the key was pressed: but the text on the way, and the end itself, have only been guessed to be so high.
 * `reach` brings an edge into the page, `hold` goes there and stays while it is laid out.
 */
export function useEdgeKeys(
  scroller: RefObject<HTMLElement | null>,
  reach: (edge: Edge) => void,
  hold: (go: () => void) => void,
): void {
  const onKey = useEffectEvent((view: HTMLElement, event: KeyboardEvent) => {
    const edge = edgeOf(event);
    if (!edge || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target !== view && event.target.closest(ownKeys)) return;
    event.preventDefault();
    reach(edge);
    hold(() => {
      view.scrollTop = edge === "first" ? 0 : view.scrollHeight;
    });
  });
  useEffect(() => {
    const view = scroller.current;
    if (!view) return;
    const listen = (event: KeyboardEvent) => onKey(view, event);
    view.addEventListener("keydown", listen);
    return () => view.removeEventListener("keydown", listen);
  }, [scroller]);
}

function edgeOf({ key, shiftKey, altKey, metaKey }: KeyboardEvent): Edge | null {
  if (shiftKey || altKey || metaKey) return null;
  return key === "Home" ? "first" : key === "End" ? "last" : null;
}
