import type { Work } from "./document.ts";
import type { Seed } from "./parse.ts";

/** The form of the bundle; a program refuses any other. */
export const bundleFormat = 1;

/** A file of the bundle, whose bytes have this SHA-256 in hexadecimal. */
export type BundledFile = { readonly file: string; readonly sha256: string };

/** One work of the bundle: its document as JSON, and the seed and source text that it was parsed from. */
export type BundledWork = {
  readonly work: Work;
  readonly document: BundledFile;
  readonly seed: Seed;
  readonly source: BundledFile;
};

/** bundle/manifest.json: the works that the program carries, in the order in which they are shown. */
export type BundleManifest = {
  readonly format: typeof bundleFormat;
  /** Tells one parser from another: what an earlier one made of a text is made anew. */
  readonly parser: string;
  readonly works: readonly BundledWork[];
};

/** The manifest in `value`, or null where it is none: a damaged file, or one of another form. */
export function bundleManifest(value: unknown): BundleManifest | null {
  if (!isRecord(value) || value.format !== bundleFormat || !Array.isArray(value.works)) return null;
  if (typeof value.parser !== "string") return null;
  const whole = value.works.every(
    (entry: unknown) =>
      isRecord(entry) &&
      isRecord(entry.work) &&
      typeof entry.work.id === "string" &&
      typeof entry.work.title === "string" &&
      isRecord(entry.seed) &&
      isFile(entry.document) &&
      isFile(entry.source),
  );
  return whole ? (value as BundleManifest) : null;
}

const isFile = (value: unknown): boolean =>
  isRecord(value) && typeof value.file === "string" && typeof value.sha256 === "string";

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
