import { type RefObject, useLayoutEffect } from "react";
import { everyNote, type NoteFilter } from "../library/noting.ts";
import { messages } from "../messages/zh-cn.ts";

const words = messages.notes.nothing;

type Props = {
  /** There are annotations, but the filter lets none through. */
  readonly any: boolean;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly onClear: (filter: NoteFilter) => void;
};

/** That nothing is listed, and what one could do. */
export function NothingListed({ any, list, onClear }: Props) {
  // The keyboard was in the list that is gone; and when the list is back, it is there again.
  useLayoutEffect(() => {
    const shown = list.current;
    if (any && document.activeElement === document.body) shown?.focus();
    return () => {
      if (shown?.contains(document.activeElement)) requestAnimationFrame(() => list.current?.focus());
    };
  }, [any, list]);
  return (
    <div ref={list} className="nothing-yet" tabIndex={-1}>
      {any ? (
        <>
          <p>{words.filtered}</p>
          <button type="button" onClick={() => onClear(everyNote)}>
            {words.clear}
          </button>
        </>
      ) : (
        words.ways.map((way) => <p key={way}>{way}</p>)
      )}
    </div>
  );
}
