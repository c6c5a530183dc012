import type { Enactment, PageReference, Unit, UnitType } from "../document.ts";
import type { Sourced } from "./sourced.ts";

/** A table whose cells still know where they come from. */
export type DraftTable = {
  readonly measure?: Sourced;
  readonly header: readonly (readonly {
    readonly text: Sourced;
    readonly columns?: number;
    readonly rows?: number;
  }[])[];
  readonly rows: readonly (readonly Sourced[])[];
  readonly source?: Sourced;
  readonly unrestored?: true;
};

/** A unit in the making: its words still know where they come from, and it has no address yet. */
export type Draft = {
  readonly type: UnitType;
  num?: Sourced;
  heading?: Sourced;
  text?: Sourced;
  runIn?: number;
  credit?: Sourced;
  table?: DraftTable;
  /** Signs that only mark what the unit is, such as 【】: they are shown by its looks. */
  marks?: Sourced[];
  inferred?: true;
  enactment?: Enactment;
  date?: string;
  references?: readonly PageReference[];
  children: Draft[];
};

/** A unit in the making, with nothing under it yet. */
export function draft(
  type: UnitType,
  parts: Omit<Draft, "type" | "children"> & { children?: Draft[] } = {},
): Draft {
  return { children: [], ...parts, type };
}

/** All words of one draft, without those under it, in the order in which they are read. */
export function wordsOf(unit: Draft): readonly Sourced[] {
  const words = [unit.num, unit.heading, unit.text, unit.credit, ...(unit.marks ?? [])];
  if (unit.table) {
    const { measure, header, rows, source } = unit.table;
    words.push(measure, ...header.flat().map((cell) => cell.text), ...rows.flat(), source);
  }
  return words.filter((each) => each !== undefined);
}

export type Lines = readonly [first: number, last: number];
export type Finished = { readonly units: readonly Unit[]; readonly lines: ReadonlyMap<string, Lines> };

/** What finishing needs to know of the source: the line and the page of an offset. */
export type Place = { lineAt(offset: number): number; pageAt(offset: number): number | undefined };

/** Turns drafts with addresses into units with pages; says for each address which source lines it is made of. */
export function finish(
  drafts: readonly Draft[],
  addresses: ReadonlyMap<Draft, string>,
  place: Place,
): Finished {
  const lines = new Map<string, Lines>();
  const finishOne = (
    unit: Draft,
  ): { readonly unit: Unit; readonly span: readonly [number, number] | undefined } => {
    const address = addresses.get(unit) as string;
    const below = unit.children.map(finishOne);
    const own = wordsOf(unit);
    const spans = [...own.map((words) => words.span), ...below.map((each) => each.span)].filter(
      (each) => each !== undefined,
    );
    const first = spans.reduce((least, span) => Math.min(least, span[0]), Number.POSITIVE_INFINITY);
    const last = spans.reduce((most, span) => Math.max(most, span[1]), -1);
    if (last >= 0) lines.set(address, [place.lineAt(first), place.lineAt(last)]);
    // A unit begins where it is read first, which after a repair need not be the least offset.
    const start = own.map((words) => words.start).find((each) => each !== undefined);
    const page = start === undefined ? below[0]?.unit.page : place.pageAt(start);
    return {
      span: last < 0 ? undefined : [first, last],
      unit: {
        type: unit.type,
        address,
        ...(unit.num ? { num: unit.num.text } : {}),
        ...(unit.heading ? { heading: unit.heading.text } : {}),
        ...(unit.text ? { text: unit.text.text } : {}),
        ...(unit.runIn ? { runIn: unit.runIn } : {}),
        ...(page === undefined ? {} : { page }),
        ...breaksOf(unit.text, place),
        ...(unit.inferred ? { inferred: true as const } : {}),
        ...(unit.enactment ? { enactment: unit.enactment } : {}),
        ...(unit.table ? { table: tableOf(unit.table) } : {}),
        ...(unit.credit ? { credit: unit.credit.text } : {}),
        ...(unit.date ? { date: unit.date } : {}),
        ...(unit.references ? { references: unit.references } : {}),
        children: below.map((each) => each.unit),
      },
    };
  };
  return { units: drafts.map((unit) => finishOne(unit).unit), lines };
}

function tableOf(table: DraftTable): NonNullable<Unit["table"]> {
  return {
    ...(table.measure ? { measure: table.measure.text } : {}),
    header: table.header.map((row) => row.map((cell) => ({ ...cell, text: cell.text.text }))),
    rows: table.rows.map((row) => row.map((cell) => cell.text)),
    ...(table.source ? { source: table.source.text } : {}),
    ...(table.unrestored ? { unrestored: true as const } : {}),
  };
}

function breaksOf(text: Sourced | undefined, place: Place): Pick<Unit, "breaks"> {
  if (text === undefined || text.length === 0) return {};
  const { span } = text;
  // Most texts stand on one page: no need to look at each character.
  if (span === undefined || place.pageAt(span[0]) === place.pageAt(span[1])) return {};
  const breaks: { at: number; page: number }[] = [];
  let current: number | undefined;
  let at = 0;
  for (const { length, from } of text.runs) {
    // Pages begin with lines, and lines are runs of their own wherever a line end was taken out.
    const page = from < 0 ? current : place.pageAt(from);
    if (page !== undefined && current !== undefined && page > current) breaks.push({ at, page });
    current = page ?? current;
    at += length;
  }
  return breaks.length > 0 ? { breaks } : {};
}
