import { readSeeds } from "../../../build/bundle.ts";
import type { Citable } from "../../../renderer/core/citing.ts";
import { textsOf } from "../../../renderer/core/paper/block.ts";
import { type CopyOrder, copyOf } from "../../../renderer/core/paper/copy.ts";
import { manuscriptOf } from "../../../renderer/core/paper/manuscript.ts";
import { type PaperOptions, usualOptions } from "../../../renderer/core/paper/options.ts";
import type { PaperAnnotation, PaperEntry } from "../../../renderer/core/paper/request.ts";
import { placesOf } from "../../../renderer/core/scope.ts";
import { paperWords } from "../../../renderer/messages/paper.ts";
import { documentOfSeed } from "../parse/works.ts";

/** The works that come with the program. */
export const works: readonly Citable[] = readSeeds("seeds").map(({ seed }) => {
  const document = documentOfSeed(seed);
  return { document, places: placesOf(document) };
});

/** Every so many articles, entries and tables of a work, and the first annotated; under a heading and a remark. */
export function orderOf(from: Citable, every: number, more: Partial<PaperOptions> = {}): CopyOrder {
  const wanted = [...from.places].filter(([, { unit }]) => ["article", "entry", "table"].includes(unit.type));
  // A work without such is taken as a whole.
  const found = wanted.length === 0 ? [""] : wanted.map(([address]) => address);
  const units = found
    .filter((_, at) => at % every === 0)
    .map((address): PaperEntry => ({ sort: "unit", from, address, citation: address }));
  const annotations = units.slice(0, 3).map((entry): PaperAnnotation => {
    const address = entry.sort === "unit" ? entry.address : "";
    return {
      workId: from.document.work.id,
      address,
      stretch: null,
      words: "",
      note: `注意${address}`,
      author: "王",
    };
  });
  const options = { ...usualOptions("official"), ...more };
  const own: readonly PaperEntry[] = [
    { sort: "heading", level: 1, text: "一、*重点*条文 <试用>" },
    { sort: "remark", text: "1. 先读这些\n# 再读那些" },
  ];
  const request = {
    title: "条文集（试）",
    cover: { lines: ["供 培训 & 会议用"] },
    entries: [...own, ...units],
    annotations,
  };
  return {
    manuscript: manuscriptOf(request, options, paperWords),
    options,
    made: "2026年11月22日由兰台导出",
  };
}

/** All words that the file is to say, in their order, without spaces. */
export function saidIn(order: CopyOrder): string {
  const { cover, contents, body, notes, end } = copyOf(order, paperWords);
  return squeezed([cover, contents, body, notes, end].flatMap((blocks) => blocks.flatMap(textsOf)).join(""));
}

/** Words without spaces, and without the marks of notes. */
export const squeezed = (words: string): string => words.replace(/[\s\ufeff]/gu, "");
