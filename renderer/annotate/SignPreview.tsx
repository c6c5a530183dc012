import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { OwnRecord } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";
import type { ColourNames } from "../ui/colours.ts";
import { idsOfSign, signClass } from "../ui/note-sign.ts";
import { AnnotationView } from "./AnnotationView.tsx";
import { placeNear } from "./placing.ts";

/** How long one points at a sign before what it tells of shows, in milliseconds. */
const delay = 150;

type Props = {
  readonly records: Pick<ReadonlyMap<string, OwnRecord>, "get">;
  readonly names: ColourNames;
  /** What a sign tells of is to be opened. */
  readonly onOpen: (sign: HTMLElement) => void;
};

/** Shows what a sign beside the text tells of, while one points at it or has the keyboard there. */
export function SignPreview({ records, names, onOpen }: Props) {
  const sign = usePointedSign(onOpen);
  const annotations = sign
    ? idsOfSign(sign).flatMap((id) => {
        const record = records.get(id);
        return record?.kind === "annotation" ? [record] : [];
      })
    : [];
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (box.current && sign) placeNear(box.current, sign.getBoundingClientRect(), "below");
  });
  if (annotations.length === 0) return null;
  return (
    <aside ref={box} className="sign-preview" aria-label={messages.annotating.section}>
      {annotations.slice(0, 6).map((annotation) => (
        <div key={annotation.id} className={`annotation ${annotation.colour}`}>
          <AnnotationView annotation={annotation} names={names} />
        </div>
      ))}
    </aside>
  );
}

const signAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(`.${signClass}`) : null;

function usePointedSign(onOpen: (sign: HTMLElement) => void): HTMLElement | null {
  const [sign, setSign] = useState<HTMLElement | null>(null);
  const opening = useRef(onOpen);
  opening.current = onOpen;
  useEffect(() => {
    const listening = new AbortController();
    const on = <K extends keyof WindowEventMap>(name: K, does: (event: WindowEventMap[K]) => void) =>
      window.addEventListener(name, does, { signal: listening.signal, capture: true });
    let timer = 0;
    const set = (to: HTMLElement | null, after = 0) => {
      clearTimeout(timer);
      timer = window.setTimeout(() => setSign(to), after);
    };
    on("pointerover", ({ target, pointerType }) => {
      const at = signAt(target);
      if (at && pointerType !== "touch") set(at, delay);
    });
    on("pointerout", ({ target }) => signAt(target) && set(null, delay));
    on("focusin", ({ target }) => set(signAt(target)));
    on("scroll", () => set(null));
    on("keydown", ({ key }) => key === "Escape" && set(null));
    on("click", ({ target }) => {
      const at = signAt(target);
      if (!at) return;
      set(null);
      // Once whoever else hears the click knows which unit it was at.
      setTimeout(() => opening.current(at));
    });
    return () => {
      clearTimeout(timer);
      listening.abort();
    };
  }, []);
  return sign;
}
