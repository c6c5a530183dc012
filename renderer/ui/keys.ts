import type { Command } from "../core/shell.ts";

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

const commands: Readonly<Record<string, Command>> = {
  k: "focus-box",
  f: "find",
  b: "toggle-tree",
  w: "close-tab",
  PageDown: "next-tab",
  PageUp: "previous-tab",
};

/** The command of Ctrl (on a Mac: Cmd) with a key, or of F3; null for any other key. */
export function commandOfKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Key): Command | null {
  if (key === "F3" && !ctrlKey && !metaKey && !altKey) return shiftKey ? "find-previous" : "find-next";
  if (!(ctrlKey || metaKey) || altKey || shiftKey) return null;
  return commands[key] ?? null;
}
