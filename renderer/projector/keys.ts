type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** What a key asks while a text is shown to a room; "none" for a key that must not reach the browser. */
export type ProjectorAct = "on" | "back" | "first" | "last" | "dark" | "notes" | "none";

/**
 * Keyboards, and the remote controls of speakers, which send PageDown and PageUp, F5 to begin, and a full stop
 * for a dark screen. F5 would load the page again in a browser, in the middle of a meeting.
 */
const acts: Readonly<Record<string, ProjectorAct>> = {
  ArrowRight: "on",
  ArrowDown: "on",
  PageDown: "on",
  " ": "on",
  Enter: "on",
  n: "on",
  ArrowLeft: "back",
  ArrowUp: "back",
  PageUp: "back",
  Backspace: "back",
  p: "back",
  Home: "first",
  End: "last",
  b: "dark",
  m: "notes",
  ".": "dark",
  "。": "dark",
  F5: "none",
};

/** What a key asks; null for a key that is not ours. */
export function actOfKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Key): ProjectorAct | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (shiftKey && key === " ") return "back";
  return acts[key.length === 1 ? key.toLowerCase() : key] ?? null;
}
