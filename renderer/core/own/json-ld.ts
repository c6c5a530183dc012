import type { Anchor, Passage } from "./anchor.ts";
import type { Annotation } from "./records.ts";

/** Names of what has no address on the web: `work:` and an id, `note:` and an id, `term:` and one of our own words. */
export const nameSpace = "urn:x-lantai:";

/** How the addresses of units are written, for the fragments that are named by them. */
export const addressing = `${nameSpace}address`;

const context = [
  "http://www.w3.org/ns/anno.jsonld",
  {
    lantai: `${nameSpace}term:`,
    // Others would be free to take these in any order.
    "lantai:past": { "@container": "@list" },
  },
] as const;

/**
 * Annotations as a collection of the W3C Web Annotation Data Model, in one page. What its words cannot say stands in
 * words of our own, which others pass over; those that were taken away are left out.
 */
export function jsonLdOf(annotations: readonly Annotation[], label: string, id: string): string {
  const items = annotations.filter(({ removed }) => !removed).map(annotationOf);
  const collection = {
    id: `${nameSpace}collection:${id}`,
    type: "AnnotationCollection",
    label,
    total: items.length,
  };
  const page = {
    id: `${nameSpace}page:${id}`,
    type: "AnnotationPage",
    partOf: { id: collection.id, label, total: items.length },
    startIndex: 0,
    items,
  };
  return `${JSON.stringify({ "@context": context, ...collection, first: page }, null, 1)}\n`;
}

const isUuid = (id: string): boolean => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(id);

/** The name of a record under which the world may speak of it. */
export const nameOfRecord = (id: string): string =>
  isUuid(id) ? `urn:uuid:${id}` : `${nameSpace}note:${encoded(id)}`;

function annotationOf(record: Annotation) {
  const { anchor, note, tags, author } = record;
  const body = [
    ...(note === ""
      ? []
      : [{ ...textual(note), format: "text/plain", language: "zh-CN", purpose: "commenting" }]),
    ...tags.map((tag) => ({ ...textual(tag), purpose: "tagging" })),
  ];
  const motivation = motivationsOf(record);
  return {
    id: nameOfRecord(record.id),
    type: "Annotation",
    ...(motivation.length > 0 && { motivation }),
    ...(author !== "" && { creator: { type: "Person", name: author } }),
    created: record.made,
    modified: record.changed,
    ...(body.length > 0 && { body }),
    target: anchor ? targetsOf(anchor) : `${nameSpace}nothing`,
    "lantai:id": record.id,
    "lantai:revision": record.revision,
    "lantai:past": record.past,
    "lantai:standing": record.standing,
    "lantai:mark": record.mark,
    "lantai:colour": record.colour,
    "lantai:state": record.state,
    "lantai:private": record.private,
    ...(record.meeting !== null && { "lantai:meeting": record.meeting }),
    ...(anchor && {
      "lantai:anchor": {
        "lantai:workId": anchor.workId,
        "lantai:edition": anchor.edition,
        "lantai:address": anchor.address,
        "lantai:words": anchor.words,
        "lantai:citation": anchor.citation,
        "lantai:settings": settingsOf(anchor),
      },
    }),
  };
}

/** What tells the place from others: that of the unit, and those of the passages, as one text that others pass over. */
const settingsOf = ({ setting, passages }: Anchor): string =>
  JSON.stringify([setting ?? null, ...passages.map((passage) => passage.setting ?? null)]);

const textual = (value: string) => ({ type: "TextualBody", value });

function motivationsOf({ anchor, mark, note, tags, state }: Annotation): readonly string[] {
  return [
    anchor && mark !== "none" && "highlighting",
    note !== "" && "commenting",
    tags.length > 0 && "tagging",
    state === "question" && "questioning",
  ].filter((each) => each !== false && each !== null);
}

/** The work, the unit by its address, and in it the words by their place and by themselves. */
function targetsOf(anchor: Anchor) {
  const source = `${nameSpace}work:${encoded(anchor.workId)}`;
  if (anchor.passages.length > 0) return anchor.passages.map((each) => specific(source, fragmentOf(each)));
  return anchor.address === "" ? source : specific(source, fragment(anchor.address));
}

const specific = (source: string, selector: object) => ({ type: "SpecificResource", source, selector });

const fragment = (address: string) => ({ type: "FragmentSelector", conformsTo: addressing, value: address });

const fragmentOf = ({ address, start, end, exact, prefix, suffix }: Passage) => ({
  ...fragment(address),
  refinedBy: [
    { type: "TextPositionSelector", start, end },
    { type: "TextQuoteSelector", exact, prefix, suffix },
  ],
});

/** Half a character cannot be encoded. */
const encoded = (id: string): string => encodeURIComponent(id.replace(/\p{Surrogate}/gu, "\ufffd"));
