import { expect, test } from "vitest";
import { commandNames, rowOf } from "../../../renderer/core/commands.ts";
import { messages } from "../../../renderer/messages/zh-cn.ts";
import { commandOfKey, keysOf, withKey } from "../../../renderer/ui/keys.ts";

/** The press that a key of the table is. */
function press(name: string): Parameters<typeof commandOfKey>[0] {
  const parts = name.split("+");
  const last = parts.at(-1) ?? "";
  const key =
    { Plus: "+", Left: "ArrowLeft", Right: "ArrowRight" }[last] ??
    (/^[A-Z]$/.test(last) && !parts.includes("Shift") ? last.toLowerCase() : last);
  return {
    key,
    ctrlKey: parts.includes("Ctrl"),
    altKey: parts.includes("Alt"),
    shiftKey: parts.includes("Shift") || key === "?",
    metaKey: false,
  };
}

test("no two commands have the same key, nor the same name", () => {
  const rows = commandNames.map(rowOf);
  const keys = rows.flatMap(({ keys = [], desktopKeys = [] }) => [...keys, ...desktopKeys]);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  const names = rows.map(({ words }) => words);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test.each(
  commandNames.flatMap((command) => (rowOf(command).keys ?? []).map((key) => [key, command] as const)),
)("%s asks for %s", (key, command) => {
  expect(commandOfKey(press(key))).toBe(command);
});

test.each([
  ["Ctrl with the letter while capitals are locked", { key: "K", ctrlKey: true }, "focus-box"],
  ["Cmd on a Mac", { key: "k", metaKey: true }, "focus-box"],
  ["the full-width question mark of an input method", { key: "？", shiftKey: true }, "shortcuts"],
  ["plus on the number pad", { key: "+", ctrlKey: true }, "larger-text"],
  ["the browser's own zoom", { key: "+", ctrlKey: true, shiftKey: true }, null],
  ["the Traditional characters of input methods", { key: "F", ctrlKey: true, shiftKey: true }, null],
  ["AltGr with a letter", { key: "k", ctrlKey: true, altKey: true }, null],
  ["a letter", { key: "k" }, null],
  ["loading again in a browser", { key: "F5" }, null],
  ["closing where the browser leaves it to the page", { key: "w", ctrlKey: true }, "close-tab"],
])("%s", (_what, pressed, command) => {
  const key = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...pressed };
  expect(commandOfKey(key)).toBe(command);
});

test("where one types, signs are written and keys with Ctrl still work", () => {
  expect(commandOfKey(press("?"), true)).toBeNull();
  expect(commandOfKey(press("F1"), true)).toBe("shortcuts");
  expect(commandOfKey(press("Ctrl+K"), true)).toBe("focus-box");
});

test("keys are told as they are printed, those of the desktop program only there", () => {
  expect(keysOf("back", false)).toEqual(["Alt+←"]);
  expect(keysOf("project", false)).toEqual(["F8"]);
  expect(keysOf("project", true)).toEqual(["F5", "F8"]);
  expect(keysOf("close-tab", false)).toEqual([]);
  expect(withKey("设置", "settings")).toBe("设置（Ctrl+,）");
  expect(withKey("校读", "proof")).toBe("校读");
});

test("no sentence of the interface names a key that asks for nothing", () => {
  const told = JSON.stringify(messages, (_name, value) =>
    typeof value === "function" ? String(value) : value,
  );
  const named = [...told.matchAll(/Ctrl\+(?:Shift\+|Alt\+)?[A-Z\d,=-](?![A-Za-z])|\bF\d+\b/g)].map(
    ([key]) => key,
  );
  expect(named.length).toBeGreaterThan(0);
  // What everybody copies with is the system's, and so is the key of a menu, Shift+F10; lists have keys of their own.
  const others = ["Ctrl+C", "F10", "F2", "Ctrl+A"];
  const asked = named.filter((key) => !others.includes(key));
  expect(asked.filter((key) => commandOfKey(press(key)) === null)).toEqual([]);
});
