import type { Document } from "../../../renderer/core/document.ts";
import type { BenchUnit } from "./units.ts";

/** What every peer is made from: the same units, by their numbers; and the documents that they come from. */
export type Corpus = { readonly documents: readonly Document[]; readonly units: readonly BenchUnit[] };

/** An engine at work. */
export type Engine = {
  /** The units that answer, by their numbers, the best first; throws where it cannot read the question. */
  readonly ask: (question: string) => readonly number[];
  /** What a person sees first: the same question, with as many hits as are shown; left out where it is all one. */
  readonly first?: (question: string) => unknown;
  /** The index as it would be kept; left out where nothing is. */
  readonly store?: () => Stored;
};

export type Stored = string | Uint8Array;

/** A way to search, set up as its makers say for Chinese. */
export type Peer = {
  readonly name: string;
  /** How often it is built, to take the middle. */
  readonly builds: number;
  readonly build: (corpus: Corpus) => Engine | Promise<Engine>;
  /** The engine again, at a later start. */
  readonly load: (stored: Stored | undefined, corpus: Corpus) => Engine | Promise<Engine>;
};
