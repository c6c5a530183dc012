import type { Command } from "../core/shell.ts";

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

const commands: Readonly<Record<string, Command>> = {
  k: "focus-box",
  f: "find",
  b: "toggle-tree",
  i: "toggle-beside",
  w: "close-tab",
  d: "editions",
  // Not Ctrl+Shift+F: Chinese input methods switch to Traditional characters by it.
  1: "show-tree",
  2: "show-results",
  PageDown: "next-tab",
  PageUp: "previous-tab",
};

/** The command of Ctrl (on a Mac: Cmd) with a key, also with Shift or Alt and C, or of F3 and F4; null for any other key. */
export function commandOfKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Key): Command | null {
  if (!ctrlKey && !metaKey && !altKey) {
    if (key === "F3") return shiftKey ? "find-previous" : "find-next";
    if (key === "F4") return shiftKey ? "previous-hit" : "next-hit";
  }
  if ((ctrlKey || metaKey) && key.toLowerCase() === "c") {
    if (shiftKey && !altKey) return "copy-citation";
    // What a layout writes with AltGr, which is Ctrl and Alt, is another sign than c.
    if (altKey && !shiftKey) return "copy-quotation";
  }
  if (!(ctrlKey || metaKey) || altKey || shiftKey) return null;
  return commands[key] ?? null;
}
