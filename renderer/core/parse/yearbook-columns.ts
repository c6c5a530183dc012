import type { Line } from "./line.ts";
import { columnWidths } from "./measure.ts";

/** Lines that remember their column: a short entry does not show it, so it is measured before they are cut apart. */
export function withColumns(lines: readonly Line[]): Line[] {
  const widths = columnWidths(lines);
  return lines.map((line, at) => ({ ...line, column: widths[at] as number }));
}

/** The width of the column around each line: the remembered one, or what these lines show. */
export function columnsOf(lines: readonly Line[]): readonly number[] {
  const measured = lines.every(({ column }) => column) ? [] : columnWidths(lines);
  return lines.map(({ column }, at) => column || (measured[at] as number));
}
