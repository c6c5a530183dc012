import type { Line } from "./line.ts";
import { articleMark, containerMark } from "./marks.ts";
import type { Repair } from "./source.ts";
import {
  isAdoptionNote,
  isOrderHeading,
  isOrderNumber,
  isShortName,
  isStatuteTitle,
  opensStatute,
} from "./titles.ts";

/**
 * A title set over two columns is read after the columns: it stands at the end of its page, often inside a
 * sentence. Puts such blocks back before the statute they head, or at the top of their page.
 */
export function replaceTitles(lines: readonly Line[], repairs: Repair[]): Line[] {
  return pagesOf(lines).flatMap((page, index, pages) => replaceOn(page, pages[index + 1], repairs));
}

/** The lines of each page. */
function pagesOf(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [];
  for (const line of lines) {
    if (line.opensPage || pages.length === 0) pages.push([]);
    pages.at(-1)?.push(line);
  }
  return pages;
}

function replaceOn(
  page: readonly Line[],
  next: readonly Line[] | undefined,
  repairs: Repair[],
): readonly Line[] {
  const start = page.findIndex((_, index) => index > 0 && opensBlock(page, index));
  if (start < 0) return page;
  const before = page.slice(0, start);
  const opening = before.findIndex(opensStatute);
  const cut = !/[。：；]$/.test((page[start - 1] as Line).text.text);
  // Without a statute before it, a block at the end of a page is displaced only if it cuts a sentence.
  if (opening < 0 && (!cut || next?.[0] === undefined || opensStatute(next[0]))) return page;
  const to = Math.max(opening, 0);
  const block = inOrder(page.slice(start));
  repairs.push({
    kind: "moved",
    line: (page[start] as Line).number,
    before: (page[start - 1] as Line).raw.text,
    after: (page[to] as Line).raw.text,
  });
  return [...page.slice(0, to), ...block, ...page.slice(to, start)];
}

/** Whether from `index` to the end of the page there is a title block and nothing else. */
function opensBlock(page: readonly Line[], index: number): boolean {
  const [first, second, third] = page.slice(index, index + 3);
  const rest = page.slice(index);
  const opens =
    isOrderHeading(first, second) ||
    (isStatuteTitle(first) && (isAdoptionNote(second) || isOrderHeading(second, third))) ||
    (isShortName(first) && isOrderHeading(second, third));
  return opens && !rest.some((line) => containerMark(line.text) ?? articleMark(line.text));
}

/** The order comes before the title of what it orders. */
function inOrder(block: readonly Line[]): readonly Line[] {
  const order = block.findIndex((line, index) => isOrderHeading(line, block[index + 1]));
  const titles = block.slice(0, order).filter(isStatuteTitle);
  if (order <= 0 || titles.length === 0 || !isOrderNumber(block[order + 1])) return block;
  return [...block.filter((line) => !titles.includes(line)), ...titles];
}
