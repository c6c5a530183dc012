import type { Annotation } from "../core/own/records.ts";

/** How high the lines of a row are, in CSS pixels, and what is about them. */
export const lines = { head: 24, words: 22, note: 21, about: 26, around: 14 } as const;

/** What stands in the last line of a row: tags, 状态 and the like. */
export const hasAbout = (annotation: Annotation, reader: string): boolean =>
  annotation.tags.length > 0 ||
  annotation.state !== "none" ||
  annotation.private ||
  annotation.meeting !== null ||
  annotation.standing !== "firm" ||
  (annotation.author !== "" && annotation.author !== reader);

/** How many lines a note has in its row: two where it is long or in several lines. */
export const noteLines = (note: string, perLine: number): 0 | 1 | 2 =>
  note === "" ? 0 : note.length > perLine || note.includes("\n") ? 2 : 1;

/** The parts of a row, one bit each; above them stands how long the note is. */
const parts = { words: 1, about: 2, twoLines: 4 } as const;
const noteFrom = 3;
const longestNote = 0xfff_ffff;

/** What the height of a row depends on, but for its width, in one number: what is listed is laid out by these alone. */
export function formOf(annotation: Annotation, reader: string): number {
  const { anchor, note } = annotation;
  return (
    (anchor ? parts.words : 0) |
    (hasAbout(annotation, reader) ? parts.about : 0) |
    (note.includes("\n") ? parts.twoLines : 0) |
    (Math.min(note.length, longestNote) << noteFrom)
  );
}

function heightOf(form: number, perLine: number): number {
  const long = form >> noteFrom;
  const noted = long === 0 ? 0 : long > perLine || (form & parts.twoLines) !== 0 ? 2 : 1;
  return (
    lines.around +
    lines.head +
    ((form & parts.words) === 0 ? 0 : lines.words) +
    noted * lines.note +
    ((form & parts.about) === 0 ? 0 : lines.about)
  );
}

/** The tops of rows of these forms, with so many characters in a line, and after the last one where the list ends. */
export function topsOf(forms: readonly number[], perLine: number): Float64Array {
  const tops = new Float64Array(forms.length + 1);
  let top = 0;
  for (let at = 0; at < forms.length; at += 1) {
    top += heightOf(forms[at] ?? 0, perLine);
    tops[at + 1] = top;
  }
  return tops;
}
