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

const known = new WeakMap<Document, ReadonlyMap<string, UnitWords>>();

/** The words of every unit of a document that shows any, by address, in reading order; made once for a document. */
export function wordsIn(document: Document): ReadonlyMap<string, UnitWords> {
  const made = known.get(document) ?? gathered(document);
  known.set(document, made);
  return made;
}

function gathered(document: Document): ReadonlyMap<string, UnitWords> {
  const words = new Map<string, { text: string; readonly parts: Part[] }>();
  for (const [block, each] of blocksOf(document.units).entries()) {
    for (const [piece, { address, text }] of piecesOf(each).entries()) {
      const unit = words.get(address) ?? { text: "", parts: [] };
      if (unit.parts.length > 0) unit.text += "\n";
      const start = unit.text.length;
      unit.text += text;
      unit.parts.push({ block, piece, start, end: unit.text.length });
      words.set(address, unit);
    }
  }
  return words;
}
