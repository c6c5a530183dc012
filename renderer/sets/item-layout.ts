import type { SetItem } from "../core/own/records.ts";

/** How high rows and their lines are, in CSS pixels. */
const heights = { unit: 54, heading: 38, around: 14, line: 22 } as const;
const mostLines = 3;

/** How many lines a remark has in its row. */
export const remarkLines = (text: string, perLine: number): number => {
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / Math.max(1, perLine))), 0);
  return Math.min(mostLines, lines);
};

/** The tops of the rows, and after the last one where the list ends. */
export function topsOf(items: readonly SetItem[], perLine: number): Float64Array {
  const tops = new Float64Array(items.length + 1);
  items.forEach(({ entry }, at) => {
    const height =
      entry.sort === "remark"
        ? heights.around + remarkLines(entry.text, perLine) * heights.line
        : heights[entry.sort];
    tops[at + 1] = (tops[at] ?? 0) + height;
  });
  return tops;
}
