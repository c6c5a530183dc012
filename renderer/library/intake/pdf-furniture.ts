import type { PdfLine } from "./pdf-lines.ts";

type Pages = readonly (readonly PdfLine[])[];

/** A page number, with or without dashes: — 3 —, 第3页, 3 / 12. */
const number =
  /^[-—–－·•\s]*(?:第\s*)?(\d{1,4})(?:\s*页)?(?:\s*(?:[/／]|[,，]?\s*共)\s*\d{1,4}(?:\s*页)?)?[-—–－·•\s]*$/;
/** Such a number even on a page that is alone. */
const certain = /^(?:[-—–－]\s*\d{1,4}\s*[-—–－]|第\s*\d{1,4}\s*页.*)$/;

/** How much of a page at its top and at its bottom may hold furniture. */
const margin = 0.12;

/**
 * Pages without their running heads and page numbers: lines at the edge that come again on others, whatever number
 * they hold. `firstPage` is the number of the first page by what is printed on most.
 */
export function withoutFurniture(pages: Pages): {
  readonly pages: Pages;
  readonly removed: number;
  readonly firstPage?: number;
} {
  const seen = new Map<string, Set<number>>();
  for (const [page, lines] of pages.entries()) {
    for (const line of edges(lines)) {
      const key = keyOf(line);
      seen.set(key, (seen.get(key) ?? new Set()).add(page));
    }
  }
  const isFurniture = (line: PdfLine): boolean => {
    const times = seen.get(keyOf(line))?.size ?? 0;
    if (number.test(line.words)) return times > 1 || certain.test(line.words);
    // Left and right pages may have heads of their own.
    return times >= 3 && times >= pages.length * 0.3;
  };
  const votes = new Map<number, number>();
  let removed = 0;
  const bare = pages.map((lines, page) => {
    const gone = new Set(edges(lines).filter(isFurniture));
    for (const { words } of gone) {
      const printed = number.exec(words)?.[1];
      if (printed) votes.set(Number(printed) - page, (votes.get(Number(printed) - page) ?? 0) + 1);
    }
    removed += gone.size;
    return lines.filter((line) => !gone.has(line));
  });
  const [first] = [...votes].toSorted(([, one], [, other]) => other - one);
  return { pages: bare, removed, ...(first && first[0] > 0 && { firstPage: first[0] }) };
}

const edges = (lines: readonly PdfLine[]): readonly PdfLine[] =>
  lines.filter(({ at, words }) => (at < margin || at > 1 - margin) && words.length < 60);

/** What a line says whatever its number, and where it stands. */
const keyOf = ({ words, at }: PdfLine): string =>
  number.test(words)
    ? `#${at > 0.5}`
    : `${words.replace(/\d+|[〇一二三四五六七八九十]+/g, "#")}@${Math.round(at * 40)}`;
