import { type RefObject, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Sitting } from "./annotate/AnnotationList.tsx";
import { blank, marking, onTheSame, type Says, saysOf } from "./annotate/contents.ts";
import { boxAround } from "./annotate/placing.ts";
import { stepUnit } from "./annotate/units.ts";
import type { Command } from "./core/commands.ts";
import type { Anchor } from "./core/own/anchor.ts";
import { currentMeeting } from "./core/own/meeting.ts";
import type { Annotation, Colour } from "./core/own/records.ts";
import type { Change, OwnStore } from "./library/own/store.ts";
import { messages } from "./messages/zh-cn.ts";
import type { Marker } from "./reader/marking.ts";
import type { ColourNames } from "./ui/colours.ts";

const words = messages.annotating;

/** What is read or written of annotations: in the side panel, or in a card beside the words where that is folded. */
export type Desk = {
  readonly sitting: Sitting | null;
  /** The annotations that the card shows, with where their words stand; null where there is no card. */
  readonly card: { readonly ids: readonly string[]; readonly box: DOMRect | null } | null;
  /** The words that are written to, as long as nothing is kept that would mark them. */
  readonly pending: readonly Range[];
};

const empty: Desk = { sitting: null, card: null, pending: [] };

type Use = {
  readonly notes: OwnStore;
  readonly marker: RefObject<Marker | null>;
  readonly panel: RefObject<HTMLElement | null>;
  /** The address of the unit that the side panel is about. */
  readonly inFocus: string;
  readonly names: ColourNames;
  /** The side panel is there to write in. */
  readonly besideShown: boolean;
};

/** What is done with annotations in the text: by keys, by the tools beside a selection, and where they are written. */
export function useAnnotatingActs({ notes, marker, panel, inFocus, names, besideShown }: Use) {
  const [desk, setDesk] = useState(empty);
  const [said, setSaid] = useState({ words: "", count: 0 });
  const lastColour = useRef<Colour>("emphasis");
  const say = (told: string) => setSaid(({ count }) => ({ words: told, count: count + 1 }));
  const change = (asked: Change) => void notes.change(asked).catch(() => say(words.said.unsaved));
  const meeting = () => currentMeeting(notes.state().meetings)?.id ?? null;
  const fresh = (anchor: Anchor, mark: Says["mark"]): Says =>
    blank(anchor, lastColour.current, mark, meeting());

  const mark = (how: "fill" | "underline", colour = lastColour.current) => {
    const selected = marker.current?.selection() ?? null;
    const clicked = selected ? undefined : marker.current?.clicked()[0];
    const anchor = selected ?? clicked?.anchor ?? marker.current?.unit(inFocus);
    if (!anchor) return say(words.said.nothing);
    if (how === "fill") lastColour.current = colour;
    const before = clicked ?? onTheSame(notes.state().annotations, anchor);
    const name = names[colour];
    const done = marking(before, fresh(anchor, how), { colour, mark: how }, name);
    change(done.change);
    say(done.said);
    if (selected) getSelection()?.collapseToEnd();
  };
  const sit = (first: Says, isNew: boolean) => {
    const ranges = first.anchor ? (marker.current?.rangesOf(first.anchor) ?? []) : [];
    const unit = panel.current?.querySelector(`[data-address="${CSS.escape(first.anchor?.address ?? "")}"]`);
    const boxes = ranges.length > 0 ? ranges : unit ? [unit] : [];
    const box = boxAround(boxes.map((each) => each.getBoundingClientRect()));
    setDesk({
      sitting: { id: crypto.randomUUID(), first, isNew },
      card: besideShown ? null : { ids: [], box },
      pending: isNew ? ranges : [],
    });
  };
  const annotate = () => {
    const selected = marker.current?.selection() ?? null;
    const clicked = selected ? undefined : marker.current?.clicked()[0];
    if (clicked) return edit(clicked);
    const anchor = selected ?? marker.current?.unit(inFocus);
    if (!anchor) return say(words.said.nothing);
    const before = selected ? onTheSame(notes.state().annotations, anchor) : undefined;
    if (before) return edit(before);
    sit(fresh(anchor, selected ? "fill" : "none"), true);
  };
  const edit = (annotation: Annotation) => sit(saysOf(annotation), false);
  const keep = (says: Says) => {
    const { sitting } = desk;
    const there = notes.state().records.get(says.id);
    // Where it stands may have been told anew in the meantime.
    const { anchor, standing } = there?.kind === "annotation" ? there : says;
    const name = sitting?.isNew ? words.steps.add : words.steps.edit;
    lastColour.current = says.colour;
    change({
      why: "edit",
      name,
      ...(sitting && { sitting: sitting.id }),
      put: [{ ...says, anchor, standing }],
    });
    setDesk((now) => (now.pending.length > 0 ? { ...now, pending: [] } : now));
  };
  /** Leaves what is written; what had the keyboard gives it back to the text. */
  const done = () => {
    const { sitting } = desk;
    const kept = sitting?.isNew && notes.state().records.has(sitting.first.id);
    flushSync(() => setDesk((now) => (now.card?.ids.length ? { ...now, sitting: null } : empty)));
    if (kept) say(words.said.added);
    if (document.activeElement === document.body) panel.current?.focus({ preventScroll: true });
  };
  const remove = (id: string) => {
    flushSync(() =>
      setDesk((now) => ({ ...now, sitting: now.sitting?.first.id === id ? null : now.sitting })),
    );
    if (notes.state().records.has(id)) {
      change({ why: "edit", name: words.steps.remove, remove: [id] });
      say(words.said.removed);
    }
    setDesk((now) => (now.sitting ? now : empty));
    if (document.activeElement === document.body) panel.current?.focus({ preventScroll: true });
  };
  const step = (back: boolean) => {
    // What is being written is kept first, and not written over what comes back.
    flushSync(() => setDesk(empty));
    const name = back ? notes.undoable() : notes.redoable();
    if (name === null) return say(back ? words.said.nothingToUndo : words.said.nothingToRedo);
    void (back ? notes.undo() : notes.redo()).catch(() => say(words.said.unsaved));
    say(back ? words.said.undone(name) : words.said.redone(name));
  };
  /** Opens the annotations that a sign tells of. */
  const open = (ids: readonly string[], box: DOMRect) => {
    const [only, ...others] = ids.flatMap((id) => {
      const record = notes.state().records.get(id);
      return record?.kind === "annotation" ? [record] : [];
    });
    if (!besideShown) return setDesk({ sitting: null, card: { ids, box }, pending: [] });
    if (only && others.length === 0) return edit(only);
    const first = document.querySelector<HTMLElement>(
      `.beside [data-annotation="${CSS.escape(ids[0] ?? "")}"]`,
    );
    first?.scrollIntoView({ block: "nearest" });
    first?.querySelector("button")?.focus();
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
  return { desk, said, doings, mark, annotate, edit, keep, done, remove, open, close: () => setDesk(empty) };
}

export type AnnotatingActs = ReturnType<typeof useAnnotatingActs>;
