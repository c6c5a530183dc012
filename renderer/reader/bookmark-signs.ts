import type { Bookmark } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";
import { bookmarkSignClass } from "../ui/bookmark-sign.ts";

const words = messages.bookmarking;

/** The bookmarks of a work that have their place, by the address of the unit that each is on. */
export type Bookmarked = ReadonlyMap<string, readonly Bookmark[]>;

/** Those of some bookmarks that are on a work. */
export function bookmarkedIn(bookmarks: readonly Bookmark[], workId: string | undefined): Bookmarked {
  const found = new Map<string, Bookmark[]>();
  for (const bookmark of bookmarks) {
    const { anchor, standing } = bookmark;
    if (anchor.workId !== workId || standing === "gone") continue;
    const there = found.get(anchor.address) ?? [];
    found.set(anchor.address, there);
    there.push(bookmark);
  }
  return found;
}

/**
 * Puts a ribbon beside each unit of a chunk that has a bookmark, and takes away those of units that have none any
 * more. Like the signs of notes it holds no text of its own.
 */
export function placeBookmarkSigns(chunk: Element | undefined, bookmarked: Bookmarked): void {
  if (!chunk) return;
  const there = [...chunk.querySelectorAll<HTMLElement>(`.${bookmarkSignClass}`)];
  if (there.length === 0 && bookmarked.size === 0) return;
  const signs = new Map(there.map((sign) => [sign.dataset.of ?? "", sign]));
  for (const unit of chunk.querySelectorAll<HTMLElement>("[data-address]")) {
    const { address = "" } = unit.dataset;
    const bookmarks = bookmarked.get(address);
    const before = signs.get(address);
    if (!bookmarks) {
      if (before) takeAway(before);
      continue;
    }
    const sign = before ?? document.createElement("button");
    describe(sign, address, bookmarks);
    if (!before) unit.prepend(sign);
  }
}

function takeAway(sign: HTMLElement): void {
  // What had the keyboard gives it back to the text.
  if (sign === document.activeElement) sign.closest<HTMLElement>(".panel")?.focus({ preventScroll: true });
  sign.remove();
}

function describe(sign: HTMLElement, address: string, bookmarks: readonly Bookmark[]): void {
  sign.className = bookmarkSignClass;
  sign.tabIndex = -1;
  sign.title = words.hint;
  sign.setAttribute("type", "button");
  sign.setAttribute("aria-haspopup", "menu");
  sign.setAttribute("aria-label", words.sign(bookmarks.map(({ name, anchor }) => name || anchor.citation)));
  Object.assign(sign.dataset, { of: address, ids: bookmarks.map(({ id }) => id).join(" ") });
}
