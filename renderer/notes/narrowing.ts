import type { Annotation } from "../core/own/records.ts";
import type { NoteFilter } from "../library/noting.ts";
import { type Ledger, type Sort, sorts, wordsAt } from "./ledger.ts";
import { soughtIn } from "./note-words.ts";
import type { Places } from "./places.ts";

/** How many annotations there are of each value, the other sorts being narrowed as they are. */
export type Facets = Readonly<Record<Sort, ReadonlyMap<string, number>>>;

export type Narrowed = {
  readonly listed: readonly Annotation[];
  /** What the heights of their rows depend on. */
  readonly forms: readonly number[];
  readonly facets: Facets;
};

/** How many rows are gone through before there is room for other things. */
const step = 2000;

/**
 * The annotations that a filter lets through, in their order, and what there is to choose among. One pass: what
 * fails by one sort only is counted there, since choosing another value of that sort would bring it in. Nothing is
 * counted where nobody looks: `counting` is false.
 */
export function* narrowed(
  ledger: Ledger,
  filter: NoteFilter,
  places: Places,
  counting = true,
): Generator<undefined, Narrowed> {
  const { rows, columns, values } = ledger;
  const forms: number[] = [];
  const chosen = sorts.flatMap((sort) => {
    if (filter[sort].length === 0) return [];
    const wanted = new Set<string>(filter[sort]);
    const passes = Uint8Array.from(values[sort].all, (each) =>
      Number(each.some((value) => wanted.has(value))),
    );
    return [{ sort, column: columns[sort], passes }];
  });
  const counts = sorts.map((sort) => ({
    sort,
    column: columns[sort],
    times: new Uint32Array(values[sort].all.length),
  }));
  const isWithin = withinOf(ledger, filter, places);
  const listed: Annotation[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    if (at % step === step - 1) yield;
    if (isWithin && !isWithin(at)) continue;
    let failed = 0;
    let by: Sort = "works";
    for (const { sort, column, passes } of chosen) {
      if (passes[column[at] ?? 0] === 1) continue;
      failed += 1;
      by = sort;
      if (failed > 1 || !counting) break;
    }
    if (failed === 0) {
      listed.push(rows[at] as Annotation);
      forms.push(ledger.forms[at] ?? 0);
    }
    if (failed > 1 || !counting) continue;
    for (const { sort, column, times } of counts) {
      if (failed === 1 && sort !== by) continue;
      const value = column[at] ?? 0;
      times[value] = (times[value] ?? 0) + 1;
    }
  }
  return { listed, forms, facets: facetsOf(ledger, counts) };
}

type Counted = { readonly sort: Sort; readonly times: Uint32Array };

function facetsOf({ values }: Ledger, counts: readonly Counted[]): Facets {
  const facets = counts.map(({ sort, times }) => {
    const counted = new Map<string, number>();
    for (const [number, each] of values[sort].all.entries()) {
      const many = times[number] ?? 0;
      if (many > 0) for (const value of each) counted.set(value, (counted.get(value) ?? 0) + many);
    }
    return [sort, counted];
  });
  return Object.fromEntries(facets) as Facets;
}

/** What has no values to choose among: words, a branch, and days. */
function withinOf(ledger: Ledger, { words, within, from, to }: NoteFilter, places: Places) {
  const sought = soughtIn(words);
  const [first, beyond] = [beginningOf(from, 0), beginningOf(to, 1)];
  if (sought.length === 0 && !within && first === null && beyond === null) return null;
  return (at: number): boolean => {
    // Looked up only where it is asked for: the annotations themselves lie far apart.
    if (first !== null && (ledger.rows[at]?.made ?? "") < first) return false;
    if (beyond !== null && (ledger.rows[at]?.made ?? "") >= beyond) return false;
    const anchor = within && ledger.rows[at]?.anchor;
    if (within && !(anchor && places.isIn(anchor, within))) return false;
    if (sought.length === 0) return true;
    const own = wordsAt(ledger, at);
    return sought.every((word) => own.includes(word));
  };
}

/** The instant at which a day begins where one is, or so many days after it; null for what is no day. */
function beginningOf(day: string, later: number): string | null {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (year === undefined) return null;
  return new Date(Number(year), Number(month) - 1, Number(date) + later).toISOString();
}

/** True where a filter keeps anything out. */
export const narrows = (filter: NoteFilter): boolean =>
  sorts.some((sort) => filter[sort].length > 0) ||
  filter.within !== null ||
  [filter.words.trim(), filter.from, filter.to].some((words) => words !== "");

/** The filter with a value of a sort chosen, or no longer. */
export function toggled(filter: NoteFilter, sort: Sort, value: string): NoteFilter {
  const values: readonly string[] = filter[sort];
  return {
    ...filter,
    [sort]: values.includes(value) ? values.filter((each) => each !== value) : [...values, value],
  };
}
