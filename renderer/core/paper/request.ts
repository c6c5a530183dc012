import { type Citable, citationToday } from "../citing.ts";

/** One thing that is to be printed, in its order. */
export type PaperEntry =
  | {
      readonly sort: "unit";
      /** The document that the unit is in; null where the work is not there any more. */
      readonly from: Citable | null;
      /** "" is the whole work. */
      readonly address: string;
      /** How the unit is cited: what is missing is named by it. */
      readonly citation: string;
    }
  /** A heading of the reader's own, 1 outermost. */
  | { readonly sort: "heading"; readonly level: number; readonly text: string }
  /** A remark of the reader's own: paragraphs parted by line breaks. */
  | { readonly sort: "remark"; readonly text: string };

/** An annotation that is printed beside its words, or after all. */
export type PaperAnnotation = {
  readonly workId: string;
  readonly address: string;
  /** Where its words are in the words of the unit; null: it is on the unit as a whole. */
  readonly stretch: { readonly start: number; readonly end: number } | null;
  readonly words: string;
  readonly note: string;
  readonly author: string;
};

/** What stands on the cover under the title. */
export type Cover = { readonly lines: readonly string[] };

/** Everything that is to be printed. */
export type PaperRequest = {
  /** The title of the paper; "" where what it holds has a title of its own. */
  readonly title: string;
  readonly cover: Cover;
  readonly entries: readonly PaperEntry[];
  /** Those of all entries. */
  readonly annotations: readonly PaperAnnotation[];
};

/** A request for units of one work as they are, without a set; "" is the whole work. */
export function requestFor(
  from: Citable,
  addresses: readonly string[],
  annotations: readonly PaperAnnotation[],
): PaperRequest {
  const whole = addresses.includes("");
  return {
    title: whole ? from.document.work.title : "",
    cover: { lines: [] },
    entries: addresses.map((address) => ({
      sort: "unit",
      from,
      address,
      citation: citationToday(from, address === "" ? [] : [address]),
    })),
    annotations,
  };
}
