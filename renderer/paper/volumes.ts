import { levelOf } from "../core/paper/block.ts";
import { type Volume, volumesOf } from "../core/paper/volumes.ts";
import type { Paper } from "./page.ts";

/** The volumes in which a paper is printed: one for most. */
export const volumesOfPaper = ({ pages, blocks }: Paper): readonly Volume[] =>
  volumesOf(
    pages.map(({ fragments: [first] }) => {
      const block = first?.from === 0 ? blocks[first.block] : undefined;
      return block ? levelOf(block) : 0;
    }),
  );

/** The pages of a volume as a paper: they say what they say in the whole. */
export const paperOfVolume = (paper: Paper, { from, to }: Volume): Paper => ({
  ...paper,
  pages: paper.pages.slice(from, to),
});
