import { pieceElements } from "../ui/document/piece-elements.ts";
import { piecesIn, rangeOver, stretchIn, textsIn } from "../ui/document/pieces-in-page.ts";
import type { Occurrence, Position } from "./occurrences.ts";
import { coveredIn } from "./place.ts";
import { selectedIn } from "./selected.ts";
import type { Slice } from "./slices.ts";

/** The text of a tab as it is in the page, by the numbers of blocks and pieces instead of by elements. */
export type Sight = {
  /** Where an occurrence stands, to be painted; null while its block is not in the page. */
  stretchOf(occurrence: Slice): StaticRange | null;
  /** The same, to be measured. */
  rangeOf(occurrence: Slice): Range | null;
  /** The first piece that the reader sees the end of. */
  firstSeen(): Position;
  /** True where the occurrence is in the page, in view, and under nothing. */
  sees(occurrence: Occurrence): boolean;
  /** What of the text is selected, piece by piece. */
  selected(): readonly Slice[];
  /** The position of a place in the page; null for one outside the text. */
  positionOf(node: Node, offset: number): Position | null;
};

/** `starts` are the numbers of the first blocks of the chunks, which are the children of `root`. */
export function sightOf(view: HTMLElement, root: HTMLElement, starts: readonly number[]): Sight {
  const chunkOf = (block: number) => lastAtMost(starts, block);
  const blockElement = (block: number): Element | undefined => {
    const chunk = chunkOf(block);
    return root.children[chunk]?.children[block - (starts[chunk] ?? 0)];
  };
  // Painting asks for many occurrences of the same block one after the other.
  let last: { readonly block: number; readonly pieces: readonly Element[] } | null = null;
  const piecesOfBlock = (block: number): readonly Element[] => {
    if (last?.block !== block) last = { block, pieces: piecesIn(blockElement(block)) };
    return last.pieces;
  };
  const stretchOf = ({ block, piece, start, end }: Slice): StaticRange | null => {
    const element = piecesOfBlock(block)[piece];
    return element ? stretchIn(element, start, end) : null;
  };
  const rangeOf = (occurrence: Slice): Range | null => {
    const stretch = stretchOf(occurrence);
    return stretch && rangeOver(stretch);
  };
  return {
    stretchOf,
    rangeOf,
    sees(occurrence) {
      const box = rangeOf(occurrence)?.getBoundingClientRect();
      const edges = view.getBoundingClientRect();
      return box !== undefined && box.top >= edges.top + coveredIn(view) && box.bottom <= edges.bottom;
    },
    firstSeen() {
      const edge = view.getBoundingClientRect().top + coveredIn(view);
      const isSeen = (element: Element) => element.getBoundingClientRect().bottom > edge + 1;
      const chunk = [...root.children].findIndex(isSeen);
      const blocks = [...(root.children[chunk]?.children ?? [])];
      const block = blocks.findIndex(isSeen);
      const pieces = piecesIn(blocks[block]);
      const last = { block: starts.at(-1) ?? 0, piece: 0, start: 0 };
      if (chunk < 0) return last;
      const first = starts[chunk] ?? 0;
      return { block: first + Math.max(0, block), piece: Math.max(0, pieces.findIndex(isSeen)), start: 0 };
    },
    selected: () => selectedIn(root, starts),
    positionOf(node, offset) {
      const element = (node instanceof Element ? node : node.parentElement)?.closest(pieceElements);
      const block = element?.closest("[data-block]");
      const chunk = block?.parentElement;
      if (!element || !block || !chunk || chunk.parentElement !== root) return null;
      const start = starts[[...root.children].indexOf(chunk)] ?? 0;
      return {
        block: start + [...chunk.children].indexOf(block),
        piece: piecesIn(block).indexOf(element),
        start: lengthUpTo(element, node, offset),
      };
    },
  };
}

function lastAtMost(starts: readonly number[], block: number): number {
  const after = starts.findIndex((start) => start > block);
  return (after < 0 ? starts.length : after) - 1;
}

function lengthUpTo(piece: Element, node: Node, offset: number): number {
  let passed = 0;
  for (const text of textsIn(piece)) {
    if (text === node) return passed + offset;
    passed += text.length;
  }
  return 0;
}
