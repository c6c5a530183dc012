import { type Draft, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import type { Source } from "./source.ts";
import { Sourced } from "./sourced.ts";
import { cellsOf } from "./table-rows.ts";

const isTabbed = (line: Line | undefined): boolean => line?.raw.text.includes("\t") ?? false;

/**
 * A table without a caption, as a word processor has it: lines with tabs between their cells, the first its header.
 * Only where each line is known to be a paragraph: elsewhere a tab is but white space.
 */
export function readTabbed(
  lines: readonly Line[],
  at: number,
  { seed }: Pick<Source, "seed">,
): { readonly unit: Draft; readonly end: number } | undefined {
  if (!seed.unwrapped || !isTabbed(lines[at]) || !isTabbed(lines[at + 1])) return undefined;
  let end = at;
  while (isTabbed(lines[end])) end++;
  const rows = lines.slice(at, end).map((line) => cellsOf(line.raw));
  const columns = Math.max(...rows.map((cells) => cells.length));
  const filled = rows.map((cells) => [
    ...cells,
    ...new Array<Sourced>(columns - cells.length).fill(Sourced.empty),
  ]);
  const [head = [], ...body] = filled;
  const unit = draft("table", { table: { header: [head.map((text) => ({ text }))], rows: body } });
  return { unit, end };
}
