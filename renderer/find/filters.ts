import type { Filter } from "../search/answer-types.ts";

/** The filter with that value of a sort chosen, or no longer chosen. */
export function toggled(filter: Filter, sort: keyof Filter, value: string): Filter {
  const chosen: readonly string[] = filter[sort];
  const others = chosen.filter((each) => each !== value);
  return { ...filter, [sort]: others.length < chosen.length ? others : [...chosen, value] };
}
