/**
 * What is put on pages: a run of lines, or of rows, that may be parted between them. Heights are CSS pixels. The
 * flow knows nothing of what is in a box, nor of the page in the window: both are told to it.
 */
export type Box = {
  /** Which block it is, and which part of a table. */
  readonly block: number;
  readonly part: number;
  /** How many lines or rows it has; at least 1. */
  readonly lines: number;
  /** How high the lines from one up to another are by themselves. */
  height(from: number, to: number): number;
  /** How many lines stay together at either end: 2 for text, 1 for rows; all where it is not to be parted at all. */
  readonly together: number;
  readonly before: number;
  readonly after: number;
  /** It may not be the last on a page: a heading, or words that lead into what follows. */
  readonly leads: boolean;
  /** It begins a page. */
  readonly fresh: boolean;
  /** As wide as all columns together. */
  readonly full: boolean;
  /** On a page of its own, across its long side. */
  readonly turned: boolean;
};

/** A stretch of a box in its place. `top` is from the top of the type area. */
export type Placed = {
  readonly box: Box;
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly column: number;
};

/** A page that is full, or ended. */
export type FullPage = { readonly placed: readonly Placed[]; readonly turned: boolean };

/** The room of a page. */
export type Room = {
  readonly height: number;
  /** Of a turned page: what is across. */
  readonly turned: number;
  readonly columns: number;
  /** The distance of the lines that everything stands on; 0 where it may stand anywhere. */
  readonly snap: number;
};

/** Where a stretch ends. */
export const endOf = ({ box, from, to, top }: Placed): number => top + box.height(from, to);
