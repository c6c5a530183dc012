import type { Page } from "playwright/test";

/** A stretch of the page that is painted over. */
export type Painted = {
  /** The name of its highlight. */
  readonly name: string;
  readonly words: string;
  /** Its first line, in the window; null where it has no room there. */
  readonly box: { readonly top: number; readonly bottom: number } | null;
  /** The reader sees it: it is in the window, under nothing. */
  readonly seen: boolean;
  /** The unit that it is in. */
  readonly address: string | null;
  readonly inRoom: boolean;
};

/** What is painted over the page now, by highlights whose name fits. */
export const painted = (page: Page, name: RegExp): Promise<readonly Painted[]> =>
  page.evaluate(
    ({ source }) =>
      [...CSS.highlights]
        .filter(([name]) => new RegExp(source).test(name))
        .flatMap(([name, stretches]) =>
          [...stretches].map(({ startContainer, startOffset, endContainer, endOffset }) => {
            const range = document.createRange();
            range.setStart(startContainer, startOffset);
            range.setEnd(endContainer, endOffset);
            const box = range.getClientRects()[0];
            const top = box && document.elementFromPoint(box.left + 3, box.top + box.height / 2);
            const around = startContainer.parentElement;
            return {
              name,
              words: range.toString(),
              box: box ? { top: box.top, bottom: box.bottom } : null,
              seen: Boolean(top && top === around),
              address: around?.closest("[data-address]")?.getAttribute("data-address") ?? null,
              inRoom: around?.closest(".projector") != null,
            };
          }),
        ),
    { source: name.source },
  );
