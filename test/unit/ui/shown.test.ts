import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { readSeeds } from "../../../build/bundle.ts";
import { blocksOf, isWhole } from "../../../renderer/core/blocks.ts";
import { type Unit, walk } from "../../../renderer/core/document.ts";
import { BlockView } from "../../../renderer/ui/document/Blocks.tsx";
import { documentOfSeed } from "../parse/works.ts";

/** What a unit itself says, piece by piece. */
const wordsOf = ({ num, heading, text, credit, table, references }: Unit): readonly string[] =>
  [
    num,
    heading,
    text,
    credit,
    table?.measure,
    table?.source,
    ...(table?.header.flat().map((cell) => cell.text) ?? []),
    ...(table?.rows.flat() ?? []),
    ...(references?.map(({ page, column }) => `${page}${column ?? ""}`) ?? []),
  ].filter((words): words is string => Boolean(words));

const plain = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/\s/gu, "");

describe.each(readSeeds("seeds"))("$seed.title", ({ seed }) => {
  test("every word of every unit is shown", () => {
    const hidden: string[] = [];
    for (const block of blocksOf(documentOfSeed(seed).units)) {
      const shown = plain(renderToStaticMarkup(createElement(BlockView, { block })));
      // A container shows its own words; what it holds are blocks of their own.
      const units = isWhole(block.unit) ? [...walk([block.unit])].map(({ unit }) => unit) : [block.unit];
      for (const unit of units) {
        const missing = wordsOf(unit).filter((words) => !shown.includes(words.replace(/\s/gu, "")));
        hidden.push(...missing.map((words) => `${unit.type} ${unit.address}: ${words.slice(0, 40)}`));
      }
    }
    expect(hidden).toEqual([]);
  });
});
