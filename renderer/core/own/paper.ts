import { isWhole } from "../blocks.ts";
import { pagesOf } from "../citing/pages.ts";
import { stampOf } from "../citing/stamp.ts";
import { type Citable, citationOf } from "../citing.ts";
import type { Unit } from "../document.ts";
import type { Anchor } from "./anchor.ts";
import { type Line, linesOf } from "./lines.ts";
import type { Annotation } from "./records.ts";

/** An annotation as it stands under its article. */
export type Remark = {
  readonly record: Annotation;
  /** How its own place is cited, which may be less than the article; "" where it is about nothing in particular. */
  readonly citation: string;
  /** The words that are marked; "" where all of the unit is meant. */
  readonly words: string;
};

/** An article, or whatever else is read in one piece, with what was said of it. */
export type Section = {
  readonly citation: string;
  /** Where its text is from; "" where the work is not at hand. */
  readonly stamp: string;
  /** Its text to the character; where it is no longer there, the words as they were when they were marked. */
  readonly lines: readonly Line[];
  /** False where the text could not be found in a work at hand. */
  readonly found: boolean;
  readonly remarks: readonly Remark[];
};

/** The sections of one work in reading order; `title` is "" for what is about nothing in particular. */
export type Chapter = { readonly title: string; readonly sections: readonly Section[] };

/** What goes on paper: annotations under the articles that they are about, in reading order. */
export type Paper = readonly Chapter[];

/** The units that are read in one piece and are touched by an anchor; none where they are not there. */
export function unitsOf(anchor: Anchor, { places }: Citable): readonly Unit[] {
  const addresses =
    anchor.passages.length > 0 ? anchor.passages.map((each) => each.address) : [anchor.address];
  const units = addresses.flatMap((address) => {
    const place = places.get(address);
    if (!place) return [];
    return [[...place.ancestors, place.unit].find(isWhole) ?? place.unit];
  });
  return [...new Set(units)];
}

/**
 * Annotations as a paper. `works` are those at hand, in the order in which they are listed; what is about a work that
 * is not among them comes after them, by the words that it keeps.
 */
export function paperOf(annotations: readonly Annotation[], works: readonly Citable[]): Paper {
  const of = (workId: string) => (each: Annotation) => each.anchor?.workId === workId;
  const known = new Set(works.map(({ document }) => document.work.id));
  const strangers = annotations.filter(({ anchor }) => anchor && !known.has(anchor.workId));
  const chapters: readonly Chapter[] = [
    ...works.map((from) => ({
      title: from.document.work.title,
      sections: sectionsOf(annotations.filter(of(from.document.work.id)), from),
    })),
    ...[...new Set(strangers.map(({ anchor }) => anchor?.workId ?? ""))].map((workId) => {
      const sections = sectionsOf(strangers.filter(of(workId)), null);
      return { title: titleIn(sections[0]?.citation ?? "") || workId, sections };
    }),
    {
      title: "",
      sections: sectionsOf(
        annotations.filter(({ anchor }) => anchor === null),
        null,
      ),
    },
  ];
  return chapters.filter(({ sections }) => sections.length > 0);
}

/** The text of units with how it is cited and where it is from. */
export function sectionOn(units: readonly Unit[], from: Citable): Omit<Section, "remarks"> {
  const [first] = units;
  const addresses = units.map(({ address }) => address);
  const path = first ? [...(from.places.get(first.address)?.ancestors ?? []), first] : [];
  return {
    citation: citationOf(from, addresses),
    stamp: stampOf(from, path, first ? pagesOf(first) : null),
    lines: units.flatMap(linesOf),
    found: true,
  };
}

type Gathered = {
  readonly at: number;
  readonly section: Omit<Section, "remarks">;
  readonly remarks: Remark[];
};

function sectionsOf(annotations: readonly Annotation[], from: Citable | null): readonly Section[] {
  const order = new Map([...(from?.places.keys() ?? [])].map((address, at) => [address, at]));
  const sections = new Map<string, Gathered>();
  for (const record of annotations.toSorted(inOrder(order))) {
    const { anchor } = record;
    const units = anchor && from && record.standing !== "gone" ? unitsOf(anchor, from) : [];
    const whole = anchor !== null && from !== null && anchor.address === "" && anchor.passages.length === 0;
    const key = whole ? "" : units.map(({ address }) => address).join(" ") || `? ${anchor?.citation}`;
    const there = sections.get(key) ?? {
      at: whole ? -1 : (order.get(units[0]?.address ?? "") ?? Number.POSITIVE_INFINITY),
      section: from && (whole || units.length > 0) ? sectionOn(units, from) : kept(anchor),
      remarks: [],
    };
    sections.set(key, there);
    there.remarks.push({
      record,
      citation: anchor?.citation ?? "",
      words: anchor && anchor.passages.length > 0 ? anchor.words : "",
    });
  }
  return [...sections.values()]
    .toSorted((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .map(({ section, remarks }) => ({ ...section, remarks }));
}

/** What an anchor itself knows of its text. */
const kept = (anchor: Anchor | null): Omit<Section, "remarks"> => ({
  citation: anchor?.citation ?? "",
  stamp: "",
  lines: (anchor?.words ?? "").split("\n").flatMap((text) => (text === "" ? [] : [[{ text }]])),
  found: anchor === null,
});

/** By place, and at one place by time. */
const inOrder = (order: ReadonlyMap<string, number>) => (a: Annotation, b: Annotation) => {
  const placeOf = ({ anchor }: Annotation) => anchor?.passages[0]?.address ?? anchor?.address ?? "";
  const by = (order.get(placeOf(a)) ?? -1) - (order.get(placeOf(b)) ?? -1);
  if (by !== 0) return by;
  const within = (a.anchor?.passages[0]?.start ?? -1) - (b.anchor?.passages[0]?.start ?? -1);
  if (within !== 0) return within;
  return a.made < b.made ? -1 : Number(a.made > b.made);
};

const titleIn = (citation: string): string => /《([^《》]+)》/.exec(citation)?.[1] ?? "";
