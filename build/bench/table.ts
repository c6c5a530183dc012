/** Something that was measured several times; `against` names the figure it is held beside. */
export type Figure = {
  readonly name: string;
  readonly unit: string;
  readonly values: readonly number[];
  readonly against?: string;
};

/** The figures as one table: median, least and greatest value, and the ratio to what each is held beside. */
export function table(figures: readonly Figure[]): string {
  const byName = new Map(figures.map((figure) => [figure.name, figure]));
  const rows = figures.map((figure) => {
    const peer = figure.against === undefined ? undefined : byName.get(figure.against);
    const against = peer ? median(peer.values) : 0;
    const middle = median(figure.values);
    return [
      figure.name,
      `${round(middle)} ${figure.unit}`,
      `${round(Math.min(...figure.values))}–${round(Math.max(...figure.values))}`,
      against > 0 ? `× ${round(middle / against)}` : "",
    ];
  });
  return aligned([["", "median", "range", "ratio"], ...rows]);
}

/** Rows of cells in columns; the first column to the left, figures to the right. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ""))));
  const line = (row: readonly string[]) =>
    row.map((cell, column) => (column === 0 ? padEnd : padStart)(cell, widths[column] ?? 0)).join("  ");
  return rows.map(line).join("\n");
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** The value that a share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const round = (value: number): string => (value < 100 ? value.toFixed(1) : value.toFixed(0));

/** Columns on a terminal: a Chinese character takes two. */
const width = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[⺀-￠]/u.test(sign) ? 2 : 1), 0);
const padEnd = (text: string, to: number): string => text + " ".repeat(to - width(text));
const padStart = (text: string, to: number): string => " ".repeat(to - width(text)) + text;
