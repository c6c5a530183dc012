import type { Enactment } from "../document.ts";
import type { Told } from "../enactment.ts";

/** What a paper says in words of the program's own; the interface gives them. */
export type PaperWords = {
  /** 公布, 施行 and so on; the other names where the dates are those of an amendment. */
  readonly enactment: Readonly<Record<Told["what"], string>>;
  readonly amending: Readonly<Record<Told["what"], string>>;
  readonly truncated: string;
  readonly unrestored: string;
  /** Said in the place of a unit that is no longer there. */
  readonly missing: (citation: string) => string;
  readonly empty: string;
  readonly contents: string;
  readonly notes: string;
  readonly answers: string;
  readonly index: string;
  readonly continued: string;
  readonly pages: (pages: string) => string;
  readonly andOthers: (first: string, count: number) => string;
};

/** What an enactment is told in, label and value. */
export type Labels = PaperWords["enactment"];

export type { Enactment };
