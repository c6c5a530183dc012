import { Fragment } from "react";
import type { Branch, NoteFilter } from "../library/noting.ts";
import { messages } from "../messages/zh-cn.ts";
import { choicesOf, type LabelOf } from "./filter-labels.ts";
import { sorts } from "./ledger.ts";
import { type Facets, toggled } from "./narrowing.ts";

const words = messages.notes.filters;

/** What is read now, by which annotations can be narrowed. */
export type Here = { readonly scope: Branch | null; readonly unit: Branch | null };

type Props = {
  readonly filter: NoteFilter;
  readonly facets: Facets;
  /** How many annotations are listed. */
  readonly listed: number;
  readonly here: Here;
  readonly works: readonly string[];
  readonly labelOf: LabelOf;
  readonly onNarrow: (filter: NoteFilter) => void;
};

/** All that annotations can be narrowed to, each with how many there are; several may be chosen at once. */
export function NoteFilters({ filter, facets, listed, here, works, labelOf, onNarrow }: Props) {
  const branches = [
    { name: words.scope, branch: here.scope },
    { name: words.unit, branch: here.unit },
  ];
  return (
    <div className="filters">
      <span className="sort" aria-hidden="true">
        {words.where}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of the grid */}
      <div className="choices" role="group" aria-label={words.where}>
        {branches.map(({ name, branch }) => (
          <button
            key={name}
            type="button"
            className="chip"
            disabled={branch === null}
            aria-pressed={branch !== null && isSame(branch, filter.within)}
            title={branch ? words.withinHint(branch.label) : words.nothingRead}
            onClick={() => onNarrow({ ...filter, within: isSame(branch, filter.within) ? null : branch })}
          >
            {name}
          </button>
        ))}
      </div>
      {sorts.map((sort) => {
        const choices = choicesOf(sort, facets, filter, works);
        // What all have in common tells nothing apart.
        const common = choices.length < 2 && choices.every(({ count }) => count === listed);
        if (common && filter[sort].length === 0) return null;
        return (
          <Fragment key={sort}>
            <span className="sort" aria-hidden="true">
              {words.sorts[sort]}
            </span>
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of the grid */}
            <div className="choices" role="group" aria-label={words.sorts[sort]}>
              {choices.map(({ value, count, chosen }) => (
                <button
                  key={value}
                  type="button"
                  className="chip"
                  aria-pressed={chosen}
                  onClick={() => onNarrow(toggled(filter, sort, value))}
                >
                  {labelOf(sort, value)}
                  <span className="count">{count}</span>
                </button>
              ))}
            </div>
          </Fragment>
        );
      })}
      <span className="sort" aria-hidden="true">
        {words.days}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div className="choices days" role="group" aria-label={words.days}>
        <input
          type="date"
          aria-label={words.from}
          value={filter.from}
          max={filter.to || undefined}
          onChange={({ target }) => onNarrow({ ...filter, from: target.value })}
        />
        <span aria-hidden="true">—</span>
        <input
          type="date"
          aria-label={words.to}
          value={filter.to}
          min={filter.from || undefined}
          onChange={({ target }) => onNarrow({ ...filter, to: target.value })}
        />
      </div>
    </div>
  );
}

const isSame = (a: Branch | null, b: Branch | null): boolean =>
  a !== null && a.workId === b?.workId && a.address === b.address;
