import { expect, test } from "vitest";
import { commandOfKey } from "../../renderer/ui/keys.ts";

const press = (keys: string) => {
  const parts = keys.split("+");
  return commandOfKey({
    key: parts.at(-1) ?? "",
    ctrlKey: parts.includes("Ctrl"),
    altKey: parts.includes("Alt"),
    shiftKey: parts.includes("Shift"),
    metaKey: parts.includes("Cmd"),
  });
};

test.each([
  ["Ctrl+k", "focus-box"],
  ["Cmd+k", "focus-box"],
  ["Ctrl+1", "show-tree"],
  ["Ctrl+2", "show-results"],
  ["Ctrl+3", "show-notes"],
  ["Ctrl+4", "show-sets"],
  ["Ctrl+Shift+S", "add-to-set"],
  ["F3", "find-next"],
  ["Shift+F3", "find-previous"],
  ["F4", "next-hit"],
  ["Shift+F4", "previous-hit"],
  ["Alt+PageDown", "next-item"],
  ["Alt+PageUp", "previous-item"],
  // Closes the window.
  ["Alt+F4", null],
  // Switches a Chinese input method to Traditional characters.
  ["Ctrl+Shift+f", null],
  ["1", null],
])("%s: %s", (keys, command) => expect(press(keys)).toBe(command));
