import type { ReactNode, RefObject } from "react";
import { type NoteOrder, type Noting, noteOrders } from "../library/noting.ts";
import { messages } from "../messages/zh-cn.ts";
import { WordsField } from "../ui/WordsField.tsx";

const words = messages.notes;

type Props = {
  readonly noting: Noting;
  readonly listed: number;
  /** Null while they are being read. */
  readonly of: number | null;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onNoting: (to: Partial<Noting>) => void;
  readonly onDown: () => void;
  readonly onLeave: () => void;
  /** What more stands beside the filters. */
  readonly children: ReactNode;
};

const told = (listed: number, of: number | null): string =>
  of === null ? words.reading : listed === of ? words.total(of) : words.some(listed, of);

/** By what the list is narrowed and ordered, and how much that leaves. */
export function NotesHead({ noting, listed, of, field, onNoting, onDown, onLeave, children }: Props) {
  const { filter, filtersShown, order } = noting;
  return (
    <div className="notes-head">
      <WordsField
        words={filter.words}
        label={words.field}
        placeholder={words.placeholder}
        clear={words.clearWords}
        input={field}
        onWords={(sought) => onNoting({ filter: { ...filter, words: sought } })}
        onEnter={onDown}
        onDown={onDown}
        onEscape={() => (filter.words === "" ? onLeave() : onNoting({ filter: { ...filter, words: "" } }))}
      />
      <div className="line">
        <p role="status">{told(listed, of)}</p>
        <button
          type="button"
          className="plain"
          aria-expanded={filtersShown}
          onClick={() => onNoting({ filtersShown: !filtersShown })}
        >
          {words.filters.show} {filtersShown ? "▴" : "▾"}
        </button>
        {children}
        <select
          aria-label={words.order.name}
          title={words.order.name}
          value={order}
          onChange={({ target }) => onNoting({ order: target.value as NoteOrder })}
        >
          {noteOrders.map((each) => (
            <option key={each} value={each}>
              {words.order[each]}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
