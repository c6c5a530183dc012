import type { Draft } from "./draft.ts";
import { wordsOf } from "./draft.ts";

/** What stands beside the text, such as a figure, and the place in the source after which it was printed. */
export type Aside = { readonly draft: Draft; readonly after: number };

type Home = { readonly draft: Draft; readonly parent: Draft | undefined };

/**
 * Puts what was set aside back into the tree: after the paragraph in whose words it was printed, or first under
 * the heading after which it was printed. `length` is the length of the source.
 */
export function putBack(drafts: Draft[], asides: readonly Aside[], length: number): void {
  const homes: Home[] = [];
  const owners = new Int32Array(length).fill(-1);
  const own = (draft: Draft, parent: Draft | undefined) => {
    const home = homes.push({ draft, parent }) - 1;
    for (const { length: run, from } of wordsOf(draft).flatMap((words) => words.runs)) {
      if (from >= 0) owners.fill(home, from, from + run);
    }
    for (const child of draft.children) own(child, draft);
  };
  for (const draft of drafts) own(draft, undefined);
  for (const { draft, after } of asides.toReversed()) {
    let at = Math.min(after, length - 1);
    while (at >= 0 && owners[at] === -1) at--;
    const home = at < 0 ? undefined : homes[owners[at] as number];
    if (home === undefined) drafts.unshift(draft);
    else if (holds(home.draft)) home.draft.children.unshift(draft);
    else {
      const siblings = home.parent?.children ?? drafts;
      siblings.splice(siblings.indexOf(home.draft) + 1, 0, draft);
    }
  }
}

/** Whether what follows the unit's own words belongs under it. */
function holds({ type, heading, text }: Draft): boolean {
  return heading !== undefined && text === undefined && type !== "figure" && type !== "table";
}
