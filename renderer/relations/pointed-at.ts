import { useEffect, useState } from "react";

/** A link whose target is to be shown, and where it stands. */
export type PointedAt = {
  readonly link: HTMLAnchorElement;
  /** The link's place in the window: of several lines, the whole. */
  readonly box: DOMRect;
  /** Where on it the pointer is, or where it begins. */
  readonly x: number;
};

/** How long one points at a link before its target shows, and after leaving it until it goes, in milliseconds. */
const delay = { show: 300, hide: 200 };

/** The links in a text that have something to show. */
const shown = ".text a.reference, .text a.explained";

/** The id of the element that shows it. */
export const previewId = "preview";

/**
 * The link that the pointer rests on, or that has the keyboard; null where there is none. Escape lets go of
 * it, scrolling and pressing too; the pointer may go on to what is shown.
 */
export function usePointedAt(): PointedAt | null {
  const [pointed, setPointed] = useState<PointedAt | null>(null);
  useEffect(() => {
    const listening = new AbortController();
    let timer = 0;
    let present = false;
    const set = (to: PointedAt | null) => {
      clearTimeout(timer);
      present = to !== null;
      setPointed(to);
    };
    const soon = (link: HTMLAnchorElement, x?: number) => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        const box = link.getBoundingClientRect();
        if (link.isConnected) set({ link, box, x: x ?? link.getClientRects()[0]?.left ?? box.left });
      }, delay.show);
    };
    const leave = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => set(null), delay.hide);
    };
    const on = <K extends keyof WindowEventMap>(name: K, does: (event: WindowEventMap[K]) => void) =>
      window.addEventListener(name, does, { signal: listening.signal, capture: true });
    on("pointerover", ({ target, pointerType, clientX }) => {
      const link = linkAt(target);
      if (link && pointerType !== "touch") soon(link, clientX);
      else if (target instanceof Element && target.closest(`#${previewId}`)) clearTimeout(timer);
    });
    on("pointerout", ({ target }) => {
      if (linkAt(target) || (target instanceof Element && target.closest(`#${previewId}`))) leave();
    });
    on("focusin", ({ target }) => {
      const link = linkAt(target);
      if (link?.matches(":focus-visible")) soon(link);
    });
    on("focusout", ({ target }) => linkAt(target) && set(null));
    on("pointerdown", () => set(null));
    on("scroll", ({ target }) => {
      if (!(target instanceof Element && target.id === previewId)) set(null);
    });
    on("keydown", (event) => {
      if (event.key === "Enter") set(null);
      if (event.key !== "Escape" || !present) return;
      // The first Escape closes only this.
      event.preventDefault();
      event.stopPropagation();
      set(null);
    });
    return () => {
      clearTimeout(timer);
      listening.abort();
    };
  }, []);
  return pointed;
}

const linkAt = (target: EventTarget | null): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>(shown) : null;
