import { type Unit, walk } from "../document.ts";

/** The printed pages on which something begins and ends. */
export type Pages = { readonly first: number; readonly last: number };

/** The pages of a unit with everything below it; null where its work has none, as one without page numbers. */
export function pagesOf(unit: Unit): Pages | null {
  const pages = [...walk([unit])].flatMap(({ unit: { page, breaks } }) => [
    ...(page === undefined ? [] : [page]),
    ...(breaks ?? []).map((each) => each.page),
  ]);
  return pages.length === 0 ? null : spanOf(pages);
}

/** The pages from the first to the last of several. */
export const pagesOfAll = (units: readonly Unit[]): Pages | null => {
  const each = units.map(pagesOf).filter((pages) => pages !== null);
  return each.length === 0 ? null : spanOf(each.flatMap(({ first, last }) => [first, last]));
};

// Not Math.min over the whole list at once: a chapter of a yearbook has more pages than a call has room for.
const spanOf = (pages: readonly number[]): Pages => ({
  first: pages.reduce((least, page) => Math.min(least, page)),
  last: pages.reduce((most, page) => Math.max(most, page)),
});

/** The page on which a place in a unit's own words stands. */
export function pageAt({ page, breaks }: Unit, offset: number): number | undefined {
  return breaks?.findLast(({ at }) => at <= offset)?.page ?? page;
}

/**
 * 第521页, and of several 第521—522页: one 第 and one 页 with the dash of a span between, as references in yearbooks
 * and the national standard for references (GB/T 7714) have it. "" for none.
 */
export const pagesLabel = (pages: Pages | null): string =>
  pages === null ? "" : `第${pages.first}${pages.last > pages.first ? `—${pages.last}` : ""}页`;
