import { memo } from "react";
import type { Validity } from "../core/validity.ts";
import type { InstalledWork } from "../library/database.ts";
import { messages } from "../messages/zh-cn.ts";
import { ValidityMark } from "../ui/ValidityMark.tsx";

type Props = {
  readonly work: InstalledWork["work"] | undefined;
  readonly validity: Validity | null;
  readonly workId: string;
  readonly id: string;
  /** Null where the rows are no hits, and not to be counted as such. */
  readonly count: number | null;
  readonly open: boolean;
  readonly position: number;
  readonly siblings: number;
  readonly active: boolean;
  /** The hit that is open is among those that are folded away. */
  readonly current: boolean;
  readonly onFold: (workId: string) => void;
};

/** The row of a work, with how many hits it has; it stays in view while one is among them. */
export const WorkRow = memo(function WorkRow(props: Props) {
  const { work, workId, id, count, open, position, siblings, active, current, onFold } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the list, which has the focus
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the list (aria-activedescendant)
    <div
      id={id}
      role="treeitem"
      className={active ? "work active" : "work"}
      aria-level={1}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={open}
      aria-selected={current}
      title={work?.title}
      onClick={() => onFold(workId)}
    >
      <span className="twist" aria-hidden="true">
        {open ? "▾" : "▸"}
      </span>
      <span className="label">{work?.title ?? workId}</span>
      <ValidityMark validity={props.validity} />
      {work?.doubt && <span className="badge">{messages.tree.untrusted}</span>}
      {count !== null && <span className="count">{messages.results.hitCount(count)}</span>}
    </div>
  );
});
