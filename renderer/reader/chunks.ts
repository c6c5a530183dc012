import { type Block, type Chunk, isWhole } from "../core/blocks.ts";
import { walk } from "../core/document.ts";
import type { Extent } from "./occurrences.ts";

/** A name for a chunk that no other chunk of the text has. */
export const keyOf = (chunk: Chunk): string => chunk.blocks[0]?.unit.address ?? "";

/** About how high a chunk will be, in CSS pixels, at 40 characters a line of 32 pixels. */
export const estimate = (chunk: Chunk): number =>
  chunk.blocks.reduce((sum, block) => sum + blockHeight(block), 0) + (chunk.weight / 40) * 32;

const blockHeight = ({ unit }: Block): number => (unit.children.length > 0 ? 40 : 24);

/** The chunk that shows a unit, by its address. */
export function chunkByAddress(chunks: readonly Chunk[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [at, chunk] of chunks.entries()) {
    for (const { unit } of chunk.blocks) {
      for (const { unit: shown } of isWhole(unit) ? walk([unit]) : [{ unit }]) found.set(shown.address, at);
    }
  }
  return found;
}

/** The blocks of each chunk, by their numbers in the document. */
export function extentsOf(chunks: readonly Chunk[], first: number): readonly Extent[] {
  let from = first;
  return chunks.map(({ blocks }) => {
    const extent = { from, to: from + blocks.length };
    from = extent.to;
    return extent;
  });
}
