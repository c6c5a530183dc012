import { type Figure, percentile } from "../table.ts";
import type { Measured } from "./measure.ts";

/** A row of the table: what is measured, and how to say it. */
type Row = {
  readonly name: string;
  readonly unit: string;
  readonly of: (measured: Measured) => number | undefined;
  /** Shares and counts are told as they are; the rest beside ours. */
  readonly share?: true;
  readonly count?: true;
};

/** Of times the least is told: whatever else the machine does can only add to them. */
export const rows: readonly Row[] = [
  { name: "build", unit: "ms", of: ({ build }) => Math.min(...build) },
  { name: "build, processor time", unit: "ms", of: ({ work }) => Math.min(...work) },
  { name: "heap after build", unit: "MB", of: ({ heap }) => heap },
  { name: "stored", unit: "MB", of: ({ stored }) => stored },
  { name: "load at a later start", unit: "ms", of: ({ load }) => Math.min(...load) },
  { name: "query p50", unit: "ms", of: ({ query }) => percentile(query, 0.5) },
  { name: "query p95", unit: "ms", of: ({ query }) => percentile(query, 0.95) },
  { name: "query, slowest", unit: "ms", of: ({ query }) => Math.max(...query) },
  { name: "recall, as printed", unit: "", of: ({ recall }) => recall.printed, share: true },
  { name: "recall, typed otherwise", unit: "", of: ({ recall }) => recall.otherwise, share: true },
  { name: "precision", unit: "", of: ({ precision }) => precision, share: true },
  { name: "questions it threw at", unit: "", of: ({ threw }) => threw, count: true },
  { name: "MRR, known items", unit: "", of: ({ known }) => known?.all, share: true },
  { name: "MRR, those typed as printed", unit: "", of: ({ known }) => known?.printed, share: true },
  { name: "MRR, held out", unit: "", of: ({ known }) => known?.heldOut, share: true },
];

export type Column = { readonly peer: string; readonly measured: Measured };

/** The table of one corpus, a column for every peer; what is not a share has the ratio to the first column after it. */
export function matrix([first, ...others]: readonly [Column, ...Column[]]): readonly (readonly string[])[] {
  const all = [first, ...others];
  const body = rows.map(({ name, unit, of, share, count }) => {
    const base = of(first.measured);
    const cells = all.map(({ measured }) => {
      const value = of(measured);
      if (value === undefined) return "";
      if (share) return value.toFixed(3);
      if (count) return String(value);
      const ratio = base && value !== base ? ` ×${short(value / base)}` : "";
      return `${short(value)} ${unit}${ratio}`;
    });
    return cells.every((cell) => cell === "") ? [] : [name, ...cells];
  });
  return [["", ...all.map(({ peer }) => peer)], ...body.filter((row) => row.length > 0)];
}

/** The same for a program to read. */
export function figuresOf(corpus: string, columns: readonly Column[]): readonly Figure[] {
  return columns.flatMap(({ peer, measured }, at) =>
    rows.flatMap(({ name, unit, of }) => {
      const value = of(measured);
      const against = at > 0 && columns[0] ? { against: `${corpus}, ${columns[0].peer}: ${name}` } : {};
      return value === undefined
        ? []
        : [{ name: `${corpus}, ${peer}: ${name}`, unit, values: [value], ...against }];
    }),
  );
}

const short = (value: number): string =>
  value < 1 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);
