import type { Annotation } from "../core/own/records.ts";
import type { NoteFilter } from "../library/noting.ts";
import { soughtIn, wordsOf } from "./note-words.ts";
import type { Places } from "./places.ts";

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

/** How many annotations there are of each value, the other sorts being narrowed as they are. */
export type Facets = Readonly<Record<Sort, ReadonlyMap<string, number>>>;

export type Narrowed = { readonly listed: readonly Annotation[]; readonly facets: Facets };

/** The values that an annotation has of a sort; several only of tags, and perhaps none. */
export function valuesOf(annotation: Annotation, sort: Exclude<Sort, "tags">): string {
  switch (sort) {
    case "works":
      return annotation.anchor?.workId ?? "";
    case "colours":
      return annotation.colour;
    case "states":
      return annotation.state;
    case "authors":
      return annotation.author;
    case "meetings":
      return annotation.meeting ?? "";
    case "standings":
      return annotation.standing;
    case "privacy":
      return annotation.private ? "private" : "open";
  }
}

/**
 * The annotations that a filter lets through, in their order, and what there is to choose among. One pass: what
 * fails by one sort only is counted there, since choosing another value of that sort would bring it in. Nothing is
 * counted where nobody looks: `counting` is false.
 */
export function narrowed(
  annotations: readonly Annotation[],
  filter: NoteFilter,
  places: Places,
  counting = true,
): Narrowed {
  const counts = Object.fromEntries(sorts.map((sort) => [sort, new Counter()])) as Record<Sort, Counter>;
  const chosen = sorts.flatMap((sort) =>
    filter[sort].length > 0 ? [{ sort, values: new Set<string>(filter[sort]) }] : [],
  );
  const isWithin = withinOf(filter, places);
  const listed: Annotation[] = [];
  for (const annotation of annotations) {
    if (!isWithin(annotation)) continue;
    let failed = 0;
    let by: Sort = "works";
    for (const { sort, values } of chosen) {
      if (has(annotation, sort, values)) continue;
      failed += 1;
      by = sort;
      if (failed > 1 || !counting) break;
    }
    if (failed > 1) continue;
    if (failed === 0) listed.push(annotation);
    if (!counting) continue;
    if (failed === 1) count(counts[by], annotation, by);
    else {
      for (const sort of sorts) count(counts[sort], annotation, sort);
    }
  }
  const facets = Object.fromEntries(sorts.map((sort) => [sort, counts[sort].counts()])) as Facets;
  return { listed, facets };
}

const has = (annotation: Annotation, sort: Sort, values: ReadonlySet<string>): boolean =>
  sort === "tags" ? annotation.tags.some((tag) => values.has(tag)) : values.has(valuesOf(annotation, sort));

function count(counter: Counter, annotation: Annotation, sort: Sort): void {
  if (sort !== "tags") counter.add(valuesOf(annotation, sort));
  else for (const tag of annotation.tags) counter.add(tag);
}

/** Counts values, of which one is mostly the same as the one before. */
class Counter {
  readonly #counts = new Map<string, number>();
  #last = "";
  #times = 0;

  add(value: string): void {
    if (value !== this.#last) this.#settle(value);
    this.#times += 1;
  }

  counts(): ReadonlyMap<string, number> {
    this.#settle("");
    return this.#counts;
  }

  #settle(next: string): void {
    if (this.#times > 0) this.#counts.set(this.#last, (this.#counts.get(this.#last) ?? 0) + this.#times);
    this.#last = next;
    this.#times = 0;
  }
}

/** What has no values to choose among: words, a branch, and days. */
function withinOf({ words, within, from, to }: NoteFilter, places: Places) {
  const sought = soughtIn(words);
  const [first, beyond] = [beginningOf(from, 0), beginningOf(to, 1)];
  return (annotation: Annotation): boolean => {
    const { anchor, made } = annotation;
    if (first !== null && made < first) return false;
    if (beyond !== null && made >= beyond) return false;
    if (within && !(anchor && places.isIn(anchor, within))) return false;
    if (sought.length === 0) return true;
    const own = wordsOf(annotation);
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
