import type { Occurrence, Position } from "./occurrences.ts";
import type { Turned, Wanted } from "./steps.ts";

/** How many there are, and at which of them the reader is. */
export type Tally = {
  /** From 1; null before the reader was brought to one. */
  readonly at: number | null;
  readonly here: number;
  readonly inWork: number;
  readonly turned: Turned | null;
};

/** Where finding is at: what is asked, and where the reader is with it. */
export type FindState = {
  readonly shown: boolean;
  /** How often the field was asked for. */
  readonly opened: number;
  readonly words: string;
  /** In the whole work, and not only in the tab. */
  readonly whole: boolean;
  /** Where the next one is looked for from. */
  readonly position: Position;
  /** The occurrence that the reader was brought to, at `position`. */
  readonly current: Occurrence | null;
  readonly turned: Turned | null;
  readonly wanted: Wanted | null;
  readonly going: Occurrence | null;
  readonly steps: number;
};

/** Before anything is looked for. */
export const atFirst: FindState = {
  shown: false,
  opened: 0,
  words: "",
  whole: false,
  position: { block: 0, piece: 0, start: 0 },
  current: null,
  turned: null,
  wanted: null,
  going: null,
  steps: 0,
};
