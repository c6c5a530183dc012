import type { Counterpart, Marks } from "../core/pairing.ts";
import { coveredIn, elementAt } from "./place.ts";

/** Where a text stands: by the mark that is at the upper edge of the view, and how much of it is above the edge, from 0 to 1. */
export type Standing = { readonly at: number; readonly part: number };

/** The text of a pane, as the other one sees it that is to follow it. */
export type Follower = {
  /** What changes its height while more of it is laid out. */
  readonly text: HTMLElement;
  /** Null while nothing is laid out where one looks. */
  standing(marks: Marks): Standing | null;
  /** Brings a mark to the upper edge, with that part of it above. */
  stand(marks: Marks, to: Standing): void;
};

/** `reach` brings the chunk of an address into the page. */
export function followerOf(view: HTMLElement, root: HTMLElement, reach: (address: string) => void): Follower {
  const edge = () => view.getBoundingClientRect().top + coveredIn(view) + room;
  const topOf = (marks: Marks, at: number): number | undefined => {
    const address = marks.list[at]?.address;
    return elementAt(root, address ?? "")?.getBoundingClientRect().top;
  };
  /** From where to where a mark reaches, on the screen. */
  const spanOf = (marks: Marks, at: number) => {
    const top = topOf(marks, at);
    const end = topOf(marks, at + 1) ?? root.getBoundingClientRect().bottom;
    return top === undefined ? null : { top, height: Math.max(1, end - top) };
  };
  return {
    text: root,
    standing(marks) {
      const line = edge();
      const box = root.getBoundingClientRect();
      const address = addressAt(root, box.left + box.width / 2, line);
      // Scrolled faster than it is drawn, the text is a blank: that is no reason to go to the beginning.
      if (address === "" && box.top < line) return null;
      const at = markAt(marks, address);
      if (at < 0) return { at, part: 0 };
      const span = spanOf(marks, at);
      return span && { at, part: Math.min(1, Math.max(0, (line - span.top) / span.height)) };
    },
    stand(marks, { at, part }) {
      if (at < 0) {
        view.scrollTop = 0;
        return;
      }
      for (const each of [at, at + 1]) reach(marks.list[each]?.address ?? "");
      const span = spanOf(marks, at);
      if (span) view.scrollTop += Math.round(span.top + part * span.height - edge());
    },
  };
}

/** How much is left free above what follows, as after a jump, in CSS pixels. */
const room = 14;

function addressAt(root: HTMLElement, x: number, line: number): string {
  // A gap between two blocks is at most some lines high.
  for (let y = line; y < line + 200; y += 12) {
    const block = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-block]");
    if (block && root.contains(block)) return block.dataset.address ?? "";
  }
  return "";
}

/** The mark that an address belongs to: pieces of a unit have addresses that begin with its own. */
function markAt(marks: Marks, address: string): number {
  let known = address;
  while (known !== "" && !marks.of.has(known)) known = known.slice(0, Math.max(0, known.lastIndexOf("__")));
  return marks.of.get(known) ?? -1;
}

/** Where the other text is to stand: at the same part of the same article, at the beginning of a lower one. */
export const besideOf = ({ part }: Standing, { at, exact }: Counterpart): Standing => ({
  at,
  part: exact ? part : 0,
});
