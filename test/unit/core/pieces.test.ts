import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { readSeeds } from "../../../build/bundle.ts";
import { blocksOf } from "../../../renderer/core/blocks.ts";
import { piecesOf } from "../../../renderer/core/pieces.ts";
import { BlockView } from "../../../renderer/ui/document/Blocks.tsx";
import { documentOfSeed } from "../parse/works.ts";

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#x27": "'", amp: "&" };

/** The texts of the elements that pieces stand in, in order, and the address of the unit around each. */
function shownPieces(markup: string): readonly string[] {
  const pieces: string[] = [];
  const open: { readonly piece: boolean; readonly beside: boolean; readonly address: string }[] = [];
  for (const [, close, tag, attributes = "", text] of markup.matchAll(/<(\/?)([a-z]\w*)([^>]*)>|([^<]+)/g)) {
    if (close) open.pop();
    else if (tag) {
      const piece = tag === "td" || tag === "th" || attributes.includes(" data-piece=");
      const address = / data-address="([^"]*)"/.exec(attributes)?.[1] ?? open.at(-1)?.address ?? "";
      open.push({ piece, beside: attributes.includes('class="recovered"'), address });
      if (piece) pieces.push(`${address}: `);
    } else if (open.some(({ piece }) => piece) && !open.some(({ beside }) => beside)) {
      pieces.push(pieces.pop() + (text ?? "").replace(/&([^;]+);/g, (_, name) => entities[name] ?? ""));
    }
  }
  return pieces;
}

describe.each(readSeeds("seeds"))("$seed.title", ({ seed }) => {
  test("what is searched is what is shown, piece by piece", () => {
    for (const block of blocksOf(documentOfSeed(seed).units)) {
      const shown = shownPieces(renderToStaticMarkup(createElement(BlockView, { block })));
      expect(piecesOf(block).map(({ address, text }) => `${address}: ${text}`)).toEqual(shown);
    }
  });
});
