import type { Command } from "../core/shell.ts";

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

const commands: Readonly<Record<string, Command>> = {
  k: "focus-box",
  b: "toggle-tree",
  w: "close-tab",
  PageDown: "next-tab",
  PageUp: "previous-tab",
};

/** The command of Ctrl (on a Mac: Cmd) with a key; null for any other key. */
export function commandOfKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Key): Command | null {
  if (!(ctrlKey || metaKey) || altKey || shiftKey) return null;
  return commands[key] ?? null;
}
