import type { Citable } from "../citing.ts";
import type { Anchor } from "./anchor.ts";
import { resolvePassages } from "./resolve-passages.ts";
import { resolveUnit } from "./resolve-unit.ts";

/**
 * What became of an anchor: unchanged, the same words in the same units; moved, the same words elsewhere; changed,
 * the words are others but it is still recognisably the place; gone, there is no place that may be called the same.
 */
export const outcomes = ["unchanged", "moved", "changed", "gone"] as const;
export type Outcome = (typeof outcomes)[number];

/** An anchor in the present edition; where it is gone, the anchor as it was. */
export type Resolution = {
  readonly outcome: Outcome;
  readonly anchor: Anchor;
  /** Which passages have no place any more, by number; the whole is as sure as its least sure passage. */
  readonly lost: readonly number[];
};

/** Finds an anchor in a document, `edition` being its sha256. Never guesses: what is not sure is gone. */
export function resolve(from: Citable, edition: string, anchor: Anchor): Resolution {
  if (anchor.edition === edition) return { outcome: "unchanged", anchor, lost: [] };
  return anchor.passages.length > 0
    ? resolvePassages(from, edition, anchor)
    : resolveUnit(from, edition, anchor);
}
