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

/** The tops of the rows, and after the last one where the list ends. */
export function topsOf(annotations: readonly Annotation[], perLine: number, reader: string): Float64Array {
  const tops = new Float64Array(annotations.length + 1);
  annotations.forEach((annotation, at) => {
    const height =
      lines.around +
      lines.head +
      (annotation.anchor ? lines.words : 0) +
      noteLines(annotation.note, perLine) * lines.note +
      (hasAbout(annotation, reader) ? lines.about : 0);
    tops[at + 1] = (tops[at] ?? 0) + height;
  });
  return tops;
}
