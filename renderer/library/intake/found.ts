import type { Prepared } from "../../core/collection.ts";
import type { Seed } from "../../core/parse.ts";
import type { Guess } from "./guess.ts";
import type { Encoding, Form, Reading, Refusal, Remark } from "./reading.ts";

/** What the page sends for each file of a delivery. */
export type Request = {
  readonly file: File;
  readonly provenance: string;
  readonly coming: { readonly collection: string; readonly delivery: string; readonly order: number };
  readonly parser: string;
  /** Where the tables of Asian fonts are. */
  readonly maps: string;
};

/** A file as it was read and parsed; it is kept under its delivery, unless the same text was before it. */
export type Found = {
  readonly seed: Seed;
  readonly prepared: Prepared;
  readonly form: Form;
  readonly encoding?: Encoding;
  readonly remarks: readonly Remark[];
  /** The SHA-256 of the text, by which the same file of the bundle is known. */
  readonly textSha256: string;
};

/** What came of a file. */
export type Outcome = Found | { readonly refused: Refusal | "no-room" };

/**
 * The id of a work that is made of a text: the same wherever the same text is read, so that notes on it travel.
 * White space does not count.
 */
export async function idOf(text: string, digest: (text: string) => Promise<string>): Promise<string> {
  return `doc-${(await digest(text.normalize("NFC").replace(/[\s\ufeff]+/gu, ""))).slice(0, 16)}`;
}

/** The seed of a text: what is guessed of it, and where it came from. */
export const seedOf = (
  id: string,
  guess: Guess,
  { firstPage }: Pick<Reading, "firstPage">,
  { file, provenance }: Pick<Request, "file" | "provenance">,
): Seed => ({
  id,
  ...guess,
  provenance,
  text: "",
  originalName: file.name,
  ...(firstPage !== undefined && { firstPage }),
});
