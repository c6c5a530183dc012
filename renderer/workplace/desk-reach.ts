import { type RefObject, useRef } from "react";
import { flushSync } from "react-dom";
import type { Side as SideName } from "../library/session.ts";
import type { NotesReach } from "../notes/AnnotationsView.tsx";
import { noFilter } from "../search/answer-types.ts";
import type { DeskSession } from "./desk-session.ts";
import { usePaneRefs } from "./reading/pane-refs.ts";

/** Where the keyboard can be led to: the box, each side, and the text that is read. */
export function useDeskReach({ session, act }: Pick<DeskSession, "session" | "act">) {
  const box = useRef<HTMLInputElement>(null);
  const question = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const tree = useRef<HTMLDivElement>(null);
  const notebook = useRef<HTMLDivElement>(null);
  const setList = useRef<HTMLDivElement>(null);
  const noted = useRef<NotesReach>(null);
  const refs = usePaneRefs();
  const reading = refs[session.focused === 1 ? 1 : 0];
  /** Shows a side, and gives the keyboard to a part of it. */
  const show = (side: SideName, part: RefObject<HTMLElement | null>) => {
    flushSync(() => act({ do: "show-side", side }));
    part.current?.focus();
    if (part.current instanceof HTMLInputElement) part.current.select();
  };
  const seek = (words: string) => {
    act({ do: "ask", question: words, filter: noFilter });
    show("results", question);
  };
  const toText = () => reading.panel.current?.focus({ preventScroll: true });
  const sideEntry = () => tree.current ?? question.current ?? notebook.current ?? setList.current;
  return {
    ...reading,
    box,
    list,
    notebook,
    noted,
    question,
    refs,
    seek,
    setList,
    show,
    sideEntry,
    toText,
    tree,
  };
}

/** The ways for the keyboard. */
export type DeskReach = ReturnType<typeof useDeskReach>;
