import type { TableBlock } from "../core/paper/block.ts";
import { piecesIn } from "../core/paper/table-pieces.ts";
import type { Placed } from "./box.ts";
import type { SetTable } from "./tables.ts";

/** A note whose mark stands on a page, and how far down. */
export type NoteInPlace = { readonly note: number; readonly top: number };

/**
 * The notes whose marks stand in the rows of a table that are on a page, in reading order. The columns that are repeated
 * beside others have them once more: whoever asks takes each note but once.
 */
export function notesInTable(
  block: TableBlock,
  set: SetTable,
  { box, from, to, top }: Placed,
): readonly NoteInPlace[] {
  const { marked } = block;
  if (!marked) return [];
  const pieces = piecesIn(block.table);
  // Of a turned table the rows stand beside each other: its notes begin with the margin.
  const down = (row: number) => (set.turned ? 0 : top + box.height(from, row));
  const notesOf = (piece: number, begin: number, end: number, y: number) =>
    (marked.get(piece)?.marks ?? [])
      .filter(({ at }) => at > begin && at <= end)
      .map(({ note }) => ({ note, top: y }));
  const head = [pieces.caption, pieces.measure, ...set.header.flat().map(({ piece }) => piece)];
  const above =
    from > 0
      ? []
      : [...new Set(head)].flatMap((piece) =>
          notesOf(piece, 0, Number.POSITIVE_INFINITY, set.turned ? 0 : top),
        );
  const within = set.rows
    .slice(from, to)
    .flatMap(({ cells }, at) =>
      cells.flatMap(({ piece, from: begin, text }) =>
        notesOf(piece, begin, begin + text.length, down(from + at)),
      ),
    );
  const below = to < set.rows.length ? [] : notesOf(pieces.source, 0, Number.POSITIVE_INFINITY, down(to));
  return [...above, ...within, ...below];
}
