import { memo } from "react";
import type { Validity } from "../core/validity.ts";
import { messages } from "../messages/zh-cn.ts";
import type { Hit } from "../search/answer-types.ts";
import { type How, howOf } from "../ui/how.ts";
import { withKey } from "../ui/keys.ts";
import { Marked } from "../ui/Marked.tsx";
import { ValidityMark } from "../ui/ValidityMark.tsx";
import { fitted } from "./fitted.ts";

const words = messages.results;

type Props = {
  /** Undefined while it is being fetched. */
  readonly hit: Hit | undefined;
  /** Of the statute that it is in, where that is not the work itself. */
  readonly validity: Validity | null;
  readonly at: number;
  readonly id: string;
  readonly top: number;
  readonly height: number;
  /** About how many characters of its words are seen. */
  readonly room: number;
  readonly position: number;
  readonly siblings: number;
  readonly active: boolean;
  readonly current: boolean;
  readonly onOpen: (at: number, how: How) => void;
  readonly onBookmark?: ((at: number) => void) | undefined;
  readonly onCollect?: ((at: number) => void) | undefined;
};

/** One hit: what it is called, where it stands, and its words. */
export const HitRow = memo(function HitRow(props: Props) {
  const { hit, at, id, top, height, room, position, siblings, active, current, onOpen, onBookmark } = props;
  const { onCollect } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the list, which has the focus
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the list (aria-activedescendant)
    <div
      id={id}
      role="treeitem"
      className={active ? "hit active" : "hit"}
      aria-level={2}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-selected={current}
      aria-current={current || undefined}
      style={{ top, blockSize: height }}
      onClick={(event) => onOpen(at, howOf(event))}
      onAuxClick={(event) => {
        if (event.button === 1) onOpen(at, "behind");
      }}
      // Else the middle button begins to scroll the list.
      onMouseDown={(event) => {
        if (event.button === 1) event.preventDefault();
      }}
    >
      {hit ? (
        <>
          <div className="head" title={[...hit.path, hit.label].join(" › ")}>
            <strong className="label">{hit.label}</strong>
            <ValidityMark validity={props.validity} />
            <span className="path">{nearest(hit.path)}</span>
            {hit.page !== undefined && <span className="page">{messages.reading.page(hit.page)}</span>}
          </div>
          <div className="words">
            <Marked {...fitted(hit.snippet, room)} />
          </div>
          <div className="actions">
            {onBookmark && (
              <button
                type="button"
                tabIndex={-1}
                title={withKey(messages.tree.menu.bookmark, "bookmark")}
                aria-label={messages.tree.menu.bookmark}
                onClick={(event) => {
                  event.stopPropagation();
                  onBookmark(at);
                }}
              >
                <svg viewBox="0 0 16 22" aria-hidden="true">
                  <path d="M4 4.5h8v13l-4-3-4 3z" />
                </svg>
              </button>
            )}
            {onCollect && (
              <button
                type="button"
                tabIndex={-1}
                title={withKey(messages.sets.addHit, "add-to-set")}
                aria-label={messages.sets.addHit}
                onClick={(event) => {
                  event.stopPropagation();
                  onCollect(at);
                }}
              >
                <svg viewBox="0 0 16 22" aria-hidden="true">
                  <path d="M3 4.5h10v13H3zM8 8v6M5 11h6" />
                </svg>
              </button>
            )}
            <button
              type="button"
              tabIndex={-1}
              title={words.openBehind}
              aria-label={words.openBehind}
              onClick={(event) => {
                event.stopPropagation();
                onOpen(at, "behind");
              }}
            >
              <svg viewBox="0 0 16 22" aria-hidden="true">
                <path d="M2 8.5h8.5V17H2zM5.5 8.5V5H14v8.5h-3.5" />
              </svg>
            </button>
          </div>
        </>
      ) : (
        <div className="words">{words.coming}</div>
      )}
    </div>
  );
});

/** The two innermost titles tell the place best; the whole way is in the tooltip. */
const nearest = (path: readonly string[]): string => path.slice(-2).join(" › ");
