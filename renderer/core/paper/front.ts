import { type PaperBlock, textBlock } from "./block.ts";
import type { Manuscript } from "./manuscript.ts";
import { namedInFull } from "./sources.ts";
import type { PaperWords } from "./words.ts";

/** The blocks of the cover: the title, and what the reader wrote under it. */
export function coverBlocks(manuscript: Manuscript): readonly PaperBlock[] {
  const first = manuscript.blocks.find(({ role }) => role === "heading");
  const title = manuscript.title || (first?.sort === "text" ? first.text : "");
  return [
    textBlock("cover-title", title, { added: true }),
    ...manuscript.cover.map((line) => textBlock("cover-line", line, { added: true })),
  ];
}

/** The lines of the contents down to a depth; each leads to a block of the manuscript. */
export function contentsBlocks(
  { blocks }: Manuscript,
  depth: number,
  words: PaperWords,
): readonly PaperBlock[] {
  const listed = blocks.flatMap(({ listed }, to) => (listed ? [{ ...listed, to }] : []));
  const least = listed.reduce((least, one) => Math.min(least, one.depth), 6);
  const lines = listed
    .filter((one) => one.depth - least < depth)
    .map(({ title, depth, to }) =>
      textBlock("contents", title, { added: true, level: depth - least + 1, to }),
    );
  return lines.length === 0
    ? []
    : [textBlock("heading", words.contents, { added: true, level: 1 }), ...lines];
}

/** Every source with the pages on which it is printed: 见第 3—5、8 页. */
export function indexBlocks(
  { sources }: Manuscript,
  pagesOf: ReadonlyMap<number, readonly number[]>,
  words: PaperWords,
): readonly PaperBlock[] {
  if (sources.length === 0) return [];
  const lines = sources.map((each, source) => {
    const text = `${namedInFull(each)}。${words.pages(runsOf(pagesOf.get(source) ?? []))}`;
    return textBlock("listing", text, { added: true });
  });
  return [textBlock("heading", words.index, { added: true, level: 2 }), ...lines];
}

/** 3—5、8. */
export function runsOf(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of [...new Set(pages)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run[1] === page - 1) run[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}—${last}`)).join("、");
}
