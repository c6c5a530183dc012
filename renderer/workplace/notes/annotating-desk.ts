import { type RefObject, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Sitting } from "../../annotate/AnnotationList.tsx";
import { type Says, saysOf } from "../../annotate/contents.ts";
import { boxAround } from "../../annotate/placing.ts";
import { focusUnit } from "../../annotate/units.ts";
import type { Annotation } from "../../core/own/records.ts";
import type { Change, OwnStore } from "../../library/own/store.ts";
import { messages } from "../../messages/zh-cn.ts";
import type { Marker } from "../../reader/marking.ts";

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
  readonly besideShown: boolean;
  readonly say: (words: string) => void;
  readonly change: (change: Change) => void;
  /** Hears what is kept. */
  readonly onKept: (says: Says) => void;
};

/** Where annotations are read and written, and how that is begun and left. */
export function useDesk({ notes, marker, panel, besideShown, say, change, onKept }: Use) {
  const [desk, setDesk] = useState(empty);
  const unit = useRef<HTMLElement | null>(null);
  const annotation = (id: string): Annotation | null => {
    const record = notes.state().records.get(id);
    return record?.kind === "annotation" ? record : null;
  };
  const leave = () => {
    if (document.activeElement !== document.body) return;
    // The unit that had the keyboard has it again.
    if (unit.current?.isConnected) focusUnit(unit.current);
    else panel.current?.focus({ preventScroll: true });
  };

  const sit = (first: Says, isNew: boolean) => {
    const { activeElement } = document;
    if (!activeElement?.closest(".editor")) {
      const focused = activeElement?.closest<HTMLElement>("[data-address]") ?? null;
      unit.current = panel.current?.contains(focused) ? focused : null;
    }
    const ranges = first.anchor ? (marker.current?.rangesOf(first.anchor) ?? []) : [];
    const at = CSS.escape(first.anchor?.address ?? "");
    const shown = panel.current?.querySelector(`[data-address="${at}"]`);
    const boxes = ranges.length > 0 ? ranges : shown ? [shown] : [];
    const box = boxAround(boxes.map((each) => each.getBoundingClientRect()));
    setDesk({
      sitting: { id: crypto.randomUUID(), first, isNew },
      card: besideShown ? null : { ids: [], box },
      pending: isNew ? ranges : [],
    });
  };
  const edit = (there: Annotation) => sit(saysOf(there), false);
  const keep = (says: Says, changed: Partial<Says>) => {
    const { sitting } = desk;
    // Where it stands may have been told anew in the meantime, and what else it says been changed in another window.
    const there = annotation(says.id);
    const name = sitting?.isNew ? words.steps.add : words.steps.edit;
    onKept(says);
    change({
      why: "edit",
      name,
      ...(sitting && { sitting: sitting.id }),
      put: [there ? { ...saysOf(there), ...changed } : says],
    });
    setDesk((now) => (now.pending.length > 0 ? { ...now, pending: [] } : now));
  };
  const done = () => {
    const { sitting } = desk;
    flushSync(() =>
      setDesk((now) => (now.sitting && now.card?.ids.length ? { ...now, sitting: null } : empty)),
    );
    if (sitting?.isNew && annotation(sitting.first.id)) say(words.said.added);
    leave();
  };
  const remove = (id: string) => {
    flushSync(() =>
      setDesk((now) => ({ ...now, sitting: now.sitting?.first.id === id ? null : now.sitting })),
    );
    if (annotation(id)) {
      change({ why: "edit", name: words.steps.remove, remove: [id] });
      say(words.said.removed);
    }
    setDesk((now) => (now.sitting ? now : empty));
    leave();
  };
  /** Opens the annotations that a sign tells of. */
  const open = (ids: readonly string[], box: DOMRect) => {
    const [only, ...others] = ids.flatMap((id) => annotation(id) ?? []);
    if (!besideShown) return setDesk({ sitting: null, card: { ids, box }, pending: [] });
    if (only && others.length === 0) return edit(only);
    const item = `.beside [data-annotation="${CSS.escape(ids[0] ?? "")}"]`;
    const first = document.querySelector<HTMLElement>(item);
    first?.scrollIntoView({ block: "nearest" });
    first?.querySelector("button")?.focus();
  };
  /** Leaves at once what is read and written; what was written is kept. */
  const clear = () => flushSync(() => setDesk(empty));
  return { desk, sit, edit, keep, done, remove, open, clear };
}
