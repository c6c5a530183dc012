import type { Work, WorkDates } from "./document.ts";
import type { Diagnostic, Seed } from "./parse.ts";

/** Works that came together after the program was made: read in from files, or installed as a pack. */
export type Collection = {
  readonly id: string;
  readonly kind: "import" | "pack";
  /** What the reader calls it; shown in the tree. */
  readonly name: string;
  /** When it came, in ISO form. */
  readonly added: string;
  /** What a pack says of its version. */
  readonly version?: string;
  readonly signed?: Signed;
};

/** Who signed a pack, and what they say of it. */
export type Signed = {
  readonly publisher: string;
  /** The public key, in hexadecimal, and what people compare to tell it. */
  readonly key: string;
  readonly fingerprint: string;
  /** The SHA-256 of what was signed: the same pack, the same sum. */
  readonly sum: string;
  /** The day on which the pack was made, and the one up to which it looks after what is in force. */
  readonly date: string;
  readonly asOf?: string;
  readonly note?: string;
};

/** A text that is to become a work, before it is parsed. */
export type Addition = { readonly seed: Seed; readonly text: string };

/** What the parser made of an addition. */
export type Prepared = {
  readonly work: Work;
  /** Units that the reader can turn to: lines of the contents. */
  readonly entries: number;
  readonly characters: number;
  /** Tells its words from others, whatever is said of the work: see InstalledWork. */
  readonly sha256: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The days that the text of a regulation tells of itself. */
  readonly told?: WorkDates;
};
