import { foldTitle, unitsCited } from "../core/named-units.ts";
import type { OutlineEntry } from "../core/outline.ts";
import { articleOf } from "./citation.ts";
import type { Wanted } from "./citation-list.ts";
import { fold } from "./fold.ts";
import { leadTo, type Straight, type Titled, titlesMeant } from "./straight.ts";

/** What was found of one place of a list: the place; several, of which one is meant; or none. */
export type ListedPlaces = {
  readonly wanted: Wanted;
  /** How it is said in full words. */
  readonly label: string;
  readonly places: readonly Straight[];
};

/** Where a list is looked up. */
export type Lookup = {
  readonly titles: readonly Titled[];
  readonly outlines: ReadonlyMap<string, readonly OutlineEntry[]>;
  /** The document that is open, which a citation without a title means. */
  readonly open: Titled | null;
  readonly has: (workId: string, address: string) => boolean;
};

/** How many places are offered where it is not clear which is meant. */
const mostOffered = 8;

/** Where a place of a list is in the library; a title that is said in full means no other. */
export function placesListed(wanted: Wanted, lookup: Lookup): ListedPlaces {
  const exact = lookup.titles.filter(({ title }) => bare(title) === bare(wanted.title));
  const found = exact.length > 0 ? placesIn(wanted, { ...lookup, titles: exact }) : [];
  const places = found.length > 0 || exact.length > 0 ? found : placesIn(wanted, lookup);
  return { wanted, label: labelOf(wanted), places: places.slice(0, mostOffered) };
}

/** A title in one spelling, without brackets. */
const bare = (title: string): string => foldTitle(fold(title)).replace(/[<>]/gu, "");

function placesIn(wanted: Wanted, { titles, outlines, open, has }: Lookup): readonly Straight[] {
  const meant = () => (wanted.title === "" ? (open ? [open] : []) : titlesMeant(titles, wanted.title));
  switch (wanted.of) {
    case "article":
      return leadTo(wanted.citation, titles, open, has);
    case "chapter":
      return meant().flatMap((titled) => {
        const below = belowOf(titled, outlines);
        const [chapter] = unitsCited({ ...titled, below }, { chapter: wanted.number });
        const label = below.find(({ address }) => address === chapter?.address)?.label ?? "";
        return chapter ? [{ ...chapter, label: `《${titled.title}》${label}`, inexact: false }] : [];
      });
    case "named":
      return meant().flatMap((titled) =>
        named(wanted.names, belowOf(titled, outlines)).map(({ address, label }) => ({
          workId: titled.workId,
          address,
          label: `《${titled.title}》“${label}”`,
          inexact: false,
        })),
      );
    case "whole":
      return meant().map(({ workId, address, title }) => ({
        workId,
        address,
        label: `《${title}》`,
        inexact: false,
      }));
    case "nothing":
      return [];
  }
}

/** The contents below a title. */
function belowOf({ workId, address }: Titled, outlines: Lookup["outlines"]): readonly OutlineEntry[] {
  const outline = outlines.get(workId) ?? [];
  const at = outline.findIndex((entry) => entry.address === address);
  return address === "" ? outline : outline.slice(at + 1, outline[at]?.end);
}

/** What bears the last of some names, below what bear the others. */
function named(names: readonly string[], outline: readonly OutlineEntry[]): readonly OutlineEntry[] {
  const wanted = names.map(plain);
  const way: string[] = [];
  return outline.filter(({ label, depth }) => {
    way.length = depth - (outline[0]?.depth ?? 0);
    way.push(plain(label));
    if (way.at(-1) !== wanted.at(-1)) return false;
    let at = 0;
    for (const step of way) if (step === wanted[at]) at += 1;
    return at === wanted.length;
  });
}

const plain = (name: string): string => fold(name).replace(/[【】\s]/gu, "");

function labelOf(wanted: Wanted): string {
  const title = wanted.title === "" ? "" : `《${wanted.title}》`;
  switch (wanted.of) {
    case "article":
      return title + articleOf(wanted.citation);
    case "chapter":
      return `${title}第${wanted.number}章`;
    case "named":
      return `${title}“${wanted.names.join("·")}”`;
    case "whole":
      return title;
    case "nothing":
      return wanted.words;
  }
}
