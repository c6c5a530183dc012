import { firstFrom, type Occurrence, type Position } from "./occurrences.ts";

/** What the reader wants: the first from where they are, or one further on or back. */
export type Wanted = "first" | "next" | "previous";

/** Past which end of the text the search has begun again at the other. */
export type Turned = "end" | "beginning";

export type Step = { readonly occurrence: Occurrence; readonly turned: Turned | null };

/**
 * The occurrence that is meant; null where there is none. `position` is where the reader is: `visited` where
 * that is an occurrence they were brought to, which the next one comes after.
 */
export function stepFrom(
  occurrences: readonly Occurrence[],
  position: Position,
  visited: boolean,
  wanted: Wanted,
): Step | null {
  const here = firstFrom(occurrences, position);
  const onward = wanted === "next" && visited && startsAt(occurrences[here], position) ? 1 : 0;
  const at = wanted === "previous" ? here - 1 : here + onward;
  const occurrence = occurrences[(at + occurrences.length) % occurrences.length];
  if (!occurrence) return null;
  return { occurrence, turned: at < 0 ? "beginning" : at >= occurrences.length ? "end" : null };
}

const startsAt = (occurrence: Occurrence | undefined, { block, piece, start }: Position): boolean =>
  occurrence?.block === block && occurrence.piece === piece && occurrence.start === start;
