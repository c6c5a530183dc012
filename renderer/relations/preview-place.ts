import type { PointedAt } from "./pointed-at.ts";

/** What is left free between the link and what is shown, and to the edges of the window, in CSS pixels. */
const free = { link: 6, edge: 8 };

/** Puts a box above or below a link, where there is more room, so that it covers nothing of it and is whole in the window. */
export function placeBeside(element: HTMLElement, { link, box, x }: PointedAt): void {
  const width = element.offsetWidth;
  const height = element.offsetHeight;
  const below = window.innerHeight - box.bottom - free.link - free.edge;
  const above = box.top - free.link - free.edge;
  const under = below >= height || below >= above;
  element.style.maxBlockSize = `${under ? below : above}px`;
  // What stands beside the text stays in view where the text is wide enough.
  const text = link.closest(".panel")?.getBoundingClientRect();
  const right = text && text.width > width + 2 * free.edge ? text.right : window.innerWidth;
  element.style.left = `${Math.max(free.edge, Math.min(x - 24, right - width - free.edge))}px`;
  element.style.top = under ? `${box.bottom + free.link}px` : "auto";
  element.style.bottom = under ? "auto" : `${window.innerHeight - box.top + free.link}px`;
}
