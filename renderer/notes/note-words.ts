import type { Annotation } from "../core/own/records.ts";
import { fold } from "../search/fold.ts";

/** Annotations are values: one that is another was changed. */
const known = new WeakMap<Annotation, string>();

/** All words of an annotation, folded as the search folds texts: what is marked, the note, tags, the citation. */
export function wordsOf(annotation: Annotation): string {
  const met = known.get(annotation);
  if (met !== undefined) return met;
  const { anchor, note, tags } = annotation;
  const fields = [anchor?.words ?? "", note, ...tags, anchor?.citation ?? ""];
  const words = fold(fields.join(apart));
  known.set(annotation, words);
  return words;
}

/** What stands between the fields: folding leaves it, and nobody seeks it. At one stroke they are folded sooner. */
const apart = "\u0001";

/** What is sought, each word by itself, folded; all of them must be there. */
export const soughtIn = (words: string): readonly string[] =>
  words
    .split(/\s+/u)
    .map(fold)
    .filter((word) => word !== "");
