import { isNarrowed, type Looking } from "../library/looking.ts";
import { messages } from "../messages/zh-cn.ts";
import { type Filter, noFilter } from "../search/answer-types.ts";
import type { Group } from "./layout.ts";

const words = messages.results;

type Props = {
  readonly looking: Looking;
  readonly groups: readonly Group[];
  readonly onNarrow: (filter: Filter) => void;
  /** Adds all that was found to a set of articles; null where nothing was. */
  readonly onCollectAll: (() => void) | null;
  readonly onLook: (to: Partial<Pick<Looking, "top" | "folded" | "filtersShown">>) => void;
};

/** What one can do with the list as a whole. */
export function ListTools({
  looking: { filter, filtersShown, folded },
  groups,
  onNarrow,
  onLook,
  onCollectAll,
}: Props) {
  const allFolded = groups.length > 0 && groups.every(({ workId }) => folded.includes(workId));
  return (
    <div className="list-tools">
      <button
        type="button"
        className="plain"
        aria-expanded={filtersShown}
        onClick={() => onLook({ filtersShown: !filtersShown })}
      >
        {words.filters.show} {filtersShown ? "▴" : "▾"}
      </button>
      {isNarrowed(filter) && (
        <button type="button" className="plain" onClick={() => onNarrow(noFilter)}>
          {words.filters.clear}
        </button>
      )}
      {onCollectAll && (
        <button type="button" className="plain" title={messages.sets.addAllHint} onClick={onCollectAll}>
          {messages.sets.addAll}
        </button>
      )}
      <button
        type="button"
        className="plain all"
        onClick={() => onLook({ folded: allFolded ? [] : groups.map(({ workId }) => workId), top: 0 })}
      >
        {allFolded ? words.unfoldAll : words.foldAll}
      </button>
    </div>
  );
}
