/**
 * Where a record of the reader's own stands in a work: by address, by position and by the words themselves,
 * after the W3C Web Annotation model (TextPositionSelector, TextQuoteSelector). Positions are counted in UTF-16
 * units in the words of one unit, which are its pieces (see core/pieces.ts) joined by line breaks.
 */
export type Passage = {
  /** The unit whose own words these are. */
  readonly address: string;
  readonly start: number;
  readonly end: number;
  /** The words themselves, and what stands before and after them in the same unit. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly setting?: Setting;
};

/**
 * What told a stretch of a work from all others when it was marked, so that a later edition can be asked for the
 * very same and not for one like it. Made with the anchor; without it an anchor is found again less often.
 */
export type Setting = {
  /** The words of the work on either side, over the borders of units, as they are compared (see folding.ts). */
  readonly before: string;
  readonly after: string;
  /** How much of them another place with the same words shared at most; null where the words stood but once. */
  readonly twins: readonly [before: number, after: number] | null;
  /** How like this place the most alike other one was: 0 for nothing in common, 1 for the same. */
  readonly rival: number;
};

export type Anchor = {
  readonly workId: string;
  /** The sha256 of the document in which the anchor was last seen to hold. */
  readonly edition: string;
  /** The unit that is meant; the smallest that holds all passages where there are any. "" is the whole work. */
  readonly address: string;
  /** What is marked in the unit, in reading order, one for each unit whose words are touched; none: all of it. */
  readonly passages: readonly Passage[];
  /** The words that are meant: those of the passages, or the unit's own with all below it, at most `longestWords`. */
  readonly words: string;
  /** How the unit was cited when it was marked: an orphan can be named by it when its work is gone. */
  readonly citation: string;
  /** Of an anchor on all of a unit; a passage has its own. */
  readonly setting?: Setting;
};

/** How many characters of a unit an anchor on all of it keeps. */
export const longestWords = 4000;
