import { useEffect, useMemo, useState } from "react";
import { blocksOf } from "../core/blocks.ts";
import { type Document, type Unit, walk } from "../core/document.ts";
import { type Annotated, annotatedIn, brushes } from "../core/own/painted.ts";
import type { Annotation } from "../core/own/records.ts";
import type { Slide } from "../core/slides.ts";
import type { OpenDocument } from "../library/library.ts";
import { piecesIn, stretchIn } from "../ui/document/pieces-in-page.ts";
import { painter, type Strokes } from "../ui/painting.ts";

/** The annotations that a room may see: none that are only for the reader's own eyes. */
export const forAll = (annotations: readonly Annotation[]): readonly Annotation[] =>
  annotations.filter((annotation) => !annotation.private);

/** What annotations show of a document to a room. */
export const useShownToAll = (opened: OpenDocument, annotations: readonly Annotation[]): Annotated =>
  useMemo(() => annotatedIn(opened, forAll(annotations)), [opened, annotations]);

/** The annotations with notes on what a slide shows, in the order of its units. */
export function notesOn(slide: Slide | undefined, { signs }: Annotated): readonly Annotation[] {
  const units = [
    ...new Set(
      (slide?.blocks ?? []).flatMap(({ unit }) => [...walk([unit])].map((each) => each.unit.address)),
    ),
  ];
  return units.flatMap((address) => signs(address).filter(({ note }) => note !== ""));
}

/** Paints over a slide what is marked in it; `text` holds one element for each of its blocks. */
export function usePaintedSlide(
  text: HTMLElement | null,
  slide: Slide | undefined,
  document: Document,
  annotated: Annotated,
): void {
  const [own] = useState(() => painter(brushes));
  const numbers = useMemo(() => numbersOf(document), [document]);
  useEffect(() => {
    const paint = () => own.paint(strokesOn(text, slide, numbers, annotated));
    paint();
    // The dialog is put elsewhere in the page as the screen becomes all its own, and ranges do not follow.
    const moves = new MutationObserver(paint);
    for (const holder of [window.document.body, window.document.documentElement]) {
      moves.observe(holder, { childList: true });
    }
    return () => moves.disconnect();
  }, [own, text, slide, numbers, annotated]);
  useEffect(() => () => own.paint(new Map()), [own]);
}

function strokesOn(
  text: HTMLElement | null,
  slide: Slide | undefined,
  numbers: ReadonlyMap<Unit, number>,
  annotated: Annotated,
): Strokes {
  const strokes = new Map<string, StaticRange[]>();
  for (const [at, { unit }] of (slide?.blocks ?? []).entries()) {
    const pieces = piecesIn(text?.children[at]);
    for (const { brush, piece, start, end } of annotated.painted(numbers.get(unit) ?? -1)) {
      const element = pieces[piece];
      const stretch = element ? stretchIn(element, start, end) : null;
      if (stretch) strokes.set(brush, [...(strokes.get(brush) ?? []), stretch]);
    }
  }
  return strokes;
}

const numbersOf = (document: Document): ReadonlyMap<Unit, number> =>
  new Map(blocksOf(document.units).map(({ unit }, at) => [unit, at]));
