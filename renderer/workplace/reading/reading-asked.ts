import { focusUnit } from "../../annotate/units.ts";
import type { Command } from "../../core/commands.ts";
import { colours } from "../../core/own/records.ts";
import { placeInHash } from "../../library/tabs.ts";
import type { Marker } from "../../reader/marking.ts";

/** Where the menu of the text was asked for, and what was there. */
export type Asked = {
  readonly at: Pick<DOMRect, "x" | "y" | "width" | "height">;
  readonly byKey: boolean;
  readonly text: HTMLElement;
  readonly unit: HTMLElement | null;
  /** The character that was pointed at. */
  readonly caret: CaretPosition | null;
  readonly selected: string;
  readonly link: ReturnType<typeof placeInHash>;
};

/** What was asked for in a text; null anywhere else. `inFocus`: the address of the unit that is read. */
export function askedIn(
  { target, button, clientX: x, clientY: y }: MouseEvent,
  inFocus: string,
): Asked | null {
  if (!(target instanceof Element) || target.closest("input, textarea")) return null;
  const text = target.closest<HTMLElement>(".panel");
  if (!text) return null;
  const byKey = button !== 2;
  const read = text.querySelector<HTMLElement>(`[data-address="${CSS.escape(inFocus)}"]`);
  const unit = target.closest<HTMLElement>("[data-address]") ?? (byKey ? read : null);
  const selection = getSelection();
  const selected = selection && text.contains(selection.anchorNode) ? selection.toString().trim() : "";
  const link = placeInHash(target.closest("a")?.getAttribute("href") ?? "");
  // Not every browser of the web edition can tell.
  const caret = byKey ? null : (document.caretPositionFromPoint?.(x, y) ?? null);
  const at = byKey
    ? boxOf(selected === "" ? (unit ?? text) : selection?.getRangeAt(0))
    : { x, y, width: 0, height: 0 };
  return { at, byKey, text, unit, caret, selected, link };
}

/** The first line of what has the keyboard, as far as it is in the window: the menu opens below it. */
function boxOf(of: Element | Range | undefined) {
  const { x, y, height } = of?.getBoundingClientRect() ?? new DOMRect();
  return { x, y: Math.max(0, Math.min(y, innerHeight - 80)), width: 1, height: Math.min(height, 32) };
}

/** What is done with marked words, where those were pointed at. */
const ofWords: ReadonlySet<Command> = new Set<Command>([
  "annotate",
  "underline",
  ...colours.map((colour) => `mark-${colour}` as const),
]);

/** Brings about that a command is about what was pointed at: what is selected, else marked words, else the unit. */
export function mean({ selected, unit, caret }: Asked, command: Command, marker: Marker | null): void {
  if (selected !== "") return;
  if (caret && ofWords.has(command)) {
    getSelection()?.setPosition(caret.offsetNode, caret.offset);
    if (marker && marker.clicked().length > 0) return;
  }
  if (unit?.isConnected) focusUnit(unit);
}
