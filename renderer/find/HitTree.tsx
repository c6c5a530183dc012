import { type KeyboardEvent, type RefObject, useEffect, useId, useMemo, useRef, useState } from "react";
import type { InstalledWork } from "../library/database.ts";
import { messages } from "../messages/zh-cn.ts";
import type { Hit } from "../search/answer-types.ts";
import type { How } from "../ui/how.ts";
import { bringIntoView, useView } from "../ui/view.ts";
import { roomIn } from "./fitted.ts";
import { HitGroup } from "./HitGroup.tsx";
import { keyAction } from "./hit-keys.ts";
import {
  extent,
  type Group,
  heights,
  hitsBetween,
  type ListRow,
  layOut,
  rowAt,
  rowOf,
  rowOfHit,
  spanOf,
} from "./layout.ts";

/** Hits in the page above and below those seen, in CSS pixels: enough that scrolling shows no gap. */
const margin = 30 * heights.hit;

type Props = {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly label: string;
  /** What was asked, in words that tell one list from the next. */
  readonly asked: string;
  readonly works: readonly InstalledWork[];
  readonly groups: readonly Group[];
  /** False where the rows are no hits, only near. */
  readonly counted: boolean;
  readonly folded: readonly string[];
  readonly hitAt: (at: number) => Hit | undefined;
  readonly onNeed: (at: number) => void;
  /** The hit that is open, counted over all groups. */
  readonly current: number | null;
  /** Where the list is scrolled to; null: where the hit that is open is. */
  readonly top: number | null;
  readonly onTop: (top: number) => void;
  readonly onFold: (workId: string) => void;
  readonly onOpen: (at: number, how: How) => void;
  /** Puts a bookmark on a hit; not offered where it is left out. */
  readonly onBookmark?: ((at: number) => void) | undefined;
  /** Adds a hit to a set of articles; not offered where it is left out. */
  readonly onCollect?: ((at: number) => void) | undefined;
  /** The reader leaves the list upwards. */
  readonly onLeave: () => void;
};

/**
 * The hits under their works (ARIA tree pattern). Only the rows about the view are in the page, and only
 * those are fetched: the last of ten thousand is as near as the first.
 */
export function HitTree(props: Props) {
  const { list, label, asked, works, groups, folded, hitAt, onNeed, current, top } = props;
  const { onTop, onFold, onOpen, onBookmark, onCollect, onLeave } = props;
  const laid = useMemo(() => layOut(groups, folded), [groups, folded]);
  const currentRow = current === null ? -1 : rowOfHit(laid, current);
  const view = useView(list, top ?? Math.max(0, spanOf(laid, currentRow).top - 2 * heights.hit), onTop);
  const [chosen, setChosen] = useState<ListRow | null>(null);
  const name = useId();
  const idOf = (row: ListRow) => `${name}${row.at ?? row.workId}`;

  const { rows, height } = extent(laid);
  const chosenRow = chosen ? rowOf(laid, chosen) : -1;
  const firstHit = laid[0]?.open ? 1 : 0;
  const active = Math.min(rows - 1, chosenRow >= 0 ? chosenRow : Math.max(currentRow, firstHit));
  const activeRow = rowAt(laid, active);

  const reveal = (row: number) => {
    const span = spanOf(laid, row);
    // The row of its work stays at the upper edge, and must not lie over what is revealed.
    const over = span.height === heights.work ? 0 : heights.work;
    if (row >= 0) bringIntoView(list.current, span, over);
  };
  // The list follows the hit that is open; it begins where it was left.
  const followed = useRef(current);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new hit moves the list, not one folded away by hand
  useEffect(() => {
    if (current === followed.current) return;
    followed.current = current;
    setChosen(null);
    reveal(currentRow);
    if (list.current) onTop(Math.round(list.current.scrollTop));
  }, [current]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: in a new list nothing is chosen yet
  useEffect(() => setChosen(null), [asked]);

  const seen = laid.map((group) => ({
    group,
    ...hitsBetween(group, view.top - margin, view.top + view.height + margin),
  }));
  const needed = seen.flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, index) => from + index).filter((at) => !hitAt(at)),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is needed is a new list each time, told by its ends
  useEffect(() => {
    for (const at of needed) onNeed(at);
  }, [needed[0], needed.at(-1), onNeed]);

  const room = roomIn(view.width);
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(view.height / heights.hit) - 1);
    const action = keyAction(event, laid, active, page);
    if (!action) return;
    event.preventDefault();
    if (action.do === "move") {
      setChosen(rowAt(laid, action.row));
      reveal(action.row);
    } else if (action.do === "fold") {
      setChosen(activeRow);
      onFold(action.work);
    } else if (action.do === "bookmark") {
      // The hit is meant, and not what is read.
      event.stopPropagation();
      onBookmark?.(action.at);
    } else if (action.do === "collect") {
      event.stopPropagation();
      onCollect?.(action.at);
    } else if (action.do === "open") onOpen(action.at, action.how);
    else onLeave();
  };

  return (
    <div
      ref={list}
      role="tree"
      className="hits"
      aria-label={label}
      aria-description={messages.results.openHint}
      aria-activedescendant={activeRow ? idOf(activeRow) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ blockSize: height }}>
        {seen.map(({ group, from, to }, index) => (
          <HitGroup
            key={group.workId}
            group={group}
            counted={props.counted}
            works={works}
            position={index + 1}
            siblings={laid.length}
            from={from}
            to={to}
            room={room}
            active={activeRow}
            current={current}
            idOf={idOf}
            hitAt={hitAt}
            onFold={onFold}
            onOpen={onOpen}
            onBookmark={onBookmark}
            onCollect={onCollect}
          />
        ))}
      </div>
    </div>
  );
}
