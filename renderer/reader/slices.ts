import type { Block } from "../core/blocks.ts";
import { coverOf } from "../core/citing/cover.ts";
import { type Pages, pageAt } from "../core/citing/pages.ts";
import { type Unit, walk } from "../core/document.ts";
import { leadInLength, type Piece, piecesOf } from "../core/pieces.ts";
import type { SearchedText } from "./occurrences.ts";

/** A stretch of a piece of a block: from `start` up to but without `end`. */
export type Slice = {
  readonly block: number;
  readonly piece: number;
  readonly start: number;
  readonly end: number;
};

/** A piece with the unit that it is of, the block that it is in, and the number of the unit's first piece there. */
type Known = Piece & { readonly unit: Unit; readonly around: Unit; readonly first: number };

/** A slice with what its piece is. */
export type Quoted = Slice & Known;

/** The slices of a text with what they are of, in reading order; empty ones are left out. */
export function quotedIn(text: SearchedText, slices: readonly Slice[]): readonly Quoted[] {
  const pieces = new Map<number, readonly Known[]>();
  return slices.flatMap((slice) => {
    const block = text[slice.block]?.block;
    if (!block) return [];
    const known = pieces.get(slice.block) ?? withUnits(block);
    pieces.set(slice.block, known);
    const piece = known[slice.piece];
    // An empty cell keeps its place in its row.
    return piece && (slice.start < slice.end || piece.text === "") ? [{ ...piece, ...slice }] : [];
  });
}

function withUnits({ unit: around, level }: Block): readonly Known[] {
  const units = new Map([...walk([around])].map(({ unit }) => [unit.address, unit]));
  const pieces = piecesOf({ unit: around, level });
  return pieces.map((piece) => ({
    ...piece,
    around,
    unit: units.get(piece.address) ?? around,
    first: pieces.findIndex(({ address }) => address === piece.address),
  }));
}

/** All of some units, as slices. */
export function slicesOf(text: SearchedText, units: readonly Unit[]): readonly Slice[] {
  const wanted = new Set([...walk(units)].map(({ unit }) => unit.address));
  return text.flatMap(({ block }, at) => {
    // Most blocks are not even looked into.
    const held = wanted.has(block.unit.address) || units.some((unit) => within(block.unit, unit));
    if (!held) return [];
    return piecesOf(block).flatMap(({ address, text }, piece) =>
      wanted.has(address) ? [{ block: at, piece, start: 0, end: text.length }] : [],
    );
  });
}

const within = (block: Unit, unit: Unit): boolean =>
  [...walk(block.children)].some((each) => each.unit === unit);

/**
 * The units that stand for what is quoted. The number of an article runs into its first paragraph: alone it stands
 * for the article, with some of the paragraph for that.
 */
export function unitsQuoted(units: readonly Unit[], quoted: readonly Quoted[]): readonly Unit[] {
  const touched = quoted
    .filter(({ start, end }) => start < end)
    .map(({ unit, around, piece, end }) =>
      piece === 0 && unit !== around && end <= leadInLength(around) ? around.address : unit.address,
    );
  return coverOf(units, new Set(touched));
}

/** The printed pages from the first to the last of what is quoted; null where none is known. */
export function pagesQuoted(quoted: readonly Quoted[]): Pages | null {
  const pages = quoted.flatMap(({ unit, text, start, end }) => {
    // Page breaks are counted in the unit's own words, which end the piece.
    const before = Math.max(0, text.length - (unit.text?.length ?? 0));
    const first = pageAt(unit, Math.max(0, start - before));
    const last = pageAt(unit, Math.max(0, end - 1 - before));
    return [first, last].filter((page) => page !== undefined);
  });
  if (pages.length === 0) return null;
  return { first: pages.reduce((a, b) => Math.min(a, b)), last: pages.reduce((a, b) => Math.max(a, b)) };
}
