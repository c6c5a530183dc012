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
import { legible } from "./legible.ts";
import { guideOf } from "./word-guides.ts";

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

/** The words of a block: annotated ones are underlined, notes stand as ［1］ or as Word's own comments. */
export function wordsOf(
  block: TextBlock,
  commented: boolean,
  look: IRunPropertiesOptions = {},
): readonly ParagraphChild[] {
  const guide = guideOf(block);
  let told = 0;
  return runsOf(block).flatMap(({ text, strong, marked, note }): readonly ParagraphChild[] => {
    const looks = { ...look, ...(strong && { bold: true }), ...(marked && { underline: {} }) };
    // What running heads repeat is a run by itself.
    const guided = guide ? text.slice(0, Math.max(0, guide.length - told)) : "";
    const plain = text.slice(guided.length);
    told += text.length;
    const words = [
      ...(guide && guided !== "" ? wordRuns(guided, { ...looks, style: guide.style }) : []),
      ...(plain !== "" || guided === "" ? wordRuns(plain, looks) : []),
    ];
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
