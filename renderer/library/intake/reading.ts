/** What a file was, as it is told to the reader. */
export type Form = "text" | "markdown" | "word" | "pdf";

/** How the characters of a text file were written. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** Something of a file that did not come into its text as it was, how often, and at which lines or pages. */
export type Remark = {
  readonly what:
    | "broken"
    | "furniture"
    | "pictures"
    | "comments"
    | "revisions"
    | "numbers"
    | "notes"
    | "blank-pages";
  readonly count: number;
  readonly lines?: readonly number[];
  readonly pages?: readonly number[];
};

/** A file as text; a form feed begins each page but the first, where the file has pages. */
export type Reading = {
  readonly text: string;
  readonly form: Form;
  readonly encoding?: Encoding;
  /** The number printed on the first page, where pages are numbered. */
  readonly firstPage?: number;
  /** What the file says its title is. */
  readonly title?: string;
  readonly remarks: readonly Remark[];
};

/** Why a file was not read. */
export type Refusal =
  | "empty"
  | "large"
  | "long"
  | "unknown"
  | "binary"
  | "not-word"
  | "old-word"
  | "damaged"
  | "swollen"
  | "encrypted"
  | "no-text"
  | "unreadable";

/** A file that cannot be read, and why; whatever else is thrown is "damaged". */
export class Refused extends Error {
  readonly why: Refusal;

  constructor(why: Refusal) {
    super(why);
    this.why = why;
  }
}
