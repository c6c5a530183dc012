import type { Seed } from "../parse.ts";
import type { Line } from "./line.ts";
import { printedTitle } from "./printed-title.ts";
import { readHead } from "./running-head.ts";
import type { Furniture, FurnitureKind, RunningHead } from "./source.ts";

/** The layout leaves the first line of a page with a space before it and no blank line. */
function opensBySpace(line: Line): boolean {
  return line.lead > 0 && line.gap === 0;
}

/**
 * Where the spaces were lost, pages are parted by three blank lines only, one page after another. Such a gap
 * alone among pages that open with a space is no page.
 */
function loneGaps(lines: readonly Line[]): ReadonlySet<number> {
  const openings = lines
    .map((_, index) => index)
    .filter((index) => {
      const line = lines[index] as Line;
      return opensBySpace(line) || line.gap >= 3;
    });
  const isGap = (index: number | undefined) => index !== undefined && (lines[index] as Line).gap >= 3;
  return new Set(
    openings.filter((index, at) => isGap(index) && !isGap(openings[at - 1]) && !isGap(openings[at + 1])),
  );
}

export type Paged = {
  readonly lines: readonly Line[];
  readonly heads: readonly RunningHead[];
  readonly furniture: readonly Furniture[];
};

/**
 * Takes page numbers, running heads and stray links out of the lines, and gives every line its page: counted
 * from the manifest's first page and set right wherever a number is printed.
 */
export function readPages(lines: readonly Line[], seed: Seed): Paged {
  const furniture: Furniture[] = [];
  const heads: RunningHead[] = [];
  const kept: Line[] = [];
  /** For each kept line how many pages were counted before it, and where a printed number fixes the count. */
  const counts: number[] = [];
  const anchors: { readonly count: number; readonly page: number }[] = [];
  const lone = loneGaps(lines);
  const title = /鉴/.test(seed.title) ? seed.title : (printedTitle(lines) ?? seed.title);
  let count = 0;
  let opens = true;
  const pageNow = () => {
    const anchor = anchors.at(-1);
    return anchor ? anchor.page + count - anchor.count : (seed.firstPage ?? 0) + count;
  };
  const drop = (from: number, to: number, kind: FurnitureKind) => {
    for (const line of lines.slice(from, to)) furniture.push({ kind, line: line.number, words: line.raw });
  };
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] as Line;
    const text = line.raw.text;
    const foot = /^[-—－] ?(\d{1,4}) ?[-—－]$/.exec(text);
    if (foot && line.gap >= 2) {
      anchors.push({ count, page: Number(foot[1]) });
      heads.push({ line: line.number, page: Number(foot[1]) });
      drop(index, index + 1, "page-number");
      // The foot ends its page: the next line opens one, with or without a space before it.
      count++;
      opens = true;
      index++;
      continue;
    }
    const spaced = index > 0 && opensBySpace(line);
    const gapped = index > 0 && line.gap >= 3;
    const head = opens || spaced || gapped ? readHead(lines, index, title) : undefined;
    const counted = seed.firstPage !== undefined || anchors.length > 0;
    const due = counted ? pageNow() + (opens ? 0 : 1) : undefined;
    const believed = head !== undefined && (head.certain || head.page === due);
    if (!opens && (spaced || (gapped && (believed || !lone.has(index))))) {
      count++;
      opens = true;
    }
    if (opens) {
      if (head && believed) {
        anchors.push({ count, page: head.page });
        heads.push({ line: line.number, page: head.page, ...(head.name ? { name: head.name } : {}) });
        drop(index, head.end, "running-head");
        index = head.end;
        continue;
      }
    }
    if (/^https?:\/\/\S+$/.test(text) && (lines[index + 1]?.gap ?? 3) >= 2) {
      drop(index, index + 1, "link");
      index++;
      continue;
    }
    counts.push(count);
    kept.push(opens ? { ...line, opensPage: true } : line);
    opens = false;
    index++;
  }
  return { lines: number(kept, counts, anchors, seed.firstPage), heads, furniture };
}

/** Printed numbers beat the manifest, also for the pages before the first of them. */
function number(
  lines: readonly Line[],
  counts: readonly number[],
  anchors: readonly { readonly count: number; readonly page: number }[],
  firstPage: number | undefined,
): Line[] {
  const first = anchors[0];
  if (firstPage === undefined && first === undefined) return [...lines];
  let at = -1;
  return lines.map((line, index) => {
    const count = counts[index] as number;
    while ((anchors[at + 1]?.count ?? Number.POSITIVE_INFINITY) <= count) at++;
    const anchor = anchors[at] ?? first ?? { count: 0, page: firstPage as number };
    return { ...line, page: anchor.page + count - anchor.count };
  });
}
