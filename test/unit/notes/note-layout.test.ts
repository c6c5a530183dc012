import { expect, test } from "vitest";
import type { Annotation } from "../../../renderer/core/own/records.ts";
import { formOf, hasAbout, lines, noteLines, topsOf } from "../../../renderer/notes/note-layout.ts";
import { annotations } from "./annotations.ts";

/** The height of a row, told from the annotation itself. */
const heightOf = (annotation: Annotation, perLine: number, reader: string) =>
  lines.around +
  lines.head +
  (annotation.anchor ? lines.words : 0) +
  noteLines(annotation.note, perLine) * lines.note +
  (hasAbout(annotation, reader) ? lines.about : 0);

test("rows laid out by their forms stand where the annotations themselves say", () => {
  const notes = ["", "短", "两行\n的", "长".repeat(26), "长".repeat(27), "很长".repeat(70_000)];
  const all = annotations(300).map((each, at) => ({ ...each, note: notes[at % notes.length] ?? "" }));
  for (const reader of ["", "张三"]) {
    for (const perLine of [8, 26, 70_000]) {
      const tops = topsOf(
        all.map((each) => formOf(each, reader)),
        perLine,
      );
      let top = 0;
      for (const [at, each] of all.entries()) {
        expect(tops[at]).toBe(top);
        top += heightOf(each, perLine, reader);
      }
      expect(tops.at(-1)).toBe(top);
    }
  }
});
