import type { Document, Unit } from "./document.ts";
import type { NamedUnits, Target } from "./named-units.ts";
import type { Place } from "./scope.ts";
import { statuteLinks } from "./statute-links.ts";
import { termLinks } from "./term-links.ts";
import { titleLinks } from "./title-links.ts";

/** A stretch of a unit's text that leads somewhere: by index into the text. */
export type Link = { readonly at: readonly [start: number, end: number] } & (
  | { readonly sort: "reference" | "term"; readonly targets: readonly [Target, ...Target[]] }
  /** What it cites is not in the library: the statute of that name, or, without a name, the place in its own. */
  | { readonly sort: "absent"; readonly law?: string }
);

/** A document with its places by address. */
export type Placed = { readonly document: Document; readonly places: ReadonlyMap<string, Place> };

/** The links in a unit's own text, in their order, none overlapping another. */
export type LinksOf = (unit: Unit) => readonly Link[];

const none: readonly Link[] = [];

/**
 * The links of a document, each unit's worked out when it is first asked for: opening a text costs no more
 * than what is seen of it.
 */
export function linksIn(placed: Placed, named: NamedUnits): LinksOf {
  const known = new Map<string, readonly Link[]>();
  const cited = statuteLinks(placed, named);
  const terms = termLinks(placed);
  const titles = titleLinks(placed, named);
  return (unit) => {
    if (!unit.text) return none;
    const before = known.get(unit.address);
    if (before) return before;
    const place = placed.places.get(unit.address);
    const path = place ? [...place.ancestors, unit] : [unit];
    const found = apart(cited(unit, path) ?? [...titles(unit, path), ...terms(unit, path)]);
    known.set(unit.address, found);
    return found;
  };
}

/** In their order, without those that overlap one before them in the list. */
function apart(links: readonly Link[]): readonly Link[] {
  if (links.length < 2) return links.length === 0 ? none : links;
  const kept: Link[] = [];
  for (const link of links) {
    if (!kept.some(({ at: [start, end] }) => link.at[0] < end && start < link.at[1])) kept.push(link);
  }
  return kept.toSorted((a, b) => a.at[0] - b.at[0]);
}
