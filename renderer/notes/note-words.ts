import type { Annotation } from "../core/own/records.ts";
import { fold } from "../search/fold.ts";

/** All words of an annotation, folded as the search folds texts: what is marked, the note, tags, the citation. */
export function wordsOf(annotation: Annotation): string {
  const { anchor, note, tags } = annotation;
  const fields = [anchor?.words ?? "", note, ...tags, anchor?.citation ?? ""];
  return fold(fields.join(apart));
}

/** What stands between the fields: folding leaves it, and nobody seeks it. At one stroke they are folded sooner. */
const apart = "\u0001";

/** What is sought, each word by itself, folded; all of them must be there. */
export const soughtIn = (words: string): readonly string[] =>
  words
    .split(/\s+/u)
    .map(fold)
    .filter((word) => word !== "");
