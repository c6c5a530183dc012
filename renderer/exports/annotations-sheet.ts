import { partCited } from "../core/citing/part.ts";
import { plainNote } from "../core/own/light-markdown.ts";
import type { Paper, Remark, Section } from "../core/own/paper.ts";
import { exporting as words } from "../messages/exporting.ts";
import type { Part, Sheet } from "./sheet.ts";
import { bylineOf, dayOf, momentOf, type Names } from "./wording.ts";

/** What of the articles and of the annotations goes on paper. */
export type Included = { readonly articles: boolean; readonly overview: boolean };

/** Annotations as a sheet: work by work and article by article, each under what it is about. */
export function annotationsSheet(paper: Paper, names: Names, included: Included, now: Date): Sheet {
  const remarks = paper.flatMap(({ sections }) => sections.flatMap((section) => section.remarks));
  if (remarks.length === 0) return [title, { sort: "lead", text: words.none }];
  return [
    title,
    { sort: "lead", text: words.lead(remarks.length, dayOf(now)) },
    ...(included.overview ? overview(remarks) : []),
    ...paper.flatMap(({ title: work, sections }): Part[] => [
      { sort: "heading", level: 1, text: work || words.unplaced },
      ...sections.flatMap((section) => [
        ...articleParts(section, included.articles),
        ...section.remarks.map((remark) => remarkPart(remark, names)),
      ]),
    ]),
  ];
}

const title: Part = { sort: "title", text: words.title };

/** An article with its citation, its text and where it is from; nothing where there is none. */
export function articleParts(section: Omit<Section, "remarks">, withText: boolean): readonly Part[] {
  const { citation, lines, stamp, found } = section;
  if (citation === "") return [];
  return [
    { sort: "heading", level: 2, text: citation },
    ...(found ? [] : [{ sort: "lead", text: words.lost } as const]),
    ...(withText && lines.length > 0 ? [{ sort: "article", lines } as const] : []),
    ...(stamp === "" ? [] : [{ sort: "stamp", text: stamp } as const]),
  ];
}

/** An annotation under its article, with the words that it is on, or the 款 that it is about as one. */
export const remarkPart = ({ record, words: marked, citation }: Remark, names: Names): Part => ({
  sort: "remark",
  by: bylineOf(record, names),
  marked: marked === "" ? partCited(citation) : words.marked(marked),
  note: record.note,
});

const overview = (remarks: readonly Remark[]): readonly Part[] => [
  { sort: "heading", level: 1, text: words.overview },
  {
    sort: "table",
    head: words.columns,
    rows: remarks.map(({ record, citation, words: marked }) => [
      citation || words.unplaced,
      marked || (record.anchor ? words.whole : ""),
      plainNote(record.note),
      words.states[record.state],
      record.author || words.nobody,
      momentOf(record.made),
    ]),
  },
];
