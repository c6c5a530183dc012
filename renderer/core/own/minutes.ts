import { isWhole } from "../blocks.ts";
import type { Citable } from "../citing.ts";
import type { Unit } from "../document.ts";
import type { Anchor } from "./anchor.ts";
import { paperOf, type Remark, type Section, sectionOn } from "./paper.ts";
import type { Annotation, Meeting } from "./records.ts";

/** One matter of a meeting, with what was said of it, article by article. */
export type Matter = { readonly citation: string; readonly sections: readonly Section[] };

/** What a meeting leaves behind; nothing that is private is in it. */
export type Minutes = {
  readonly meeting: Meeting;
  readonly matters: readonly Matter[];
  /** What was said of articles that are not on the agenda, and of nothing in particular. */
  readonly others: readonly Section[];
  /** What is to be done, in the order in which it was said. */
  readonly todos: readonly Remark[];
  /** Whoever wrote something, each once. */
  readonly authors: readonly string[];
  /** How many private annotations were left out. */
  readonly leftOut: number;
};

/** The minutes of a meeting out of all annotations; `works` are those at hand. */
export function minutesOf(
  meeting: Meeting,
  annotations: readonly Annotation[],
  works: readonly Citable[],
): Minutes {
  const own = annotations
    .filter((each) => each.meeting === meeting.id && !each.removed)
    .toSorted((a, b) => (a.made < b.made ? -1 : Number(a.made > b.made)));
  const open = own.filter((each) => !each.private);
  const belongs = meeting.agenda.map((item) => belongingTo(item, works));
  const at = new Map(open.map((each) => [each, belongs.findIndex((belonging) => belonging(each))]));
  const sectionsOf = (number: number) => {
    const theirs = open.filter((each) => at.get(each) === number);
    return paperOf(theirs, works).flatMap(({ sections }) => sections);
  };
  const remarks = paperOf(open, works).flatMap(({ sections }) =>
    sections.flatMap((section) => section.remarks),
  );
  return {
    meeting,
    matters: meeting.agenda.map((item, number) => matterOn(item, sectionsOf(number), works)),
    others: sectionsOf(-1),
    todos: open
      .filter(({ state }) => state === "todo")
      .flatMap((record) => remarks.find((remark) => remark.record === record) ?? []),
    authors: [...new Set(open.map(({ author }) => author).filter((author) => author !== ""))],
    leftOut: own.length - open.length,
  };
}

/** A matter with the text that it is about, whether or not anything was said of it. */
function matterOn(item: Anchor, sections: readonly Section[], works: readonly Citable[]): Matter {
  const from = works.find(({ document }) => document.work.id === item.workId);
  const unit = from && wholeAround(item.address, from);
  const alone: Section =
    from && unit
      ? { ...sectionOn([unit], from), remarks: [] }
      : {
          citation: item.citation,
          stamp: "",
          lines: [],
          found: from !== undefined && item.address === "",
          remarks: [],
        };
  const there = sections.some(({ citation }) => citation === alone.citation);
  return { citation: item.citation, sections: there ? sections : [alone, ...sections] };
}

/** Tells whether an annotation is about what is on the agenda, or about something in it, or around it in one article. */
function belongingTo(item: Anchor, works: readonly Citable[]): (annotation: Annotation) => boolean {
  const from = works.find(({ document }) => document.work.id === item.workId);
  const meant = new Set([item.address, (from && wholeAround(item.address, from)?.address) ?? item.address]);
  return ({ anchor }) => {
    if (anchor?.workId !== item.workId) return false;
    const address = anchor.passages[0]?.address ?? anchor.address;
    const place = from?.places.get(address);
    const path = place ? [...place.ancestors, place.unit].map((unit) => unit.address) : [address];
    return item.address === "" || path.some((each) => meant.has(each));
  };
}

/** The article that a unit is in, or the unit itself. */
function wholeAround(address: string, { places }: Citable): Unit | undefined {
  const place = places.get(address);
  return place && ([...place.ancestors, place.unit].find(isWhole) ?? place.unit);
}
