import type { Table, Unit } from "../core/document.ts";
import { type Seed, type Trace, trace } from "../core/parse.ts";

/** A work beside its source: what 校读 shows. */
export type Proof = {
  readonly trace: Trace;
  /** The lines of the source as they are, the first at index 0. */
  readonly source: readonly string[];
  readonly sheets: readonly Sheet[];
};

/** What is seen at a time: a printed page, or some lines where pages cannot be counted. Lines are 1-based. */
export type Sheet = { readonly page?: number; readonly from: number; readonly to: number };

/** How many lines make a sheet where there are no pages. */
const sheetLength = 60;

/** Parses a source again, and keeps what the parser did to it. */
export function proofOf(seed: Seed, text: string): Proof {
  const source = text.split("\n");
  const traced = trace(seed, text);
  return {
    trace: traced,
    source,
    sheets: sheetsOf(traced.pages, source.length),
  };
}

/** The sheets of a source of so many lines: its pages where they can be counted. */
export function sheetsOf(pages: Trace["pages"], lines: number): readonly Sheet[] {
  if (pages.length === 0) {
    return Array.from({ length: Math.ceil(lines / sheetLength) }, (_, sheet) => ({
      from: sheet * sheetLength + 1,
      to: Math.min(lines, (sheet + 1) * sheetLength),
    }));
  }
  return pages.map(({ page, line }, at) => ({
    page,
    from: at === 0 ? 1 : line,
    to: (pages[at + 1]?.line ?? lines + 1) - 1,
  }));
}

/** The sheet on which a unit begins; the first where the unit is unknown. */
export function sheetOf(
  { sheets, trace: { lines } }: Pick<Proof, "sheets" | "trace">,
  address: string,
): number {
  const line = lines.get(address)?.[0];
  if (line === undefined) return 0;
  return Math.max(
    0,
    sheets.findIndex(({ from, to }) => line >= from && line <= to),
  );
}

/** The outermost units that lie on a sheet whole or in part, as far down as they must be cut to fit it. */
export function unitsOn(proof: Proof, sheet: Sheet): readonly Unit[] {
  const on = (unit: Unit): readonly Unit[] => {
    const lines = proof.trace.lines.get(unit.address);
    if (!lines || lines[1] < sheet.from || lines[0] > sheet.to) return [];
    if (lines[0] >= sheet.from && lines[1] <= sheet.to) return [unit];
    if (unit.table) return [withRowsOn(proof, sheet, unit, unit.table)];
    const below = unit.children.flatMap(on);
    return below.length > 0 && unit.text === undefined ? headed(unit, below, lines[0] >= sheet.from) : [unit];
  };
  return proof.trace.document.units.flatMap(on);
}

/** A container that begins here keeps its heading over what is left of it; one that began earlier does not. */
const headed = (unit: Unit, below: readonly Unit[], begins: boolean): readonly Unit[] =>
  begins ? [{ ...unit, children: below }] : below;

/**
 * A table that runs over several sheets, with the rows of this one: those whose first words stand on it. All
 * of them where none can be told.
 */
function withRowsOn({ source }: Proof, sheet: Sheet, unit: Unit, table: Table): Unit {
  const words = squeeze(source.slice(sheet.from - 1, sheet.to).join(""));
  const rows = table.rows.filter((cells) => words.includes(squeeze(cells.join("")).slice(0, 8)));
  return rows.length === 0 ? unit : { ...unit, table: { ...table, rows } };
}

const squeeze = (text: string): string => text.replace(/\s+/gu, "");
