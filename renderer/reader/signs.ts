import { plainNoteLine } from "../core/own/light-markdown.ts";
import type { Annotated } from "../core/own/painted.ts";
import type { Annotation } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";
import { signClass } from "../ui/note-sign.ts";

const words = messages.annotating;

/**
 * Puts a sign beside each unit of a chunk that has annotations, and takes away those of units that have none any
 * more. A sign holds no text of its own: it is never found, selected nor copied with the words it stands beside.
 */
export function placeSigns(chunk: Element | undefined, annotated: Annotated | null): void {
  if (!chunk) return;
  const there = new Map<string, HTMLElement>();
  for (const sign of chunk.querySelectorAll<HTMLElement>(`.${signClass}`)) {
    there.set(sign.dataset.of ?? "", sign);
  }
  if (there.size === 0 && (annotated?.none ?? true)) return;
  for (const unit of chunk.querySelectorAll<HTMLElement>("[data-address]")) {
    const { address = "" } = unit.dataset;
    const annotations = annotated?.signs(address) ?? [];
    const before = there.get(address);
    if (annotations.length === 0) {
      if (before) takeAway(unit, before);
      continue;
    }
    const sign = before ?? document.createElement("button");
    describe(sign, address, annotations);
    unit.setAttribute("aria-details", sign.id);
    if (!before) unit.prepend(sign);
  }
}

function takeAway(unit: HTMLElement, sign: HTMLElement): void {
  unit.removeAttribute("aria-details");
  // What had the keyboard gives it back to the text.
  if (sign === document.activeElement) sign.closest<HTMLElement>(".panel")?.focus({ preventScroll: true });
  sign.remove();
}

function describe(sign: HTMLElement, address: string, annotations: readonly Annotation[]): void {
  const ids = annotations.map(({ id }) => id).join(" ");
  const unsure = annotations.some(({ standing }) => standing !== "firm");
  const noted = annotations.filter(({ note }) => note !== "");
  const label = [
    words.sign(annotations.length),
    unsure && words.unsure,
    ...noted.map(({ note }) => plainNoteLine(note).slice(0, spoken)),
  ]
    .filter(Boolean)
    .join("。");
  sign.id ||= `note-sign-${crypto.randomUUID()}`;
  sign.className = `${signClass} ${unsure ? "unsure" : (annotations.at(-1)?.colour ?? "")}`;
  sign.tabIndex = -1;
  sign.setAttribute("type", "button");
  sign.setAttribute("aria-label", label);
  Object.assign(sign.dataset, { of: address, ids, count: annotations.length > 1 ? annotations.length : "" });
  sign.classList.toggle("only-marked", noted.length === 0);
}

/** How many characters of a note a sign says aloud. */
const spoken = 80;
