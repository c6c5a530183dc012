import type { Work } from "./document.ts";
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
};
