import type { Anchor } from "../core/own/anchor.ts";
import type { Meeting } from "../core/own/records.ts";
import { meetings as words } from "../messages/meetings.ts";
import { withKey } from "../ui/keys.ts";

type Props = {
  readonly meeting: Meeting;
  /** Which of the agenda is being talked about. */
  readonly at: number;
  readonly onItem: (item: Anchor) => void;
  readonly onNote: () => void;
  readonly onEdit: () => void;
  readonly onEnd: () => void;
};

/** A quiet line while a meeting goes on: what is talked about, and what can be done. */
export function MeetingBar({ meeting, at, onItem, onNote, onEdit, onEnd }: Props) {
  const { title, agenda } = meeting;
  const item = agenda[at];
  const [before, after] = [agenda[at - 1], agenda[at + 1]];
  return (
    <section className="meeting-bar" aria-label={words.bar}>
      <strong title={words.goes}>{title}</strong>
      {item && (
        <>
          <span className="count">{words.item(at + 1, agenda.length)}</span>
          <button
            type="button"
            disabled={!before}
            title={withKey(words.previousHint, "previous-item")}
            onClick={() => before && onItem(before)}
          >
            {words.previous}
          </button>
          <button
            type="button"
            className="item"
            title={words.open(item.citation)}
            aria-label={words.open(item.citation)}
            onClick={() => onItem(item)}
          >
            {item.citation}
          </button>
          <button
            type="button"
            disabled={!after}
            title={withKey(words.nextHint, "next-item")}
            onClick={() => after && onItem(after)}
          >
            {words.next}
          </button>
        </>
      )}
      <span className="rest" />
      <button type="button" title={withKey(words.note, "quick-note")} onClick={onNote}>
        {words.note}
      </button>
      <button type="button" onClick={onEdit}>
        {words.editShort}
      </button>
      <button type="button" onClick={onEnd}>
        {words.end}
      </button>
    </section>
  );
}
