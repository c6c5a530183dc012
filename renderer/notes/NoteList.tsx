import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useId, useMemo } from "react";
import type { Annotation } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";
import type { Choosing } from "../ui/choosing.ts";
import { type How, howOf } from "../ui/how.ts";
import { rowAt } from "../ui/row-at.ts";
import { bringIntoView, useView } from "../ui/view.ts";
import { NoteRow, type Telling } from "./NoteRow.tsx";
import { keyAction } from "./note-keys.ts";
import { topsOf } from "./note-layout.ts";

const words = messages.notes.list;

/** Rows are in the page above and below those seen, by so many CSS pixels. */
const margin = 1200;

type Props = {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly listed: readonly Annotation[];
  /** What the heights of their rows depend on. */
  readonly forms: readonly number[];
  readonly choosing: Choosing;
  readonly telling: Telling;
  /** The id of the annotation that was opened last. */
  readonly current: string | null;
  readonly onOpen: (annotation: Annotation, how: How) => void;
  /** Asks to write on in one. */
  readonly onEdit: (annotation: Annotation) => void;
  /** Asks to delete what is chosen, or else the active one. */
  readonly onDelete: () => void;
  readonly onMenu: (annotation: Annotation, at: Pick<DOMRect, "x" | "y" | "width" | "height">) => void;
  /** To the field above. */
  readonly onField: () => void;
  /** Out of the notebook, into the text. */
  readonly onLeave: () => void;
};

/**
 * The annotations that are listed (ARIA listbox, several can be chosen). Of fifty thousand only those about the
 * view are in the page.
 */
export function NoteList(props: Props) {
  const { list, listed, forms, choosing, telling, current } = props;
  const { onOpen, onEdit, onDelete, onMenu, onField, onLeave } = props;
  const view = useView(list, 0, () => {});
  const perLine = Math.max(8, Math.floor((view.width - 62) / 14.2));
  const tops = useMemo(() => topsOf(forms, perLine), [forms, perLine]);
  const name = useId();
  const { active, chosen } = choosing;
  const heightOf = (at: number) => (tops[at + 1] ?? 0) - (tops[at] ?? 0);
  const reveal = (at: number) => {
    if (at >= 0) bringIntoView(list.current, { top: tops[at] ?? 0, height: heightOf(at) }, 0);
  };
  // Also where another key than those of the list moved it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another active row is brought into view
  useEffect(() => reveal(active), [active]);

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, rowAt(tops, view.top + view.height) - rowAt(tops, view.top) - 1);
    const action = keyAction(event, listed.length, active, page);
    if (!action) return;
    event.preventDefault();
    const annotation = listed[active];
    switch (action.do) {
      case "move":
        return choosing.move(action.to, action.extend);
      case "toggle":
        return choosing.toggle(active);
      case "all":
        return choosing.chooseAll();
      case "open":
        return annotation && onOpen(annotation, action.how);
      case "edit":
        return annotation && onEdit(annotation);
      case "delete":
        return onDelete();
      case "menu": {
        const box = document.getElementById(name + active)?.getBoundingClientRect();
        return annotation && box && onMenu(annotation, box);
      }
      case "field":
        return onField();
      case "escape":
        return chosen.size > 0 ? choosing.clear() : onLeave();
    }
  };
  const onMouse = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const at = Number(target?.closest<HTMLElement>("[data-at]")?.dataset.at ?? -1);
    const annotation = listed[at];
    if (!annotation) return;
    event.preventDefault();
    if (event.type === "auxclick") return event.button === 1 && onOpen(annotation, "behind");
    if (event.type === "contextmenu") {
      choosing.move(at, false);
      return onMenu(annotation, { x: event.clientX, y: event.clientY, width: 0, height: 0 });
    }
    if (event.type === "dblclick") return onOpen(annotation, "read");
    if (event.shiftKey) return choosing.move(at, true);
    if (target?.closest(".check")) return choosing.toggle(at);
    choosing.move(at, false);
    const how = howOf(event);
    // The keyboard stays in the list, to go on from there.
    onOpen(annotation, how === "read" ? "look" : how);
  };

  const first = Math.max(0, rowAt(tops, view.top - margin));
  const last = rowAt(tops, view.top + view.height + margin) + 1;
  const drawn = listed.slice(first, last).map((annotation, index) => ({ annotation, at: first + index }));
  const activeOne = listed[active];
  // The active row must be in the page for assistive technology, also when it was scrolled out of view.
  if (activeOne && (active < first || active >= last)) drawn.push({ annotation: activeOne, at: active });
  return (
    <div
      ref={list}
      role="listbox"
      className="note-list"
      aria-label={words.name}
      aria-multiselectable="true"
      aria-description={words.keys}
      aria-activedescendant={activeOne && name + active}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onMouse}
      onDoubleClick={onMouse}
      onAuxClick={onMouse}
      onContextMenu={onMouse}
      // Else the middle button begins to scroll, and Shift selects the words between.
      onMouseDown={(event) => {
        if (event.button === 1 || event.shiftKey) event.preventDefault();
        if (event.shiftKey) list.current?.focus();
      }}
    >
      <div role="presentation" style={{ blockSize: tops.at(-1) ?? 0 }}>
        {drawn.map(({ annotation, at }) => (
          <NoteRow
            key={annotation.id}
            annotation={annotation}
            at={at}
            of={listed.length}
            id={name + at}
            top={tops[at] ?? 0}
            height={heightOf(at)}
            perLine={perLine}
            active={at === active}
            chosen={chosen.has(annotation.id)}
            current={annotation.id === current}
            telling={telling}
          />
        ))}
      </div>
    </div>
  );
}
