import type { InstalledWork } from "../library/database.ts";
import { validityAt } from "../library/validity.ts";
import type { Hit } from "../search/answer-types.ts";
import type { How } from "../ui/how.ts";
import { HitRow } from "./HitRow.tsx";
import { heights, type Laid, type ListRow } from "./layout.ts";
import { WorkRow } from "./WorkRow.tsx";

type Props = {
  readonly group: Laid;
  readonly counted: boolean;
  readonly works: readonly InstalledWork[];
  readonly position: number;
  readonly siblings: number;
  /** The hits that are in the page: from the first up to, but without, the second. */
  readonly from: number;
  readonly to: number;
  /** About how many characters of a hit's words are seen. */
  readonly room: number;
  readonly active: ListRow | null;
  readonly current: number | null;
  readonly idOf: (row: ListRow) => string;
  readonly hitAt: (at: number) => Hit | undefined;
  readonly onFold: (workId: string) => void;
  readonly onOpen: (at: number, how: How) => void;
  readonly onBookmark?: ((at: number) => void) | undefined;
  readonly onCollect?: ((at: number) => void) | undefined;
};

/** A work and its hits; its height is that of all of them, though only some are in the page. */
export function HitGroup(props: Props) {
  const { group, works, position, siblings, from, to, room, active, current, idOf, hitAt } = props;
  const { workId, first, count, open } = group;
  const work = works.find(({ id }) => id === workId)?.work;
  const validity = validityAt(works, workId, "");
  const within = (hit: Hit | undefined) => (hit && !validity ? validityAt(works, workId, hit.address) : null);
  const shown = Array.from({ length: to - from }, (_, index) => from + index);
  const activeHit = active?.workId === workId ? active.at : null;
  // The active row must be in the page for assistive technology, also when it was scrolled out of view.
  if (open && activeHit !== null && (activeHit < from || activeHit >= to)) shown.push(activeHit);
  const holdsCurrent = current !== null && current >= first && current < first + count;
  return (
    <div
      role="presentation"
      className="group"
      style={{ blockSize: heights.work + (open ? count * heights.hit : 0) }}
    >
      <WorkRow
        id={idOf({ workId, at: null })}
        work={work}
        validity={validity}
        workId={workId}
        count={props.counted ? count : null}
        open={open}
        position={position}
        siblings={siblings}
        active={active?.workId === workId && active.at === null}
        current={holdsCurrent && !open}
        onFold={props.onFold}
      />
      {shown.map((at) => (
        <HitRow
          key={at}
          hit={hitAt(at)}
          validity={within(hitAt(at))}
          at={at}
          id={idOf({ workId, at })}
          top={heights.work + (at - first) * heights.hit}
          height={heights.hit}
          room={room}
          position={at - first + 1}
          siblings={count}
          active={activeHit === at}
          current={at === current}
          onOpen={props.onOpen}
          onBookmark={props.onBookmark}
          onCollect={props.onCollect}
        />
      ))}
    </div>
  );
}
