import { useEffect } from "react";

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

const ways: Readonly<Record<string, "forward" | "backward">> = {
  ArrowRight: "forward",
  ArrowDown: "forward",
  ArrowLeft: "backward",
  ArrowUp: "backward",
};

/**
 * Selects words of the unit that has the keyboard, without a mouse: with → and ← one character after the other, or a
 * word with Ctrl; with Shift what is selected grows and shrinks, up and down by lines. What is selected is always
 * seen, so there is no caret to be looked for.
 */
export function useSelectingByKeys(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const unit = document.activeElement;
      if (event.defaultPrevented || !(unit instanceof HTMLElement)) return;
      if (unit.matches(".panel .text [data-address]") && selectIn(unit, event)) event.preventDefault();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

function selectIn(unit: HTMLElement, { key, ctrlKey, metaKey, altKey, shiftKey }: Key): boolean {
  const way = ways[key];
  const selection = getSelection();
  if (!way || altKey || metaKey || !selection) return false;
  const byLine = key === "ArrowUp" || key === "ArrowDown";
  // ↑ and ↓ by themselves scroll, as ever.
  if (byLine && (ctrlKey || !shiftKey)) return false;
  const step = byLine ? "line" : ctrlKey ? "word" : "character";
  const here = selection.rangeCount > 0 && unit.contains(selection.focusNode);
  if (!here) {
    const first = document.createTreeWalker(unit, NodeFilter.SHOW_TEXT).nextNode();
    if (!first) return false;
    selection.collapse(first, 0);
  } else if (!shiftKey) {
    if (way === "forward") selection.collapseToEnd();
    else {
      selection.collapseToStart();
      selection.modify("move", "backward", step);
    }
  }
  selection.modify("extend", shiftKey ? way : "forward", step);
  return true;
}
