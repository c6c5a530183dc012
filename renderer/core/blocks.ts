import { printedTitle, typeOf, type Unit } from "./document.ts";

/**
 * What is read is a flat run of blocks: the headings of containers, and the articles, entries, paragraphs
 * and tables between them. `level` is the depth of a heading, 1 for the outermost.
 */
export type Block = { readonly unit: Unit; readonly level: number };

/** A run of blocks that is laid out, or skipped, as one; `weight` is its length in characters. */
export type Chunk = { readonly blocks: readonly Block[]; readonly weight: number };

/** The blocks of `units` in reading order. */
export function blocksOf(units: readonly Unit[], level = 1): readonly Block[] {
  return units.flatMap((unit) => {
    if (isWhole(unit)) return [{ unit, level }];
    const below = printedTitle(unit) ? level + 1 : level;
    return [{ unit, level }, ...blocksOf(unit.children, below)];
  });
}

/** True where a unit is a block with everything below it. */
export const isWhole = (unit: Unit): boolean => typeOf(unit).block === true;

/** Cuts blocks into chunks of about `size` characters, never within a block. */
export function chunksOf(blocks: readonly Block[], size = 3000): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let current: Block[] = [];
  let weight = 0;
  for (const block of blocks) {
    current.push(block);
    weight += isWhole(block.unit) ? lengthOf(block.unit) : 20;
    if (weight < size) continue;
    chunks.push({ blocks: current, weight });
    current = [];
    weight = 0;
  }
  if (current.length > 0) chunks.push({ blocks: current, weight });
  return chunks;
}

/** How many characters a unit shows, with everything below it. */
export function lengthOf(unit: Unit): number {
  const own = (unit.num?.length ?? 0) + (unit.heading?.length ?? 0) + (unit.text?.length ?? 0);
  const cells = unit.table ? 40 * unit.table.rows.length : 0;
  return unit.children.reduce((sum, child) => sum + lengthOf(child), own + cells);
}
