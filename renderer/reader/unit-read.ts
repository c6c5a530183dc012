import type { Unit } from "../core/document.ts";
import type { OpenDocument } from "../library/library.ts";
import type { Tab } from "../library/session.ts";

/** The address of the unit of a text that has the keyboard; null where none has. */
export function addressWithKeyboard(panel: HTMLElement | null): string | null {
  const focused = panel?.ownerDocument.activeElement?.closest<HTMLElement>("[data-address]");
  return (panel?.contains(focused ?? null) ? focused?.dataset.address : undefined) ?? null;
}

/** The unit that has the keyboard, else the one at the place of reading; the whole work at its very beginning. */
export function unitRead(
  front: Tab,
  { document, places }: OpenDocument,
  panel: HTMLElement | null,
): readonly Unit[] {
  const address = addressWithKeyboard(panel) ?? (front.place.address || front.scope);
  const unit = places.get(address)?.unit;
  return unit ? [unit] : document.units;
}
