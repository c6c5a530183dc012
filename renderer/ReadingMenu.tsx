import { useEffect, useEffectEvent, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { focusUnit } from "./annotate/units.ts";
import type { Desk } from "./desk.ts";
import { placeInHash } from "./library/tabs.ts";
import { messages } from "./messages/zh-cn.ts";
import { readingMenu } from "./reading-menu.ts";
import { RowMenu } from "./ui/RowMenu.tsx";

/** Where the menu was asked for, and what was there. */
type Asked = {
  readonly at: Pick<DOMRect, "x" | "y" | "width" | "height">;
  readonly byKey: boolean;
  readonly unit: HTMLElement | null;
  readonly selected: string;
  readonly link: ReturnType<typeof placeInHash>;
};

/** The menu of the text that is read: by the right mouse button, Shift+F10 or the menu key. */
export function ReadingMenu({ desk }: { readonly desk: Desk }) {
  const { doings, names, editions, seek, openPlace, inFocus } = desk;
  const [asked, setAsked] = useState<Asked | null>(null);
  const panel = useRef<HTMLElement>(null);
  const ask = useEffectEvent((event: MouseEvent) => {
    const { target } = event;
    const text = target instanceof Element ? target.closest<HTMLElement>(".panel") : null;
    if (!text || !(target instanceof Element) || target.closest("input, textarea")) return;
    event.preventDefault();
    panel.current = text;
    const byKey = event.button !== 2;
    const read = text.querySelector<HTMLElement>(`[data-address="${CSS.escape(inFocus)}"]`);
    const unit = target.closest<HTMLElement>("[data-address]") ?? (byKey ? read : null);
    const selection = getSelection();
    const selected = selection && text.contains(selection.anchorNode) ? selection.toString() : "";
    const link = placeInHash(target.closest("a")?.getAttribute("href") ?? "");
    const at = byKey ? boxOf(selected === "" ? (unit ?? text) : selection?.getRangeAt(0)) : pointOf(event);
    setAsked({ at, byKey, unit, selected, link });
  });
  useEffect(() => {
    const onMenu = (event: MouseEvent) => ask(event);
    window.addEventListener("contextmenu", onMenu);
    return () => window.removeEventListener("contextmenu", onMenu);
  }, []);
  const groups = asked
    ? readingMenu({
        doings,
        names,
        selected: asked.selected,
        follow:
          asked.link && ((how) => asked.link && openPlace(asked.link.workId, asked.link.address, { how })),
        hasEditions: editions.length > 0,
        onSeek: seek,
        mean: () => {
          // What is selected is meant before any unit.
          if (asked.selected.trim() === "" && asked.unit?.isConnected) focusUnit(asked.unit);
        },
      })
    : [];
  const close = () => {
    setAsked(null);
    // Who left the unit by the keyboard finds it again.
    if (!asked?.byKey || !asked.unit) return;
    const { unit } = asked;
    requestAnimationFrame(() => document.activeElement === panel.current && focusUnit(unit));
  };
  const main = panel.current?.closest("main");
  // Within the reading area: what is nowhere in particular, a screen reader cannot go to.
  return main
    ? createPortal(
        <RowMenu
          label={messages.readingMenu.name}
          at={asked?.at ?? null}
          list={panel}
          groups={groups}
          onClose={close}
        />,
        main,
      )
    : null;
}

const pointOf = ({ clientX, clientY }: MouseEvent) => ({ x: clientX, y: clientY, width: 0, height: 0 });

/** The first line of what has the keyboard, as far as it is in the window: the menu opens below it. */
function boxOf(of: Element | Range | undefined) {
  const { x, y, height } = of?.getBoundingClientRect() ?? new DOMRect();
  return { x, y: Math.max(0, Math.min(y, innerHeight - 80)), width: 1, height: Math.min(height, 32) };
}
