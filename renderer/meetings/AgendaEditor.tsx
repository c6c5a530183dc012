import { useRef } from "react";
import { flushSync } from "react-dom";
import { movedItem } from "../core/own/agenda.ts";
import type { Anchor } from "../core/own/anchor.ts";
import { meetings as words } from "../messages/meetings.ts";

type Props = {
  readonly agenda: readonly Anchor[];
  readonly onAgenda: (agenda: readonly Anchor[]) => void;
};

/** What is talked about, in order; each can be moved, and taken off. */
export function AgendaEditor({ agenda, onAgenda }: Props) {
  const list = useRef<HTMLOListElement>(null);
  /** The keyboard stays with what was moved. */
  const move = (from: number, by: 1 | -1) => {
    flushSync(() => onAgenda(movedItem(agenda, from, from + by)));
    const row = list.current?.children[from + by];
    const buttons = [...(row?.querySelectorAll("button") ?? [])];
    const same = buttons[by < 0 ? 0 : 1];
    (same?.disabled ? buttons.find((button) => !button.disabled) : same)?.focus();
  };
  const remove = (at: number) => {
    flushSync(() => onAgenda(agenda.toSpliced(at, 1)));
    const row = list.current?.children[Math.min(at, agenda.length - 2)];
    row?.querySelector<HTMLElement>("button:last-of-type")?.focus();
  };
  if (agenda.length === 0) return <p className="remark">{words.agendaEmpty}</p>;
  return (
    <ol className="agenda" ref={list} aria-label={words.agenda}>
      {agenda.map(({ workId, address, citation }, at) => (
        <li key={`${workId} ${address}`}>
          <span className="number">{at + 1}</span>
          <span className="citation">{citation}</span>
          <button
            type="button"
            disabled={at === 0}
            aria-label={words.up(citation)}
            title={words.up("")}
            onClick={() => move(at, -1)}
          >
            ↑
          </button>
          <button
            type="button"
            disabled={at === agenda.length - 1}
            aria-label={words.down(citation)}
            title={words.down("")}
            onClick={() => move(at, 1)}
          >
            ↓
          </button>
          <button
            type="button"
            aria-label={words.remove(citation)}
            title={words.remove("")}
            onClick={() => remove(at)}
          >
            ×
          </button>
        </li>
      ))}
    </ol>
  );
}
