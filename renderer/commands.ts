import { useEffect } from "react";
import type { Command, Shell } from "./core/shell.ts";
import { commandOfKey } from "./ui/keys.ts";

/** Lets `run` do what the menu and the keys ask. */
export function useCommands(shell: Shell, run: (command: Command) => void): void {
  useEffect(() => shell.onCommand(run), [shell, run]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = commandOfKey(event);
      if (!command) return;
      event.preventDefault();
      run(command);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [run]);
}
