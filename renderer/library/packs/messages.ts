import type { PackManifest } from "../../core/pack/manifest.ts";
import type { WorkChange } from "./keeping.ts";

/** What is told of a pack that was read and is whole. */
export type ReadPack = Omit<PackManifest, "works" | "format"> & {
  readonly sum: string;
  readonly key: string;
  readonly fingerprint: string;
  /** How many works, and how many characters. */
  readonly works: number;
  readonly characters: number;
};

/** Why a file was refused: too large, not to be read to its end, or, in a sentence, not what it should be. */
export type Refused =
  | { readonly why: "large" | "unreadable" }
  | { readonly why: "form"; readonly sentence: string };

/** What the page asks of the worker that a pack is read in; a file first, and then that it be kept. */
export type Asked =
  | { readonly ask: "read"; readonly file: Blob }
  | {
      readonly ask: "keep";
      readonly coming: { readonly collection: string; readonly delivery: string };
      readonly parser: string;
    };

/** What it answers: how far it is as often as it likes, and at the end one of the others. */
export type Report =
  | { readonly tell: "going"; readonly done: number; readonly of: number; readonly title: string }
  | { readonly tell: "read"; readonly pack: ReadPack }
  | ({ readonly tell: "refused" } & Refused)
  | { readonly tell: "kept"; readonly changes: readonly WorkChange[] }
  | { readonly tell: "failed"; readonly reason: "full" | "other" };
