import { isWhole } from "../core/blocks.ts";
import type { Document, Unit } from "../core/document.ts";
import { fold } from "./fold.ts";
import { numeric } from "./numeric.ts";

/**
 * A text of folded words: those of unit `at` stand from starts[at] to starts[at + 1], and begin with its
 * title, up to titleEnds[at]. A line feed, which no folded word holds, parts what must not be read as one.
 */
export type FoldedText = {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly titleEnds: Uint32Array;
};

/** A document made ready for search: its units in reading order, and their words in two foldings (see Pattern). */
export type Texts = {
  readonly document: Document;
  readonly units: readonly Unit[];
  /** The unit that holds each unit; -1 for the outermost. */
  readonly parents: Int32Array;
  /** The place after the last unit that each unit holds. */
  readonly ends: Int32Array;
  /** The block that each unit is in: an article, an entry, a table; a heading outside of one is its own. */
  readonly blocks: Int32Array;
  readonly literal: FoldedText;
  readonly numbers: FoldedText;
};

/** Makes a document ready for search: about 60 ms for a million characters. */
export function textsOf(document: Document): Texts {
  const units: Unit[] = [];
  const parents: number[] = [];
  const ends: number[] = [];
  const blocks: number[] = [];
  const add = (unit: Unit, parent: number, block: number) => {
    const at = units.push(unit) - 1;
    parents.push(parent);
    blocks.push(block >= 0 ? block : at);
    ends.push(0);
    const around = block >= 0 ? block : isWhole(unit) ? at : -1;
    for (const child of unit.children) add(child, at, around);
    ends[at] = units.length;
  };
  for (const unit of document.units) add(unit, -1, -1);
  const words = units.map((unit) => ({ ...wordsOf(unit), seam: seamAfter(unit) }));
  return {
    document,
    units,
    parents: Int32Array.from(parents),
    ends: Int32Array.from(ends),
    blocks: Int32Array.from(blocks),
    literal: joined(words, fold),
    numbers: joined(words, (words) => numeric(fold(words))),
  };
}

/** A unit's own words in the source's characters: its title, its text, and what else stands apart from them. */
export type OwnWords = { readonly title: string; readonly text: string; readonly apart: readonly string[] };

/** The words of a unit without those of the units below it. */
export function wordsOf({ num = "", heading = "", text = "", table, credit }: Unit): OwnWords {
  const apart = table
    ? [
        table.measure,
        ...table.header.flatMap((cells) => cells.map((cell) => cell.text)),
        ...table.rows.flat(),
        table.source,
      ]
    : [];
  return { title: num + heading, text, apart: [...apart, credit].filter((each) => each !== undefined) };
}

/** A number or title runs on into the first paragraph, as printed: 第十四条　停车场应当…; all else stands apart. */
const seamAfter = ({ text, children, table }: Unit): string =>
  text === undefined && !table && children[0]?.type === "paragraph" ? "" : "\n";

function joined(
  words: readonly (OwnWords & { readonly seam: string })[],
  folding: (words: string) => string,
): FoldedText {
  const starts = new Uint32Array(words.length + 1);
  const titleEnds = new Uint32Array(words.length);
  const pieces: string[] = [];
  let length = 0;
  const add = (piece: string) => {
    if (piece === "") return;
    pieces.push(piece);
    length += piece.length;
  };
  for (const [at, { title, text, apart, seam }] of words.entries()) {
    starts[at] = length;
    add(folding(title));
    titleEnds[at] = length;
    add(folding(text));
    for (const each of apart) add(`\n${folding(each)}`);
    add(seam);
  }
  starts[words.length] = length;
  return { text: pieces.join(""), starts, titleEnds };
}
