import { describe, expect, test } from "vitest";
import { readSeeds } from "../../../build/bundle.ts";
import { blocksOf } from "../../../renderer/core/blocks.ts";
import { slicesOfStretch, stretchesOf } from "../../../renderer/core/own/slicing.ts";
import { wordsIn } from "../../../renderer/core/own/words.ts";
import { piecesOf } from "../../../renderer/core/pieces.ts";
import { documentOfSeed } from "../parse/works.ts";

describe.each(readSeeds("seeds"))("$seed.title", ({ seed }) => {
  const document = documentOfSeed(seed);
  const blocks = blocksOf(document.units);

  test("words of a unit are found again in the text, and the text in the words", () => {
    for (const [address, { text: words }] of [...wordsIn(document)].filter((_, at) => at % 7 === 0)) {
      for (const [start, end] of [
        [0, words.length],
        [Math.floor(words.length / 3), Math.ceil(words.length / 2)],
      ] as const) {
        const slices = slicesOfStretch(document, { address, start, end });
        const shown = slices.map(({ block, piece, start, end }) => {
          const of = blocks[block];
          return of ? piecesOf(of)[piece]?.text.slice(start, end) : undefined;
        });
        const asked = words.slice(start, end);
        expect(shown.join("")).toBe(asked.replaceAll("\n", ""));
        const stretches = stretchesOf(document, slices);
        expect(
          stretches
            .map((each) => words.slice(each.start, each.end))
            .join("\n")
            .trim(),
        ).toBe(asked.replace(/\n{2,}/g, "\n").trim());
        expect(stretches.every((each) => each.address === address)).toBe(true);
      }
    }
  });

  test("a run of whole blocks is the words of its units, in order", () => {
    for (let from = 0; from < blocks.length; from += 53) {
      const slices = blocks
        .slice(from, from + 6)
        .flatMap((block, at) =>
          piecesOf(block).map(({ text }, piece) => ({ block: from + at, piece, start: 0, end: text.length })),
        );
      const stretches = stretchesOf(document, slices);
      const words = stretches.map(({ address, start, end }) =>
        wordsIn(document).get(address)?.text.slice(start, end),
      );
      const shown = blocks.slice(from, from + 6).flatMap((block) => piecesOf(block).map(({ text }) => text));
      expect(words.join("").replaceAll("\n", "")).toBe(shown.join(""));
    }
  });

  test("what no text has is nowhere", () => {
    expect(stretchesOf(document, [{ block: blocks.length, piece: 0, start: 0, end: 3 }])).toEqual([]);
    expect(slicesOfStretch(document, { address: "art_0", start: 0, end: 3 })).toEqual([]);
  });
});
