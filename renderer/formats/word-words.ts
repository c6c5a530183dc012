import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type IRunPropertiesOptions,
  type ParagraphChild,
  Tab,
  TextRun,
} from "docx";
import type { TextBlock } from "../core/paper/block.ts";
import { runsOf } from "../core/paper/runs.ts";

/** Words as runs: a line break for each of theirs, a tab for a tab. */
export function wordRuns(text: string, look: IRunPropertiesOptions = {}): readonly ParagraphChild[] {
  return legible(text)
    .split("\n")
    .map(
      (line, at) =>
        new TextRun({
          ...look,
          ...(at > 0 && { break: 1 }),
          children: line.split("\t").flatMap((piece, tab) => (tab > 0 ? [new Tab(), piece] : [piece])),
        }),
    );
}

/** XML has no place for some characters, nor for half of one; where one stood, its absence shows. */
export const legible = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(/(?![\n\t])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu, "\ufffd");

/** The words of a block: annotated ones are underlined, notes stand as ［1］ or as Word's own comments. */
export function wordsOf(
  block: TextBlock,
  commented: boolean,
  look: IRunPropertiesOptions = {},
): readonly ParagraphChild[] {
  return runsOf(block).flatMap(({ text, strong, marked, note }): readonly ParagraphChild[] => {
    const words = wordRuns(text, {
      ...look,
      ...(strong && { bold: true }),
      ...(marked && { underline: {} }),
    });
    if (note === null) return words;
    if (!commented) return [...words, new TextRun({ ...look, text: `［${note}］`, superScript: true })];
    const id = note - 1;
    return [
      new CommentRangeStart(id),
      ...words,
      new CommentRangeEnd(id),
      new TextRun({ children: [new CommentReference(id)] }),
    ];
  });
}
