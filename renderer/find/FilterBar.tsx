import { Fragment } from "react";
import type { InstalledWork } from "../library/database.ts";
import { isNarrowed } from "../library/looking.ts";
import { messages } from "../messages/zh-cn.ts";
import type { Answer, Count, Filter } from "../search/answer-types.ts";
import { toggled } from "./filters.ts";

const words = messages.results.filters;

type Props = {
  readonly works: readonly InstalledWork[];
  readonly facets: Answer["facets"] | null;
  readonly filter: Filter;
  /** All filters are laid out; else only those that are chosen. */
  readonly shown: boolean;
  readonly onNarrow: (filter: Filter) => void;
};

/** What the hits can be narrowed to, each with how many there are; several may be chosen at once. */
export function FilterBar({ works, facets, filter, shown, onNarrow }: Props) {
  const titleOf = (id: string) => works.find((work) => work.id === id)?.work.shortTitle ?? id;
  if (!shown && !isNarrowed(filter)) return null;
  const sorts = [
    sort("works", words.works, filter.works, facets?.works, titleOf),
    sort("kinds", words.kinds, filter.kinds, facets?.kinds, (kind) => messages.results.kinds[kind]),
    sort("years", words.years, filter.years, facets?.years, words.year),
  ];
  return (
    <div className="filters">
      {sorts.map(({ key, name, choices }) => {
        const seen = choices.filter(({ chosen }) => shown || chosen);
        if (seen.length === 0) return null;
        return (
          <Fragment key={key}>
            <span className="sort" aria-hidden="true">
              {name}
            </span>
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of the grid */}
            <div className="choices" role="group" aria-label={name}>
              {seen.map(({ value, label, count, chosen }) => (
                <button
                  key={value}
                  type="button"
                  className="chip"
                  aria-pressed={chosen}
                  onClick={() => onNarrow(toggled(filter, key, value))}
                >
                  {label}
                  <span className="count">{count}</span>
                </button>
              ))}
            </div>
          </Fragment>
        );
      })}
    </div>
  );
}

/** The choices of one sort. What was chosen stays, also where it finds nothing. */
function sort<T extends string>(
  key: keyof Filter,
  name: string,
  chosen: readonly T[],
  counts: readonly Count<T>[] = [],
  labelOf: (value: T) => string,
) {
  const found = new Set(counts.map(({ value }) => value));
  const lost = chosen.filter((value) => !found.has(value)).map((value) => ({ value, count: 0 }));
  const choices = [...counts.filter(({ value, count }) => count > 0 || chosen.includes(value)), ...lost];
  return {
    key,
    name,
    choices: choices.map(({ value, count }) => ({
      value,
      label: labelOf(value),
      count,
      chosen: chosen.includes(value),
    })),
  };
}
