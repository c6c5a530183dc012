import { type Block, blocksOf } from "../core/blocks.ts";
import type { Document, Unit } from "../core/document.ts";
import { type Piece, piecesOf } from "../core/pieces.ts";
import { fold } from "../search/fold.ts";
import { numeric } from "../search/numeric.ts";
import { indexOfNumber, type Pattern, stretchesIn } from "../search/pattern.ts";

/** A place of a document where a pattern occurs: block, piece of the block, and the stretch of the piece. */
export type Occurrence = {
  readonly block: number;
  readonly piece: number;
  /** The unit whose piece it is. */
  readonly address: string;
  readonly start: number;
  readonly end: number;
};

type Searched = {
  readonly block: Block;
  pieces?: readonly Piece[];
  /** The folded pieces, one after the other; between them a sign that folding leaves nowhere. */
  folded?: string;
  numbers?: string;
};

/** A place to begin at; every occurrence is one. */
export type Position = Pick<Occurrence, "block" | "piece" | "start">;

/** The blocks of a document in reading order, with what is kept of them from one question to the next. */
export type SearchedText = readonly Searched[];

const texts = new WeakMap<Document, SearchedText>();
const between = "\0";

/** A document as a text to be searched: the same for the same document. */
export function searchedText(document: Document): SearchedText {
  const known = texts.get(document);
  if (known) return known;
  const text = blocksOf(document.units).map((block) => ({ block }));
  texts.set(document, text);
  return text;
}

/** How many blocks are searched between two looks at the clock. */
const stride = 4;

/**
 * All occurrences of the patterns in reading order, whether they are in the page or not. Yields every few
 * blocks, so that a word that stands in every sentence does not hold up typing.
 */
export function* occurrencesIn(
  text: SearchedText,
  patterns: readonly Pattern[],
  from = 0,
  to = text.length,
): Generator<void, readonly Occurrence[]> {
  const found: Occurrence[] = [];
  for (let block = from; block < to; block += 1) {
    const searched = text[block];
    if (searched && mayHold(searched, patterns)) collect(searched, block, patterns, found);
    if (block % stride === 0) yield;
  }
  return found;
}

const foldedOf = (searched: Searched): string => {
  searched.pieces ??= piecesOf(searched.block);
  searched.folded ??= searched.pieces.map((piece) => fold(piece.text)).join(between);
  return searched.folded;
};

const numbersOf = (searched: Searched): string => {
  searched.numbers ??= numeric(foldedOf(searched));
  return searched.numbers;
};

// Most blocks hold none: that is told from the folded text, without working out places.
const mayHold = (searched: Searched, patterns: readonly Pattern[]): boolean =>
  patterns.some(
    ({ literal, number }) =>
      foldedOf(searched).includes(literal) ||
      (number !== null && indexOfNumber(numbersOf(searched), number, 0) >= 0),
  );

function collect(searched: Searched, block: number, patterns: readonly Pattern[], found: Occurrence[]): void {
  const folded = foldedOf(searched).split(between);
  const numbers = patterns.some(({ number }) => number !== null) ? numbersOf(searched).split(between) : [];
  for (const [piece, { address, text }] of (searched.pieces ?? []).entries()) {
    const held = patterns.filter(
      ({ literal, number }) =>
        folded[piece]?.includes(literal) || (number !== null && numbers[piece]?.includes(number)),
    );
    for (const { start, end } of stretchesIn(text, held)) found.push({ block, piece, address, start, end });
  }
}

/** The index of the first occurrence at or after a position; their number where there is none. */
export function firstFrom(occurrences: readonly Occurrence[], position: Position): number {
  let from = 0;
  for (let to = occurrences.length; from < to; ) {
    const middle = (from + to) >> 1;
    const each = occurrences[middle];
    if (each && compare(each, position) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

const compare = (a: Position, b: Position): number =>
  a.block - b.block || a.piece - b.piece || a.start - b.start;

/** A run of blocks of a document: from `from` up to but without `to`. */
export type Extent = { readonly from: number; readonly to: number };

/** The blocks that a scope's units show. */
export function extentOf(text: SearchedText, units: readonly Unit[]): Extent {
  const from = text.findIndex(({ block }) => block.unit === units[0]);
  return from < 0 ? { from: 0, to: 0 } : { from, to: from + blocksOf(units).length };
}

/** The occurrences within a run of blocks. */
export const occurrencesWithin = (
  occurrences: readonly Occurrence[],
  { from, to }: Extent,
): readonly Occurrence[] =>
  occurrences.slice(firstFrom(occurrences, startOf(from)), firstFrom(occurrences, startOf(to)));

const startOf = (block: number): Position => ({ block, piece: 0, start: 0 });
