import { type RefObject, useEffect, useRef, useState } from "react";
import { blank, marking, onTheSame, type Says } from "../../annotate/contents.ts";
import { stepUnit } from "../../annotate/units.ts";
import type { Command } from "../../core/commands.ts";
import type { Anchor } from "../../core/own/anchor.ts";
import { currentMeeting } from "../../core/own/meeting.ts";
import { annotationsOn } from "../../core/own/of-work.ts";
import type { Colour } from "../../core/own/records.ts";
import type { Change, OwnStore } from "../../library/own/store.ts";
import { messages } from "../../messages/zh-cn.ts";
import type { Marker } from "../../reader/marking.ts";
import { addressWithKeyboard } from "../../reader/unit-read.ts";
import type { ColourNames } from "../../ui/colours.ts";
import { whenTold } from "../../ui/when.ts";
import { useDesk } from "./annotating-desk.ts";

const words = messages.annotating;

type Use = {
  readonly notes: OwnStore;
  readonly marker: RefObject<Marker | null>;
  readonly panel: RefObject<HTMLElement | null>;
  /** The address of the unit that the side panel is about. */
  readonly inFocus: string;
  readonly names: ColourNames;
  /** The side panel is there to write in. */
  readonly besideShown: boolean;
  /** The name that what is written is signed with. */
  readonly author: string;
};

/** What is done with annotations in the text: by keys, by the tools beside a selection, and where they are written. */
export function useAnnotatingActs({ notes, marker, panel, inFocus, names, besideShown, author }: Use) {
  useEffect(() => notes.sign(author.trim()), [notes, author]);
  const [said, setSaid] = useState({ words: "", count: 0 });
  const lastColour = useRef<Colour>("emphasis");
  const say = (told: string) => setSaid(({ count }) => ({ words: told, count: count + 1 }));
  const change = (asked: Change) => void notes.change(asked).catch(() => say(words.said.unsaved));
  const onKept = ({ colour }: Says) => {
    lastColour.current = colour;
  };
  const { desk, sit, edit, keep, done, remove, open, clear } = useDesk({
    notes,
    marker,
    panel,
    besideShown,
    say,
    change,
    onKept,
  });
  const fresh = (anchor: Anchor, mark: Says["mark"]): Says =>
    blank(anchor, lastColour.current, mark, currentMeeting(notes.state().meetings)?.id ?? null);
  /** What is meant: what is selected, else the marked words that were clicked, else the unit in focus. */
  const meant = () => {
    const selected = marker.current?.selection() ?? null;
    const clicked = selected ? undefined : marker.current?.clicked()[0];
    const anchor = selected ?? clicked?.anchor ?? marker.current?.unit(inFocus) ?? null;
    return { selected, clicked, anchor };
  };

  /** The annotation of just that, where there is one; of those without a note alone where `bare`. */
  const there = (anchor: Anchor, bare = false) => {
    const { list } = annotationsOn(notes.state().annotations, anchor.workId);
    return onTheSame(bare ? list.filter(({ note }) => note === "") : list, anchor);
  };

  const mark = (how: "fill" | "underline", colour = lastColour.current) => {
    const { selected, clicked, anchor } = meant();
    if (!anchor) return say(words.said.nothing);
    if (how === "fill") lastColour.current = colour;
    const before = clicked ?? there(anchor);
    const marked = marking(before, fresh(anchor, how), { colour, mark: how }, names[colour]);
    change(marked.change);
    say(marked.said);
    // What was selected by keys stays: the next key would else be of the whole unit that has the keyboard.
    if (selected && addressWithKeyboard(panel.current) === null) getSelection()?.collapseToEnd();
  };
  const annotate = () => {
    const { selected, clicked, anchor } = meant();
    if (!anchor) return say(words.said.nothing);
    // A unit may be annotated many times, but a mark that says nothing yet is written in first; the same words are
    // marked once.
    const before = clicked ?? there(anchor, selected === null);
    if (before) edit(before);
    else sit(fresh(anchor, selected ? "fill" : "none"), true);
  };
  const step = (back: boolean) => {
    // Asked from the menu, where one writes, it is of what is being written.
    if (document.activeElement?.matches("input, textarea")) {
      return document.execCommand(back ? "undo" : "redo");
    }
    // What is being written is kept first, and not written over what comes back.
    clear();
    const name = back ? notes.undoable() : notes.redoable();
    if (name === null) return say(back ? words.said.nothingToUndo : words.said.nothingToRedo);
    const at = notes.doneAt(back ? "undo" : "redo");
    const told = at === null ? name : words.said.earlier(name, whenTold(Date.parse(at), Date.now()));
    const turned = back ? words.said.undone(told) : words.said.redone(told);
    say(turned);
    (back ? notes.undo() : notes.redo()).then(
      (left) => left > 0 && say(words.said.left(turned, left)),
      () => say(words.said.unsaved),
    );
  };
  const doings = {
    annotate,
    "mark-emphasis": () => mark("fill", "emphasis"),
    "mark-question": () => mark("fill", "question"),
    "mark-todo": () => mark("fill", "todo"),
    "mark-quote": () => mark("fill", "quote"),
    underline: () => mark("underline"),
    undo: () => step(true),
    redo: () => step(false),
    "next-unit": () => stepUnit(panel.current, 1, false, inFocus),
    "previous-unit": () => stepUnit(panel.current, -1, false, inFocus),
    "next-paragraph": () => stepUnit(panel.current, 1, true, inFocus),
    "previous-paragraph": () => stepUnit(panel.current, -1, true, inFocus),
  } as const satisfies Partial<Record<Command, () => unknown>>;
  return { desk, said, doings, mark, annotate, edit, keep, done, remove, open };
}

export type AnnotatingActs = ReturnType<typeof useAnnotatingActs>;
