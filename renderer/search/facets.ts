import type { Answer, Count, Filter } from "./answer-types.ts";
import type { SearchedWork } from "./corpus.ts";
import { type Kind, kinds } from "./kinds.ts";
import type { Place } from "./select.ts";

/** The sorts of a filter, each with what a place is by it. */
type Sort = keyof Filter;

const sortOf = (works: readonly SearchedWork[], { work, unit }: Place, sort: Sort): string => {
  const searched = works[work];
  if (sort === "works") return searched?.id ?? "";
  return (sort === "kinds" ? searched?.kinds[unit] : searched?.years[unit]) ?? "";
};

const sorts: readonly Sort[] = ["works", "kinds", "years"];

const passes = (works: readonly SearchedWork[], place: Place, filter: Filter, except?: Sort): boolean =>
  sorts.every((sort) => {
    const chosen: readonly string[] = filter[sort];
    return sort === except || chosen.length === 0 || chosen.includes(sortOf(works, place, sort));
  });

/** The places that a filter lets through. */
export const filtered = (
  works: readonly SearchedWork[],
  places: readonly Place[],
  filter: Filter,
): readonly Place[] => places.filter((place) => passes(works, place, filter));

/** How many places there are of every sort; each sort of filter ignores itself and obeys the others. */
export function facetsOf(
  works: readonly SearchedWork[],
  places: readonly Place[],
  filter: Filter,
): Answer["facets"] {
  const count = (sort: Sort) => {
    const counts = new Map<string, number>();
    // What was chosen stays to be seen, and to be given up again.
    for (const chosen of filter[sort]) counts.set(chosen, 0);
    for (const place of places) {
      if (!passes(works, place, filter, sort)) continue;
      const value = sortOf(works, place, sort);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  const byWork = count("works");
  const byKind = count("kinds");
  const byYear = count("years");
  return {
    works: inOrder(
      works.map(({ id }) => id),
      byWork,
    ),
    kinds: inOrder<Kind>(kinds, byKind),
    years: inOrder([...byYear.keys()].sort().reverse(), byYear),
  };
}

const inOrder = <T extends string>(
  values: readonly T[],
  counts: ReadonlyMap<string, number>,
): readonly Count<T>[] =>
  values.flatMap((value) => {
    const count = counts.get(value);
    return count === undefined ? [] : [{ value, count }];
  });
