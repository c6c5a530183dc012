import { type Citings, citingsIn } from "../core/cited-by.ts";
import { type Indexed, indexedIn } from "../core/indexed.ts";
import { type LinksOf, linksIn } from "../core/links.ts";
import { namedUnits } from "../core/named-units.ts";
import type { Library, OpenDocument } from "./library.ts";

/** What leads where in the library. Everything is worked out once, and when it is first asked for. */
export type Relations = {
  /** The links in the words of a document. */
  linksOf(opened: OpenDocument): LinksOf;
  /** What the words of a document cite, by what is cited. */
  citingsIn(opened: OpenDocument): Citings;
  /** What its index points to. */
  indexedIn(opened: OpenDocument): Indexed;
};

export function relationsOf(library: Library): Relations {
  const named = namedUnits(library.works);
  const linksOf = once((opened: OpenDocument) => linksIn(opened, named));
  return {
    linksOf,
    citingsIn: once((opened) => citingsIn(opened, linksOf(opened))),
    indexedIn: once(indexedIn),
  };
}

/** The same for the same document. */
function once<T>(find: (opened: OpenDocument) => T): (opened: OpenDocument) => T {
  const known = new WeakMap<OpenDocument, { readonly found: T }>();
  return (opened) => {
    const before = known.get(opened) ?? { found: find(opened) };
    known.set(opened, before);
    return before.found;
  };
}
