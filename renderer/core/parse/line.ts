import { widthOf } from "./measure.ts";
import { Sourced } from "./sourced.ts";
import { closeUp } from "./spacing.ts";

/** A line of the source that holds words. */
export type Line = {
  /** Counted from 1 over all lines of the source, blank ones too. */
  readonly number: number;
  /** The words as printed, spaces and all, without the white at both ends. */
  readonly raw: Sourced;
  /** The words closed up: what sentences are made of. */
  readonly text: Sourced;
  /** Blank lines before it. */
  readonly gap: number;
  /** White characters before its first word. */
  readonly lead: number;
  /** In em. */
  readonly width: number;
  /** The width of the column around it, where that was measured beforehand. */
  readonly column?: number;
  /** The printed page, where pages can be counted. */
  readonly page?: number;
  /** True for the first line of a page. */
  readonly opensPage?: true;
  /** How many characters at the start of `text` are a run-in head, as overprinting shows. */
  readonly runIn?: number;
};

/**
 * The lines of a text that hold words, in their order. Where form feeds part its pages, each line has its page,
 * counted from `firstPage`.
 */
export function readLines(text: string, firstPage = 1): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let number = 0;
  let from = 0;
  let page = text.includes("\f") ? firstPage : undefined;
  let opens = page !== undefined;
  while (from <= text.length) {
    const end = text.indexOf("\n", from);
    const to = end < 0 ? text.length : end;
    number++;
    const whole = text.slice(from, to);
    const words = whole.trim();
    if (page !== undefined && whole.startsWith("\f")) {
      page++;
      opens = true;
    }
    if (words === "") gap++;
    else {
      const lead = whole.length - whole.trimStart().length;
      const place = { number, gap, lead, page, opensPage: opens || undefined };
      lines.push(lineOf(Sourced.of(text, from + lead, from + lead + words.length), place));
      gap = 0;
      opens = false;
    }
    from = to + 1;
  }
  return lines;
}

/** A line of these words; for repairs that cut a line in two or take words out of it. */
export function lineOf(
  raw: Sourced,
  place: Pick<Line, "number" | "gap" | "lead"> & {
    readonly page?: number | undefined;
    readonly opensPage?: true | undefined;
  },
): Line {
  const { number, gap, lead, page, opensPage } = place;
  return {
    number,
    gap,
    lead,
    raw,
    text: closeUp(raw),
    width: widthOf(raw.text),
    ...(page === undefined ? {} : { page }),
    ...(opensPage ? { opensPage } : {}),
  };
}
