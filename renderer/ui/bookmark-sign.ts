/** The class of the signs beside the text that tell of bookmarks; `data-ids` are theirs. */
export const bookmarkSignClass = "bookmark-sign";

/** The sign of a bookmark at an element of the page; null where there is none. */
export const bookmarkSignAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(`.${bookmarkSignClass}`) : null;
