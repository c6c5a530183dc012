import { type KeyboardEvent, type MouseEvent, type RefObject, useId, useMemo } from "react";
import type { Annotation } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";
import type { Choosing } from "../ui/choosing.ts";
import { type How, howOf } from "../ui/how.ts";
import { useRowsInView } from "../ui/rows-in-view.ts";
import { useView } from "../ui/view.ts";
import { NoteRow, type Telling } from "./NoteRow.tsx";
import { keyAction } from "./note-keys.ts";
import { topsOf } from "./note-layout.ts";

const words = messages.notes.list;

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
  const { drawn, page, heightOf } = useRowsInView(list, view, tops, active);

  const onKeyDown = (event: KeyboardEvent) => {
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

  return (
    <div
      ref={list}
      role="listbox"
      className="note-list"
      aria-label={words.name}
      aria-multiselectable="true"
      aria-description={words.keys}
      aria-activedescendant={listed[active] && name + active}
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
        {drawn.map((at) => {
          const annotation = listed[at];
          return (
            annotation && (
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
            )
          );
        })}
      </div>
    </div>
  );
}
