import { type PaperBlock, textsOf } from "./block.ts";
import { columnWidth, type Layout } from "./layout.ts";
import { point } from "./presets.ts";
import { styleNameOf } from "./styles.ts";

/**
 * So many pages are laid out at most: all of them are at hand, and beyond that a usual computer has not the memory for
 * them.
 */
export const mostPages = 10_000;

/** Rows of a table, with what stands between them, beside lines of the text. */
const rowOfTable = 0.8;

/**
 * About how many pages blocks will fill, told before any of them is laid out: as many lines as their characters need.
 * Right to about a fifth; for a paper of a few pages it tells little.
 */
export function pagesAbout(blocks: readonly PaperBlock[], layout: Layout): number {
  const { pitch, area, columns, styles } = layout;
  const width = columnWidth(layout);
  const room = area.height * columns;
  let height = 0;
  for (const block of blocks) {
    if (block.sort === "table") {
      const characters = textsOf(block).reduce((sum, { length }) => sum + length, 0);
      const aRow = Math.max(1, block.table.rows.length);
      height +=
        Math.max(aRow, (characters * point * (layout.tableSizes[0] ?? 9)) / area.width) * pitch * rowOfTable;
      continue;
    }
    const style = styles[styleNameOf(block)];
    const advance = style.size * point + style.spacing;
    const characters = block.text.length + style.first;
    const inLine = Math.max(1, Math.floor(width / advance - style.start));
    height += Math.ceil(characters / inLine) * style.pitch + Math.max(style.before, style.after);
  }
  return Math.max(1, Math.ceil(height / room));
}
