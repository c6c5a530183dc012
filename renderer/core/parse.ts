import type { Document, Work } from "./document.ts";
import { type Account, accountOf, type Trace } from "./parse/account.ts";
import { addressesOf } from "./parse/addresses.ts";
import { finish } from "./parse/draft.ts";
import { linkReferences } from "./parse/index-links.ts";
import { read } from "./parse/read.ts";
import type { Source } from "./parse/source.ts";
import { linkContents } from "./parse/toc-links.ts";

/** A work as its editors keep it: what the manifest says, and where its text starts. */
export type Seed = Work & {
  /** The text file beside the manifest. */
  readonly text: string;
  readonly originalName: string;
  /** The printed page of the text's first line, where pages can be counted. */
  readonly firstPage?: number;
  /** Each line is a paragraph of its own, as a word processor has them: none was broken to fit a column. */
  readonly unwrapped?: true;
};

/** What the parser did not understand, and where: a 1-based line of the source. Data, never an exception. */
export type Diagnostic = { readonly line: number; readonly message: string };

export type Parsed = { readonly document: Document; readonly diagnostics: readonly Diagnostic[] };

export type { Account, Trace };

/** The work of a seed as a tree of units. Any text parses; the same text always parses to the same tree. */
export function parse(seed: Seed, text: string): Parsed {
  return readWhole(seed, text).parsed;
}

/** The same, with what became of every character of the source, and which source lines each unit is made of. */
export function trace(seed: Seed, text: string): Trace {
  const { source, drafts, place, lines, parsed } = readWhole(seed, text);
  return {
    ...parsed,
    account: accountOf(source, drafts, place.lineAt),
    furniture: source.furniture.map(({ words, ...rest }) => ({ ...rest, words: words.text })),
    repairs: source.repairs.map(({ dropped: _, ...rest }) => rest),
    lines,
    pages: pagesOf(source),
  };
}

function readWhole(seed: Seed, text: string) {
  const { source, drafts, place } = read(seed, text);
  const { units, lines } = finish(drafts, addressesOf(drafts), place);
  const document: Document = { work: workOf(seed), units: linkReferences(linkContents(units)) };
  const parsed: Parsed = { document, diagnostics: source.diagnostics };
  return { source, drafts, place, lines, parsed };
}

/** The first line of each page in the order of the source: its running head where it has one, else its words. */
function pagesOf({ lines, furniture }: Source): Trace["pages"] {
  const heads = furniture.filter(({ kind }) => kind === "running-head").map(({ line }) => line);
  return lines.flatMap(({ number, page }, at) => {
    const before = lines[at - 1];
    if (page === undefined || page === before?.page) return [];
    const head = heads.find((line) => line > (before?.number ?? 0) && line < number);
    return [{ page, line: head ?? number }];
  });
}

/** What readers are told of a seed: how its source is kept is the editors' affair. */
export function workOf({
  text: _text,
  originalName: _name,
  firstPage: _page,
  unwrapped: _lines,
  ...work
}: Seed): Work {
  return work;
}
