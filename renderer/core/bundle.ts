import type { Work } from "./document.ts";

/** The form of the bundle; a program refuses any other. */
export const bundleFormat = 1;

/** One work of the bundle: its document is `file`, whose bytes have this SHA-256 in hexadecimal. */
export type BundledWork = {
  readonly work: Work;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
};

/** bundle/manifest.json: the works that the program carries, in the order in which they are shown. */
export type BundleManifest = { readonly format: typeof bundleFormat; readonly works: readonly BundledWork[] };

/** The manifest in `value`, or null where it is none: a damaged file, or one of another form. */
export function bundleManifest(value: unknown): BundleManifest | null {
  if (!isRecord(value) || value.format !== bundleFormat || !Array.isArray(value.works)) return null;
  const whole = value.works.every(
    (entry: unknown) =>
      isRecord(entry) &&
      typeof entry.file === "string" &&
      typeof entry.sha256 === "string" &&
      typeof entry.bytes === "number" &&
      isRecord(entry.work) &&
      typeof entry.work.id === "string" &&
      typeof entry.work.title === "string",
  );
  return whole ? (value as BundleManifest) : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
