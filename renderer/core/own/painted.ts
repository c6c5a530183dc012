import { type Document, typeOf, type Unit, walk } from "../document.ts";
import type { Place } from "../scope.ts";
import { annotationsOn, type OnWork } from "./of-work.ts";
import { type Annotation, colours } from "./records.ts";
import { type PieceSlice, slicesOfStretch } from "./slicing.ts";
import { unitsInBlock, wordsIn } from "./words.ts";

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

/** What the annotations of a document show in its text: worked out only where it is asked for. */
export type Annotated = {
  /** What is painted in a block, by its number. */
  readonly painted: (block: number) => readonly Painted[];
  /** What a sign beside a unit tells of, by the address of the unit whose words begin there. */
  readonly signs: (address: string) => readonly Annotation[];
  /** Nothing is annotated. */
  readonly none: boolean;
};

type From = { readonly document: Document; readonly places: ReadonlyMap<string, Place> };

const none: readonly never[] = [];

/** What was painted in the blocks of a document, and from which annotations. */
type Remembered = {
  readonly from: readonly (readonly Annotation[])[];
  readonly painted: readonly Painted[];
};
const remembered = new WeakMap<Document, Map<number, Remembered>>();
/** What annotations were last asked for, and what they show. */
const last = new WeakMap<Document, { readonly on: OnWork; readonly annotated: Annotated }>();

/**
 * What annotations show in a document; those of other works, and those that have lost their place, are left out.
 * What a change did not touch is the same as it was.
 */
export function annotatedIn(from: From, annotations: readonly Annotation[]): Annotated {
  const { document } = from;
  const on = annotationsOn(annotations, document.work.id);
  const before = last.get(document);
  if (before?.on === on) return before.annotated;
  const blocks = remembered.get(document) ?? new Map<number, Remembered>();
  remembered.set(document, blocks);
  const annotated: Annotated = {
    painted(block) {
      if (on.at.size === 0) return none;
      const addresses = unitsInBlock(document, block);
      const around = addresses.map((address) => wholesAround(from, address));
      const there = [...addresses, ...around.flat()].map((address) => on.at.get(address) ?? none);
      const met = blocks.get(block);
      if (met && there.every((each, at) => each === met.from[at])) return met.painted;
      const painted = addresses.flatMap((address, at) => {
        const whole = (around[at] ?? []).flatMap((each) => (on.at.get(each) ?? none).filter(isWhole));
        return paintedOn(document, address, [...whole, ...(there[at] ?? none)]);
      });
      blocks.set(block, { from: there, painted });
      return painted;
    },
    signs: (address) => signsAt(from, on, address),
    none: on.at.size === 0,
  };
  last.set(document, { on, annotated });
  return annotated;
}

/** The units that a unit is a part of, and that one marks as one: of a 款 its 条, and not its chapter. */
const wholesAround = ({ places }: From, address: string): readonly string[] =>
  (places.get(address)?.ancestors ?? []).filter((unit) => typeOf(unit).block).map((unit) => unit.address);

const isWhole = ({ anchor }: Annotation): boolean => anchor?.passages.length === 0;

/** What annotations paint of the words of one unit; those of other units lie elsewhere and are not met there. */
function paintedOn(
  document: Document,
  address: string,
  annotations: readonly Annotation[],
): readonly Painted[] {
  const painted: Painted[] = [];
  const text = annotations.length > 0 ? (wordsIn(document).get(address)?.text ?? "") : "";
  for (const annotation of annotations) {
    const all = isWhole(annotation) && annotation.mark !== "none" && text !== "";
    const passages = all ? [{ address, start: 0, end: text.length, exact: text }] : null;
    for (const passage of passages ?? annotation.anchor?.passages ?? []) {
      // Other words than those that were marked are never painted.
      if (passage.address !== address || text.slice(passage.start, passage.end) !== passage.exact) continue;
      for (const slice of slicesOfStretch(document, passage)) {
        if (annotation.mark !== "none") {
          painted.push({ ...slice, annotation, brush: brushFor(annotation, slice, painted) });
        }
        if (annotation.standing === "changed") painted.push({ ...slice, annotation, brush: "changed" });
      }
    }
  }
  return painted;
}

/** The annotations whose sign stands beside a unit: on it, or on what begins with its words. */
function signsAt({ document, places }: From, on: OnWork, address: string): readonly Annotation[] {
  const words = wordsIn(document);
  if (on.at.size === 0 || !words.has(address)) return none;
  const told: Annotation[] = [];
  let bases = 0;
  for (const unit of [places.get(address)?.unit, ...(places.get(address)?.ancestors.toReversed() ?? [])]) {
    if (!unit || firstWith(words, unit) !== address) break;
    const there = (on.at.get(unit.address) ?? none).filter(
      (annotation) => isTold(annotation) && firstAddress(annotation) === unit.address,
    );
    if (there.length > 0) bases += 1;
    told.push(...there);
  }
  if (bases < 2) return told;
  const order = new Map(told.map((annotation) => [annotation, on.list.indexOf(annotation)]));
  return told.sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
}

const firstAddress = ({ anchor }: Annotation): string | undefined =>
  anchor?.passages[0]?.address ?? anchor?.address;

/** True where a sign tells of an annotation: what only marks words is seen by that. */
const isTold = ({ anchor, note, standing }: Annotation): boolean =>
  anchor?.passages.length === 0 || note !== "" || standing !== "firm";

/** The address of the first unit with words, from a unit on: those of an article begin with its first paragraph's. */
function firstWith(words: ReadonlyMap<string, unknown>, from: Unit): string | undefined {
  for (const { unit } of walk([from])) if (words.has(unit.address)) return unit.address;
  return undefined;
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
    painted(block)
      .filter((each) => each.piece === piece && each.start <= start && start < each.end)
      .toSorted((a, b) => a.end - a.start - (b.end - b.start))
      .map(({ annotation }) => [annotation.id, annotation] as const),
  ).values(),
];
