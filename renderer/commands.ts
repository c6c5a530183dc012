import { useEffect, useEffectEvent } from "react";
import type { Command, Shell } from "./core/shell.ts";
import { commandOfKey } from "./ui/keys.ts";

/** What each command does. */
export type Doings = Readonly<Record<Command, () => unknown>>;

/** Does what the menu and the keys ask. */
export function useCommands(shell: Shell, doings: Doings): void {
  const run = useEffectEvent((command: Command) => doings[command]());
  useEffect(() => shell.onCommand((command) => run(command)), [shell]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = commandOfKey(event);
      if (!command) return;
      event.preventDefault();
      run(command);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

/** The same, behind a dialog: nothing is changed there, and closing closes the dialog. */
export function behindDialog(doings: Doings, close: () => void): Doings {
  const nothing = Object.keys(doings).map((command) => [command, () => {}]);
  return { ...(Object.fromEntries(nothing) as Doings), "close-tab": close };
}
