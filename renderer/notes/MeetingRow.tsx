import { useId, useMemo } from "react";
import type { Annotation, Meeting } from "../core/own/records.ts";
import { meetings } from "../messages/meetings.ts";
import { messages } from "../messages/zh-cn.ts";
import type { MeetingsActions } from "./Meetings.tsx";

const words = meetings.list;

type Props = {
  readonly meeting: Meeting;
  readonly annotations: readonly Annotation[];
  readonly open: boolean;
  readonly actions: MeetingsActions;
  readonly onToggle: () => void;
};

/** A meeting; where it is open, its agenda, and what was written in it in the order of time. */
export function MeetingRow({ meeting, annotations, open, actions, onToggle }: Props) {
  const { id, title, date, agenda, ended } = meeting;
  const detail = useId();
  const own = useMemo(
    () =>
      annotations
        .filter((each) => each.meeting === id)
        .toSorted((a, b) => (a.made < b.made ? -1 : Number(a.made > b.made))),
    [annotations, id],
  );
  return (
    <section className="meeting-row" aria-label={title}>
      <h3>
        <button type="button" aria-expanded={open} aria-controls={detail} onClick={onToggle}>
          <span className="title">{title}</span>
          {ended === null && <span className="going">{words.going}</span>}
          <span className="what">
            {date}　{words.count(agenda.length, own.length)}
          </span>
        </button>
      </h3>
      {open && (
        <div id={detail}>
          <p className="doings">
            <button type="button" onClick={() => actions.onMinutes(id)}>
              {words.minutes}
            </button>
            {ended === null ? (
              <button type="button" onClick={() => actions.onEnd(meeting)}>
                {meetings.end}
              </button>
            ) : (
              <button type="button" onClick={() => actions.onResume(meeting)}>
                {words.resume}
              </button>
            )}
            <button type="button" onClick={() => actions.onEdit(id)}>
              {words.edit}
            </button>
            <button type="button" onClick={() => actions.onRemove(meeting)}>
              {words.remove}
            </button>
          </p>
          {agenda.length > 0 && (
            <>
              <h4>{words.agenda}</h4>
              <ol>
                {agenda.map((item) => (
                  <li key={`${item.workId} ${item.address}`}>
                    <button
                      type="button"
                      className="way"
                      title={words.openItem}
                      onClick={() => actions.onOpen(item)}
                    >
                      {item.citation}
                    </button>
                  </li>
                ))}
              </ol>
            </>
          )}
          <h4>{words.notes}</h4>
          {own.length === 0 && <p className="remark">{words.noNotes}</p>}
          <ul>
            {own.map(({ id: note, made, note: said, anchor, author, state, private: hidden }) => (
              <li key={note}>
                <time dateTime={made}>{clock.format(new Date(made))}</time>
                <div>
                  <p className="said-there">
                    {hidden && <span className="hidden">{words.private}</span>}
                    {state !== "none" && <span className="state">{messages.own.states[state]}</span>}
                    {said || (anchor && `${words.marked}${anchor.words.slice(0, 60)}`)}
                  </p>
                  <p className="where">
                    {anchor && (
                      <button
                        type="button"
                        className="way"
                        title={words.openItem}
                        onClick={() => actions.onOpen(anchor)}
                      >
                        {anchor.citation}
                      </button>
                    )}
                    {author !== "" && <span>{author}</span>}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

const clock = new Intl.DateTimeFormat("zh-CN", { hour: "2-digit", minute: "2-digit", hour12: false });
