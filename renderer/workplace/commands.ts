import { useEffect, useEffectEvent } from "react";
import type { Command } from "../core/commands.ts";
import type { Shell } from "../core/shell.ts";
import { commandOfKey } from "../ui/keys.ts";

/** What each command does. */
export type Doings = Readonly<Record<Command, () => unknown>>;

/** Does what the menu and the keys ask. */
export function useCommands(shell: Shell, doings: Doings): void {
  const run = useEffectEvent((command: Command) => doings[command]());
  useEffect(() => shell.onCommand((command) => run(command)), [shell]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.matches("input, textarea, select, [contenteditable]");
      const command = commandOfKey(event, typing);
      if (!command) return;
      event.preventDefault();
      run(command);
    };
    // Not passive: the browser would else make the whole page larger.
    let turned = 0;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      // One notch of a wheel is a step; a finger on a touchpad sends many small ones.
      turned += event.deltaY;
      if (Math.abs(turned) < 60) return;
      run(turned < 0 ? "larger-text" : "smaller-text");
      turned = 0;
    };
    // The two buttons at the side of many a mouse, which are the browser's own 后退 and 前进.
    const onMouse = (event: MouseEvent) => {
      if (event.button !== 3 && event.button !== 4) return;
      event.preventDefault();
      run(event.button === 3 ? "back" : "forward");
    };
    window.addEventListener("mouseup", onMouse);
    window.addEventListener("keydown", onKey);
    window.addEventListener("wheel", onWheel, { passive: false });
    return () => {
      window.removeEventListener("mouseup", onMouse);
      window.removeEventListener("keydown", onKey);
      window.removeEventListener("wheel", onWheel);
    };
  }, []);
}

/** The same, behind a dialog: nothing is changed there but how things look, and closing closes the dialog. */
export function behindDialog(doings: Doings, looks: Partial<Doings>, close: () => void): Doings {
  const nothing = Object.keys(doings).map((command) => [command, () => {}]);
  return { ...(Object.fromEntries(nothing) as Doings), ...looks, "close-tab": close };
}

/** The commands that are left behind a dialog. */
export const possibleBehind = (looks: Partial<Doings>): readonly Command[] => [
  ...(Object.keys(looks) as Command[]),
  "close-tab",
];
