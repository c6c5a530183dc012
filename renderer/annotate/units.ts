/**
 * Moves the keyboard from unit to unit of a text: from block to block, or to every paragraph and item where `inner`.
 * From elsewhere the first step leads to the unit at the place of reading. What has the keyboard shows it by a frame.
 */
export function stepUnit(panel: HTMLElement | null, step: 1 | -1, inner: boolean, readAt: string): void {
  if (!panel) return;
  const units = unitsIn(panel, inner);
  const focused = document.activeElement?.closest<HTMLElement>("[data-address]") ?? null;
  const here = focused && panel.contains(focused) ? focused : null;
  const at = here ? placeOf(units, here, step) : -1;
  const next = here ? units[at + step] : nearest(panel, units, readAt);
  if (!next) return;
  focusUnit(next);
  next.scrollIntoView({ block: "nearest" });
}

/** Gives the keyboard to a unit, until it goes elsewhere. */
export function focusUnit(unit: HTMLElement): void {
  unit.tabIndex = -1;
  unit.addEventListener("blur", () => unit.removeAttribute("tabindex"), { once: true });
  unit.focus({ preventScroll: true });
}

function unitsIn(panel: HTMLElement, inner: boolean): readonly HTMLElement[] {
  const units = [...panel.querySelectorAll<HTMLElement>(inner ? "[data-address]" : "[data-block]")];
  // An article whose number runs into its first paragraph is not to be stopped at twice: the paragraph is.
  return inner
    ? units.filter((unit) => !unit.matches(".article, .entry") || !unit.querySelector("[data-address]"))
    : units;
}

function placeOf(units: readonly HTMLElement[], here: HTMLElement, step: 1 | -1): number {
  const at = units.indexOf(here);
  if (at >= 0) return at;
  // Between units of this sort: what holds it, or what it holds, counts as where one is.
  const around = units.findIndex((unit) => unit.contains(here) || here.contains(unit));
  return around < 0 ? -1 : here.contains(units[around] as Node) && step > 0 ? around - 1 : around;
}

/** The unit at the place of reading where that is in view, else the first that is. */
function nearest(panel: HTMLElement, units: readonly HTMLElement[], readAt: string): HTMLElement | undefined {
  const edges = panel.getBoundingClientRect();
  const isSeen = (element: Element | null) => {
    const box = element?.getBoundingClientRect();
    return box !== undefined && box.bottom > edges.top + 8 && box.top < edges.bottom;
  };
  // Asking where a unit is lays out its whole chunk: only those in view are asked.
  const seen = new Set([...panel.querySelectorAll(".chunk")].filter(isSeen));
  const inView = units.filter((unit) => seen.has(unit.closest(".chunk") as Element)).filter(isSeen);
  return inView.find((unit) => unit.dataset.address === readAt) ?? inView[0];
}
