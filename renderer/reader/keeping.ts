/** How many frames the place is held while what is about it is laid out anew. */
const settlingFrames = 6;

/** The first character that the reader sees of a text, and how high it stands. */
type Anchor = { readonly range: Range; readonly top: number };

/**
 * What was kept last in a view, and how far that was scrolled then: from size to size the same character is
 * kept as long as the reader stays, since the first one of its line is each time another.
 */
const kept = new WeakMap<HTMLElement, { readonly anchor: Anchor; readonly scrollTop: number }>();

/** The views whose place is being held. */
const holding = new WeakSet<HTMLElement>();

/** True while the place of a view is held by `keepPlaces`. */
export const isKept = (view: HTMLElement): boolean => holding.has(view);

/**
 * Does what changes the layout of everything, such as another size of type, and leaves the character at the
 * upper edge of each of `views` where it was. The first lines stay the first ones.
 */
export function keepPlaces(views: readonly HTMLElement[], change: () => void): void {
  const kept = views.map((view) => ({
    view,
    anchor: view.scrollTop > 0 ? (anchorOfLast(view) ?? anchorIn(view)) : null,
  }));
  change();
  for (const { view, anchor } of kept) if (anchor) keepAt(view, anchor);
}

function keepAt(view: HTMLElement, anchor: Anchor): void {
  const hold = (frames: number) => {
    view.scrollTop += anchor.range.getBoundingClientRect().top - anchor.top;
    kept.set(view, { anchor, scrollTop: view.scrollTop });
    if (frames > 0 && !moved) requestAnimationFrame(() => hold(frames - 1));
    else holding.delete(view);
  };
  let moved = false;
  for (const move of ["wheel", "pointerdown", "keydown"]) {
    view.addEventListener(
      move,
      () => {
        moved = true;
      },
      { once: true, passive: true },
    );
  }
  holding.add(view);
  hold(settlingFrames);
}

function anchorOfLast(view: HTMLElement): Anchor | null {
  const last = kept.get(view);
  const stayed = last && last.scrollTop === view.scrollTop && view.contains(last.anchor.range.startContainer);
  return stayed ? last.anchor : null;
}

function anchorIn(view: HTMLElement): Anchor | null {
  const { top: edge } = view.getBoundingClientRect();
  const seen = (element: Element) => element.getBoundingClientRect().bottom > edge + 1;
  const chunk = [...view.querySelectorAll(".chunk")].find(seen);
  const block = [...(chunk?.children ?? [])].find(seen);
  if (!block) return null;
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const range = firstSeen(node as Text, edge);
    if (range) return { range, top: range.getBoundingClientRect().top };
  }
  return null;
}

/** The first character of a text node that ends below the edge; null where none does. */
function firstSeen(text: Text, edge: number): Range | null {
  const range = document.createRange();
  const isSeen = (at: number) => {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect().bottom > edge + 1;
  };
  let [from, to] = [0, text.length - 1];
  if (to < 0 || !isSeen(to)) return null;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isSeen(middle)) to = middle;
    else from = middle + 1;
  }
  isSeen(from);
  return range;
}
