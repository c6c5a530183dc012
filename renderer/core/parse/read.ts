/**
 * How a text becomes a tree, stage by stage:
 *
 * 1. line.ts      the lines that hold words, each character with its place in the source (sourced.ts)
 * 2. pages.ts     page numbers, running heads and links out of the lines and kept as data; every line its page
 * 3. doubled.ts, displaced.ts   repairs: overprinted words once, title blocks back at the top of their page
 * 4. one grammar for each kind of part (regulation.ts, report.ts, …): lines → drafts (draft.ts). They cut
 *    paragraphs by the measured width of the column (measure.ts, paragraphs.ts)
 * 5. addresses.ts every draft its address; draft.ts turns drafts into units, with pages and page breaks
 * 6. account.ts   counts that every character went into a unit, into furniture, or out by a repair
 *
 * A grammar must put every line it is given somewhere: what it does not understand becomes paragraphs, and a
 * diagnostic says where.
 */
import type { Seed } from "../parse.ts";
import type { Draft, Place } from "./draft.ts";
import { readLaw } from "./law.ts";
import { readLines } from "./line.ts";
import { readPages } from "./pages.ts";
import { readPlan } from "./plan.ts";
import type { Source } from "./source.ts";
import { readWorkReport } from "./work-report.ts";
import { readYearbook } from "./yearbook.ts";

/** A work read into drafts, with everything needed to finish or to account for it. */
export type Read = { readonly source: Source; readonly drafts: Draft[]; readonly place: Place };

/** Reads a work of any kind. Never throws: what it cannot understand becomes paragraphs and a diagnostic. */
export function read(seed: Seed, text: string): Read {
  const printed = readLines(text, seed.firstPage);
  const paged = seed.kind === "yearbook" ? readPages(printed, seed) : undefined;
  const lines = paged?.lines ?? printed;
  const source: Source = {
    seed,
    text,
    lines,
    heads: paged?.heads ?? [],
    furniture: [...(paged?.furniture ?? [])],
    repairs: [],
    diagnostics: [],
  };
  const grammars = { yearbook: readYearbook, plan: readPlan, report: readWorkReport, law: readLaw };
  return { source, drafts: grammars[seed.kind](source), place: placeIn(source) };
}

/** Finds the line and the page of an offset. */
function placeIn({ text, lines }: Source): Place {
  const starts: number[] = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const pages: (number | undefined)[] = [];
  for (const line of lines) pages[line.number] = line.page;
  const lineAt = (offset: number) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
  return { lineAt, pageAt: (offset) => pages[lineAt(offset)] };
}
