import type { Document } from "../document.ts";
import type { Stretch } from "./anchoring.ts";
import { type Part, wordsIn } from "./words.ts";

/** A stretch of a piece of a block of a document, as it is selected and painted: from `start` up to but without `end`. */
export type PieceSlice = Part;

type At = Part & { readonly address: string };

const known = new WeakMap<Document, ReadonlyMap<string, At>>();

/** The part that each piece of a document is of the words of its unit. */
function partsIn(document: Document): ReadonlyMap<string, At> {
  const made =
    known.get(document) ??
    new Map(
      [...wordsIn(document)].flatMap(([address, { parts }]) =>
        parts.map((part) => [keyOf(part), { ...part, address }] as const),
      ),
    );
  known.set(document, made);
  return made;
}

const keyOf = ({ block, piece }: Pick<Part, "block" | "piece">): string => `${block} ${piece}`;

/**
 * The stretches of the words of units that slices of the text are, in reading order. Slices that follow each other
 * in the words of one unit are one stretch; what stands apart, such as rows of a table that was sorted, is several.
 */
export function stretchesOf(document: Document, slices: readonly PieceSlice[]): readonly Stretch[] {
  const parts = partsIn(document);
  const stretches: Stretch[] = [];
  for (const slice of slices) {
    const part = parts.get(keyOf(slice));
    if (!part) continue;
    const { address } = part;
    const [start, end] = [part.start + slice.start, part.start + slice.end];
    const last = stretches.at(-1);
    // Between two pieces of a unit stands one line break.
    if (last?.address === address && start - last.end <= 1 && start >= last.end) {
      stretches[stretches.length - 1] = { ...last, end };
    } else stretches.push({ address, start, end });
  }
  return stretches.filter(({ start, end }) => start < end);
}

/** The slices of the text that a stretch of the words of a unit is; none where the document has not so many words. */
export function slicesOfStretch(document: Document, { address, start, end }: Stretch): readonly PieceSlice[] {
  const parts = wordsIn(document).get(address)?.parts ?? [];
  return parts.flatMap((part) => {
    const from = Math.max(start, part.start);
    const to = Math.min(end, part.end);
    if (from >= to) return [];
    return [{ block: part.block, piece: part.piece, start: from - part.start, end: to - part.start }];
  });
}
