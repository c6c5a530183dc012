import { useEffect, useEffectEvent, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { focusUnit } from "../../annotate/units.ts";
import { messages } from "../../messages/zh-cn.ts";
import { RowMenu } from "../../ui/RowMenu.tsx";
import type { Desk } from "../desk.ts";
import { type Asked, askedIn, mean } from "./reading-asked.ts";
import { readingMenu } from "./reading-menu.ts";

/** The menu of the text that is read: by the right mouse button, Shift+F10 or the menu key. */
export function ReadingMenu({ desk }: { readonly desk: Desk }) {
  const { doings, names, editions, seek, openPlace, inFocus, refs, session } = desk;
  const [asked, setAsked] = useState<Asked | null>(null);
  const panel = useRef<HTMLElement>(null);
  const ask = useEffectEvent((event: MouseEvent) => {
    const what = askedIn(event, inFocus);
    if (!what) return;
    event.preventDefault();
    panel.current = what.text;
    setAsked(what);
  });
  useEffect(() => {
    const onMenu = (event: MouseEvent) => ask(event);
    window.addEventListener("contextmenu", onMenu);
    return () => window.removeEventListener("contextmenu", onMenu);
  }, []);
  const { marker } = refs[session.focused === 1 ? 1 : 0];
  const link = asked?.link;
  const groups = asked
    ? readingMenu({
        doings,
        names,
        selected: asked.selected,
        follow: link ? (how) => openPlace(link.workId, link.address, { how }) : null,
        hasEditions: editions.length > 0,
        onSeek: seek,
        mean: (command) => mean(asked, command, marker.current),
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
