import { blocksOf } from "../blocks.ts";
import type { Document } from "../document.ts";
import { piecesOf } from "../pieces.ts";

/** A piece of a unit's words: where it is in the document, and where it begins in the words. */
export type Part = {
  readonly block: number;
  readonly piece: number;
  readonly start: number;
  readonly end: number;
};

/** The words of one unit, without those of the units below it: its pieces, joined by line breaks. */
export type UnitWords = { readonly text: string; readonly parts: readonly Part[] };

/** The words of all units, and the units that each block shows words of, by its number. */
type Gathered = {
  readonly words: ReadonlyMap<string, UnitWords>;
  readonly inBlocks: readonly (readonly string[])[];
};

const known = new WeakMap<Document, Gathered>();

function gatheredIn(document: Document): Gathered {
  const made = known.get(document) ?? gathered(document);
  known.set(document, made);
  return made;
}

/** The words of every unit of a document that shows any, by address, in reading order; made once for a document. */
export const wordsIn = (document: Document): ReadonlyMap<string, UnitWords> => gatheredIn(document).words;

/** The addresses of the units that a block shows words of, in reading order. */
export const unitsInBlock = (document: Document, block: number): readonly string[] =>
  gatheredIn(document).inBlocks[block] ?? [];

function gathered(document: Document): Gathered {
  const words = new Map<string, { text: string; readonly parts: Part[] }>();
  const inBlocks: string[][] = [];
  for (const [block, each] of blocksOf(document.units).entries()) {
    const here = new Set<string>();
    for (const [piece, { address, text }] of piecesOf(each).entries()) {
      const unit = words.get(address) ?? { text: "", parts: [] };
      if (unit.parts.length > 0) unit.text += "\n";
      const start = unit.text.length;
      unit.text += text;
      unit.parts.push({ block, piece, start, end: unit.text.length });
      words.set(address, unit);
      here.add(address);
    }
    inBlocks.push([...here]);
  }
  return { words, inBlocks };
}
