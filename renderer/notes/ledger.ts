import type { Annotation } from "../core/own/records.ts";
import type { NoteFilter } from "../library/noting.ts";
import { formOf } from "./note-layout.ts";
import { wordsOf } from "./note-words.ts";

/** What annotations are told apart by, and chosen by the value. */
export const sorts = [
  "works",
  "colours",
  "states",
  "tags",
  "authors",
  "meetings",
  "standings",
  "privacy",
] as const satisfies readonly (keyof NoteFilter)[];
export type Sort = (typeof sorts)[number];

/** The values that an annotation has of a sort; several only of tags, and perhaps none. */
export function valuesOf(annotation: Annotation, sort: Sort): readonly string[] {
  switch (sort) {
    case "works":
      return [annotation.anchor?.workId ?? ""];
    case "colours":
      return [annotation.colour];
    case "states":
      return [annotation.state];
    case "tags":
      return annotation.tags;
    case "authors":
      return [annotation.author];
    case "meetings":
      return [annotation.meeting ?? ""];
    case "standings":
      return [annotation.standing];
    case "privacy":
      return [annotation.private ? "private" : "open"];
  }
}

/** What occurs of a sort, by number: each a set of values, of which most have one. It only ever grows. */
class Values {
  readonly all: (readonly string[])[] = [];
  readonly #single = new Map<string, number>();
  readonly #several = new Map<string, number>();

  numberOf(values: readonly string[]): number {
    const [only] = values;
    const single = values.length === 1 && only !== undefined;
    const [numbers, key] = single ? [this.#single, only] : [this.#several, JSON.stringify(values)];
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, this.all.length);
    return this.all.push(values) - 1;
  }
}

/**
 * Annotations in an order with what they are told apart by beside them, in columns of numbers: to go through fifty
 * thousand objects that lie all over the memory takes twenty times as long.
 */
export type Ledger = {
  /** The name of who reads. */
  readonly reader: string;
  readonly rows: readonly Annotation[];
  readonly columns: Readonly<Record<Sort, Uint32Array>>;
  readonly values: Readonly<Record<Sort, Values>>;
  /** What their heights depend on. */
  readonly forms: Uint32Array;
  /** Their folded words, as far as they were asked for. */
  readonly words: (string | undefined)[];
};

const eachSort = <T>(of: (sort: Sort) => T): Record<Sort, T> =>
  Object.fromEntries(sorts.map((sort) => [sort, of(sort)])) as Record<Sort, T>;

/** A ledger of nothing, for a reader of this name. */
export const emptyLedger = (reader: string): Ledger => ({
  reader,
  rows: [],
  columns: eachSort(() => new Uint32Array(0)),
  values: eachSort(() => new Values()),
  forms: new Uint32Array(0),
  words: [],
});

/** How many rows are written before there is room for other things. */
const step = 500;

/** The ledger of other rows; those that were there before are taken over from it. */
export function* ledgerOf(rows: readonly Annotation[], before: Ledger): Generator<undefined, Ledger> {
  if (rows === before.rows) return before;
  const { values, reader } = before;
  const length = rows.length;
  const columns = eachSort(() => new Uint32Array(length));
  const shorter = Math.min(length, before.rows.length);
  let first = 0;
  while (first < shorter && rows[first] === before.rows[first]) first += 1;
  let last = 0;
  while (last < shorter - first && rows[length - 1 - last] === before.rows[before.rows.length - 1 - last]) {
    last += 1;
  }
  const forms = new Uint32Array(length);
  const taken = [
    ...sorts.map((sort) => [columns[sort], before.columns[sort]] as const),
    [forms, before.forms],
  ];
  for (const [column, was] of taken) {
    column.set(was.subarray(0, first));
    column.set(was.subarray(before.rows.length - last), length - last);
  }
  const words = [
    ...before.words.slice(0, first),
    ...new Array<string | undefined>(length - first - last).fill(undefined),
    ...before.words.slice(before.rows.length - last),
  ];
  const places = new Map<Annotation, number>();
  // Where one row moved far, all between stand one further.
  if (length - first - last > 1) {
    for (let at = first; at < before.rows.length - last; at += 1)
      places.set(before.rows[at] as Annotation, at);
    yield;
  }
  for (let at = first; at < length - last; at += 1) {
    const annotation = rows[at] as Annotation;
    const was = places.get(annotation);
    words[at] = was === undefined ? undefined : before.words[was];
    forms[at] = was === undefined ? formOf(annotation, reader) : (before.forms[was] ?? 0);
    for (const sort of sorts) {
      columns[sort][at] =
        was === undefined
          ? values[sort].numberOf(valuesOf(annotation, sort))
          : (before.columns[sort][was] ?? 0);
    }
    if (at % step === 0) yield;
  }
  return { reader, rows, columns, values, forms, words };
}

/** The folded words of a row. */
export function wordsAt({ rows, words }: Ledger, at: number): string {
  const known = words[at];
  if (known !== undefined) return known;
  const made = wordsOf(rows[at] as Annotation);
  words[at] = made;
  return made;
}

/** Folds the words of all rows, a few at a time, so that the first words typed find them ready. */
export function* warmed(ledger: Ledger): Generator<undefined, void> {
  for (let at = 0; at < ledger.rows.length; at += 1) {
    if (ledger.words[at] !== undefined) continue;
    wordsAt(ledger, at);
    yield;
  }
}
