import { type Document, type Unit, walk } from "../document.ts";
import type { Place } from "../scope.ts";
import { annotationsOn } from "./of-work.ts";
import { type Annotation, colours } from "./records.ts";
import { type PieceSlice, slicesOfStretch } from "./slicing.ts";
import { wordsIn } from "./words.ts";

/**
 * How words are painted: filled or underlined in a colour; `again` where they stand within others of the same kind,
 * so that both are seen; and what is to be checked. In the order in which they lie over each other.
 */
export const brushes = [
  ...colours.flatMap((colour) => [`fill-${colour}`, `fill-${colour}-again`] as const),
  ...colours.flatMap((colour) => [`line-${colour}`, `line-${colour}-again`] as const),
  "changed",
] as const;
export type Brush = (typeof brushes)[number];

/** A slice of the text with what it is painted with, and the annotation that it is of. */
export type Painted = PieceSlice & { readonly brush: Brush; readonly annotation: Annotation };

/** What the annotations of a document show in its text. */
export type Annotated = {
  /** What is painted in each block, by its number. */
  readonly painted: ReadonlyMap<number, readonly Painted[]>;
  /** What a sign beside a unit tells of, by the address of the unit whose words begin there. */
  readonly signs: ReadonlyMap<string, readonly Annotation[]>;
};

type From = { readonly document: Document; readonly places: ReadonlyMap<string, Place> };

/** What was shown of a document last, and of which annotations. */
const last = new WeakMap<Document, Annotated & { readonly shown: ReadonlySet<Annotation> }>();

/**
 * What annotations show in a document; those of other works, and those that have lost their place, are left out.
 * Where few are others than the last time, only the blocks that those stand in are gone over, and what did not
 * change is the same as it was.
 */
export function annotatedIn(from: From, annotations: readonly Annotation[]): Annotated {
  const { document } = from;
  const own = annotationsOn(annotations, document.work.id).filter(({ standing }) => standing !== "gone");
  const shown = new Set(own);
  const before = last.get(document);
  const others = before && [
    ...own.filter((annotation) => !before.shown.has(annotation)),
    ...[...before.shown].filter((annotation) => !shown.has(annotation)),
  ];
  if (before && others?.length === 0) return before;
  const touched = before && others && touchedBy(from, others);
  const kept = <K, V>(whole: ReadonlyMap<K, V> | undefined, without: ReadonlySet<K> | undefined) =>
    new Map([...(whole ?? [])].filter(([key]) => !without?.has(key)));
  const painted = kept(before?.painted, touched?.blocks) as Map<number, Painted[]>;
  const signs = kept(before?.signs, touched?.hosts) as Map<string, Annotation[]>;
  for (const annotation of own) {
    const { standing, mark } = annotation;
    const { slices, host } = placeOf(from, annotation);
    for (const slice of slices) {
      if (touched && !touched.blocks.has(slice.block)) continue;
      const there = painted.get(slice.block) ?? [];
      painted.set(slice.block, there);
      if (mark !== "none") there.push({ ...slice, annotation, brush: brushFor(annotation, slice, there) });
      if (standing === "changed") there.push({ ...slice, annotation, brush: "changed" });
    }
    if (host === undefined || !isTold(annotation) || (touched && !touched.hosts.has(host))) continue;
    const there = signs.get(host) ?? [];
    signs.set(host, there);
    there.push(annotation);
  }
  const annotated = { painted, signs, shown };
  last.set(document, annotated);
  return annotated;
}

/** True where a sign tells of an annotation: what only marks words is seen by that. */
const isTold = ({ anchor, note, standing }: Annotation): boolean =>
  anchor?.passages.length === 0 || note !== "" || standing !== "firm";

/** The blocks that annotations stand in, and the units that their signs stand beside. */
function touchedBy(from: From, annotations: readonly Annotation[]) {
  const places = annotations.map((annotation) => placeOf(from, annotation));
  return {
    blocks: new Set(places.flatMap(({ slices }) => slices.map(({ block }) => block))),
    hosts: new Set(places.flatMap(({ host }) => host ?? [])),
  };
}

/** The address of the first unit with words, from a unit on: those of an article begin with its first paragraph's. */
function firstWith(words: ReadonlyMap<string, unknown>, from: Unit): string | undefined {
  for (const { unit } of walk([from])) if (words.has(unit.address)) return unit.address;
  return undefined;
}

/** Where an annotation stands in a document: what is painted, and the unit that its sign stands beside. */
type Placed = {
  readonly document: Document;
  readonly slices: readonly PieceSlice[];
  readonly host: string | undefined;
};

/** Worked out once for each annotation: of ten thousand, one is another after a change. */
const placed = new WeakMap<Annotation, Placed>();

function placeOf({ document, places }: From, annotation: Annotation): Placed {
  const known = placed.get(annotation);
  if (known?.document === document) return known;
  const { passages = [], address = "" } = annotation.anchor ?? {};
  const words = wordsIn(document);
  // Other words than those that were marked are never painted.
  const slices = passages.flatMap((passage) =>
    words.get(passage.address)?.text.slice(passage.start, passage.end) === passage.exact
      ? slicesOfStretch(document, passage)
      : [],
  );
  const unit = places.get(passages[0]?.address ?? address)?.unit;
  const place = { document, slices, host: unit && firstWith(words, unit) };
  placed.set(annotation, place);
  return place;
}

function brushFor({ mark, colour }: Annotation, slice: PieceSlice, before: readonly Painted[]): Brush {
  const brush = `${mark === "underline" ? "line" : "fill"}-${colour}` as const;
  const overlaps = before.some(
    (each) =>
      each.brush === brush && each.piece === slice.piece && each.start < slice.end && slice.start < each.end,
  );
  return overlaps ? `${brush}-again` : brush;
}

/** The annotations whose words hold a place of the text: the shortest first. */
export const annotationsAt = (
  { painted }: Annotated,
  { block, piece, start }: Pick<PieceSlice, "block" | "piece" | "start">,
): readonly Annotation[] => [
  ...new Map(
    (painted.get(block) ?? [])
      .filter((each) => each.piece === piece && each.start <= start && start < each.end)
      .toSorted((a, b) => a.end - a.start - (b.end - b.start))
      .map(({ annotation }) => [annotation.id, annotation] as const),
  ).values(),
];
